import type { ProposedFile } from '../../core/contribute/proposed-entry.ts';
import { isShort, makeRepository } from '../../core/repository.ts';
import { type Report, written } from './report.ts';
import type { Say } from './say.ts';

/** The ways in which a finished entry leaves the form. All of them are the reader's: nothing is sent from here. */
export class Outcome {
  readonly #root: HTMLElement;
  readonly #repository: ReturnType<typeof makeRepository>;
  readonly #say: Say;
  #addresses: string[] = [];

  /** @param home address of the repository */
  constructor(root: HTMLElement, home: string, say: Say) {
    this.#root = root;
    this.#repository = makeRepository(home);
    this.#say = say;
  }

  /** @param reminder of entries that may be the same, if there are any */
  show(files: readonly ProposedFile[], report: Report, reminder: string): void {
    this.hide();
    const similar = this.#root.querySelector<HTMLElement>('[data-reminder]');
    if (similar) {
      similar.textContent = reminder;
      similar.hidden = reminder === '';
    }
    this.#root.hidden = false;
    const isThere = files.some(({ replaces }) => replaces);
    const kind = isThere ? 'replace' : files.length > 1 ? 'several' : 'about';
    const about = this.#root.querySelector('[data-about=file]');
    if (about) about.textContent = this.#say(`form.way.file.${kind}`);
    this.#fill('file', this.#inRepository(files));
    this.#fill('issue', this.#asIssue(report, files));
    this.#fill(
      'download',
      files.flatMap((file) => this.#download(file)),
    );
    this.#root.focus();
  }

  hide(): void {
    this.#root.hidden = true;
    for (const address of this.#addresses) URL.revokeObjectURL(address);
    this.#addresses = [];
  }

  /**
   * GitHub makes a branch for each file that is proposed from outside, in a copy of the repository whose owner is not known here. So an
   * address can lead to the page of the first file only; all others join it on its branch, by hand.
   */
  #inRepository([first, ...others]: readonly ProposedFile[]): Node[] {
    if (!first) return [];
    if (others.length === 0) return this.#opened(first);
    const steps = document.createElement('ol');
    steps.append(
      item(paragraph(this.#say('form.way.file.first')), ...this.#opened(first)),
      ...others.map((file) => item(paragraph(this.#say('form.way.file.next', { path: file.path })), paragraph(this.#copy(file)))),
    );
    return [steps];
  }

  /** A file on its page on GitHub: filled in where an address has room for it and it is not there yet, or else to be pasted. */
  #opened(file: ProposedFile): Node[] {
    const { path, text, replaces } = file;
    const filled = this.#repository.newFile(path, text);
    const isFilled = !replaces && isShort(filled);
    const blank = replaces ? this.#repository.edit({ path, line: undefined }) : this.#repository.newFile(path);
    const link = paragraph(leadingOut(isFilled ? filled : blank, this.#say('form.way.file.open', { path })));
    if (isFilled) return [link];
    const note = replaces ? [] : [paragraph(this.#say('form.way.file.long'))];
    return [...note, paragraph(this.#copy(file)), link];
  }

  /** The button of the preview, for another text. */
  #copy({ path, text }: ProposedFile): HTMLElement {
    const copy = this.#root.closest('form')?.querySelector('copy-text')?.cloneNode(true) as HTMLElement;
    copy.dataset['text'] = text;
    const button = copy.querySelector('button');
    if (button) button.textContent = this.#say('form.way.copy', { path });
    return copy;
  }

  #asIssue({ template, fields, long }: Report, files: readonly ProposedFile[]): Node[] {
    const whole = this.#repository.report(template, { ...fields, ...long });
    const link = (address: string) => paragraph(leadingOut(address, this.#say('form.way.issue.open')));
    if (isShort(whole)) return [link(whole)];
    const copy = this.#copy({ path: files.map(({ path }) => nameOf(path)).join(', '), text: written(files) });
    return [paragraph(this.#say('form.way.issue.long')), paragraph(copy), link(this.#repository.report(template, fields))];
  }

  #download({ path, text }: ProposedFile): Node[] {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    this.#addresses.push(address);
    link.href = address;
    link.download = nameOf(path);
    link.textContent = this.#say('form.way.download.save', { path: link.download });
    return [paragraph(link, ' ', this.#say('form.way.download.place', { path }))];
  }

  #fill(way: string, content: readonly Node[]): void {
    this.#root.querySelector(`[data-way="${way}"]`)?.replaceChildren(...content);
  }
}

/** Both languages of every event are called the same; the name of its folder tells them apart. */
function nameOf(path: string): string {
  return path.split('/').slice(-2).join('.');
}

function paragraph(...content: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

function item(...content: Node[]): HTMLLIElement {
  const element = document.createElement('li');
  element.append(...content);
  return element;
}

function leadingOut(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text;
  return link;
}
