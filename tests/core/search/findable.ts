import type { Findable } from '../../../src/core/search/titles.ts';

type EventInput = Findable['events'][number];

const event = (id: string, title: string, more: Partial<EventInput> = {}): EventInput => ({
  id,
  title,
  date: '1 January 2023',
  lane: 'models',
  side: 'cn',
  significance: 3,
  year: 2023,
  actors: [],
  ...more,
});

/** A site of which every kind of page can be found. */
export const findable: Findable = {
  lanes: {
    controls: 'Controls',
    policy: 'Policy',
    compute: 'Compute',
    models: 'Models',
    capital: 'Capital',
    markets: 'Markets',
    adoption: 'Adoption',
  },
  sides: { us: 'United States', cn: 'China', other: 'Others' },
  events: [
    event('controls-2022', 'US restricts access to advanced chips', {
      lane: 'controls',
      side: 'us',
      significance: 5,
      actors: ['bis'],
    }),
    event('chatgpt', 'OpenAI opens ChatGPT to the public'),
    event('glm', 'Zhipu AI releases ChatGLM-6B', { actors: ['zhipu-ai'], language: 'en' }),
    event('chips-fund', 'Chips fund starts', { significance: 2 }),
    event('chips-fund-3', 'Chips fund grows', { significance: 2 }),
    event('microchips', 'A plan for microchips', { significance: 5 }),
    event('selloff', 'A sell-off follows DeepSeek’s café moment', { actors: ['deepseek', 'nobody'] }),
  ],
  actors: [
    { id: 'bis', name: 'Bureau of Industry and Security', about: 'agency', names: ['BIS'] },
    { id: 'deepseek', name: 'DeepSeek', about: 'company', names: ['深度求索'] },
    { id: 'zhipu-ai', name: 'Zhipu AI', about: 'company', names: ['智谱AI'] },
  ],
  pages: [{ id: 'about', title: 'About' }],
  claims: [{ id: 'r1-cost', title: 'R1 cost less than US$6 million', about: 'Claim: Partly' }],
  stories: [{ id: 'r1', title: 'The R1 shock', about: 'Story in 12 steps' }],
};
