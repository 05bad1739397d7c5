import { type Example, readSigns, type ShownExample, type ShownExcerpt } from '../../core/check/rule-page.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../core/language.ts';
import { locate } from '../entry/location.ts';
import { printed } from '../library/print.ts';
import { type Outcome, tryExample } from './example.ts';
import { linesOf } from './excerpt.ts';

/** An example of a rule as a page shows it: with the lines on which it stands, and with what the check says of it now. */
export function showExample(rule: string, example: Example): ShownExample {
  const { given = [], before } = example;
  const { wrong, right } = tryExample(rule, example);
  const show = (text: string, outcome: Outcome) => (example.part === 'path' ? unnumbered(text) : numbered(text, outcome));
  return {
    given: given.map(({ file, part, times, text }) => {
      if (part === 'path') return unnumbered(text);
      const whole = wrong.texts.get(file.replace('<n>', '1')) ?? '';
      const line = whole.slice(0, whole.indexOf(readSigns(text))).split('\n').length;
      return { ...numbered(text, { file, line, problems: [] }), ...(times !== undefined && { times }) };
    }),
    ...(before !== undefined && { before: { ...unnumbered(before), file: example.file } }),
    wrong: show(example.wrong, wrong),
    right: show(example.right, right),
    printed: wrong.problems.map((problem) => printed([problem])),
  };
}

function numbered(text: string, { file, line, problems }: Pick<Outcome, 'file' | 'line' | 'problems'>): ShownExcerpt {
  const refused = new Set(problems.flatMap((problem) => (problem.file === file ? problem.line : [])));
  const lines = linesOf(text).map((text, index) => {
    const number = line + index;
    return { text, number, ...(refused.has(number) && { refused: true as const }) };
  });
  return { file, language: languageOf(file), lines };
}

function unnumbered(text: string): ShownExcerpt {
  return { language: DEFAULT_LANGUAGE, lines: linesOf(text).map((text) => ({ text })) };
}

function languageOf(file: string): Language {
  return locate(file)?.language ?? DEFAULT_LANGUAGE;
}
