// @ts-check
import { stripVTControlCharacters } from 'node:util';

/**
 * Tells what a build is at, one line a stage, from what Astro says while it works.
 *
 * @param {(line: string) => void} say
 * @param {boolean} paints whether there are no pictures yet, so that all of them are painted
 * @returns {(text: string) => void} takes the output as it comes, cut anywhere
 */
export function progress(say, paints) {
  const stages = [
    { sign: 'Syncing content', line: 'reading and checking the entries' },
    {
      sign: 'generating static routes',
      line: paints ? 'making the pages, and painting their pictures, which are kept for the next time' : 'making the pages',
    },
    { sign: 'social pictures', line: 'making the index for the search' },
  ];
  let heard = '';
  return (text) => {
    heard += text;
    const plain = stripVTControlCharacters(heard);
    for (const stage of [...stages]) {
      if (!plain.includes(stage.sign)) continue;
      stages.splice(stages.indexOf(stage), 1);
      say(`  ${stage.line} …`);
    }
    heard = heard.slice(-LONGEST_SIGN);
  };
}

/** Long enough for what may have been cut: a sign and the colours in it, in characters. */
const LONGEST_SIGN = 100;
