import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import type { Body, Outline } from './entry.ts';
import { type Position, quote, type Report, START } from './report.ts';
import { startOf } from './tree.ts';

/** Parts the body of a story into the paragraphs before its steps, and its steps. */
export function splitSteps(tree: Root): { opening: Root; steps: Step[] } {
  const steps = tree.children.flatMap((node) => {
    const step = asStep(node);
    return step ? [{ event: eventOf(step), tree: { ...tree, children: step.children as RootContent[] } }] : [];
  });
  return { opening: { ...tree, children: tree.children.filter((node) => !asStep(node)) }, steps };
}

/** Holds the body of a story to its shape: an opening, then steps alone, and no citation. */
export function checkShape({ tree, citations }: Body, report: Report): void {
  for (const { source, at } of citations) {
    report('story-citation', at, `[^${source}] cites a source, but a story has none; its readers reach them through its events`);
  }
  const [first] = tree.children;
  if (!first) {
    report('empty-body', START, 'nothing stands under the frontmatter; write an opening paragraph, then a <Step> for each event');
    return;
  }
  if (asStep(first)) report('story-shape', startOf(first), 'no words stand before the first <Step>; write an opening paragraph');
  const begin = tree.children.findIndex(asStep);
  for (const node of begin === -1 ? [] : tree.children.slice(begin)) {
    if (!asStep(node))
      report('story-shape', startOf(node), 'this stands outside of the steps; put it into a <Step> or the opening');
  }
}

/** The events of the steps of a body, with their places. */
export function stepsOf(tree: Root): PlacedStep[] {
  return tree.children.flatMap((node) => {
    const step = asStep(node);
    return step ? [{ event: eventOf(step), at: startOf(step) }] : [];
  });
}

/** Holds the steps of a story to those of its frontmatter, which are the same in the same order. */
export function checkSteps({ steps, start }: Outline, wanted: readonly string[], report: Report): void {
  if (!start) return;
  for (const [index, { event, at }] of steps.entries()) {
    const due = wanted[index];
    if (event === due) continue;
    const advice = due
      ? `but step ${index + 1} of the frontmatter is ${due}`
      : `but the frontmatter has ${wanted.length} steps only`;
    report('story-steps', at, `<Step event=${quote(event)}> stands here, ${advice}; use the same in both`);
    return;
  }
  if (steps.length < wanted.length) {
    const message = `no <Step event=${quote(wanted[steps.length])}> follows; write one for every step of the frontmatter`;
    report('story-steps', steps.at(-1)?.at ?? start, message);
  }
}

function asStep(node: RootContent): MdxJsxFlowElement | undefined {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Step' ? node : undefined;
}

/** Id of the event of a step. */
export function eventOf({ attributes }: MdxJsxFlowElement): string {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'event');
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

export interface Step {
  /** Id of its event. */
  readonly event: string;
  readonly tree: Root;
}

export interface PlacedStep {
  /** Id of its event. */
  readonly event: string;
  readonly at: Position;
}
