import type { ContentSet, Finding } from './check.ts';

/** A few events have no shares to speak of. */
const ENOUGH = 50;

/** How many per cent of all events may have a level or a higher one. */
const QUOTA = [
  { level: 5, percent: 8, name: 'fives' },
  { level: 4, percent: 25, name: 'fours and fives' },
] as const;

/** The upper levels of significance keep their meaning by being rare. What is over the quota is reported once, at the newest. */
export function checkQuota({ events }: Pick<ContentSet, 'events'>): Finding[] {
  const standing = events.filter(({ data }) => data.status !== 'withdrawn');
  if (standing.length < ENOUGH) return [];
  const shares = QUOTA.map(({ level, percent, name }) => {
    const high = standing.filter(({ data }) => data.significance >= level);
    const isOver = high.length * 100 > standing.length * percent;
    const share = Math.round((high.length * 1000) / standing.length) / 10;
    return {
      high,
      isOver,
      text: `${high.length} ${name} among ${standing.length} events are ${share} %, at most ${percent} % allowed`,
    };
  });
  const over = shares.filter(({ isOver }) => isOver);
  const [newest] = [...(over[0]?.high ?? [])].sort((a, b) =>
    a.data.added < b.data.added ? 1 : a.data.added > b.data.added ? -1 : 0,
  );
  if (!newest) return [];
  const message = `${over.map(({ text }) => text).join('; ')}; lower this one, or another that matters less`;
  return [{ rule: 'significance-quota', file: newest.file, path: ['significance'], message }];
}
