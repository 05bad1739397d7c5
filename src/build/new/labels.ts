/** `data.sources.0.url` → `Source 1: url` */
export function labelOf(place: string): string {
  const [room = '', ...rest] = place.split('.');
  const steps = room === 'data' ? rest : room === 'actor' ? rest.slice(1) : [room, ...rest];
  const words = steps.map((step, index) => {
    if (/^\d+$/.test(step)) return String(Number(step) + 1);
    return /^\d+$/.test(steps[index + 1] ?? '') ? step.replace(/s$/, '') : step;
  });
  const text = words.join(' ').replace(/ (\d+) (?=[a-z])/g, ' $1: ') || 'this entry';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
