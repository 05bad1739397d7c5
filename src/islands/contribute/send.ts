import type { Draft } from '../../core/draft.ts';
import type { ProposedFile } from '../../core/proposal.ts';
import { isShort, makeRepository } from '../../core/repository.ts';
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

  /** @param reminder of events that may be the same, if there are any */
  show(files: readonly ProposedFile[], draft: Draft, reminder: string): void {
    this.hide();
    const similar = this.#root.querySelector('a');
    if (similar) {
      similar.textContent = reminder;
      similar.hidden = reminder === '';
    }
    this.#root.hidden = false;
    this.#fill('file', this.#inRepository(files));
    this.#fill('issue', this.#asIssue(files, draft));
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

  #inRepository(files: readonly ProposedFile[]): Node[] {
    const short = files.map(({ path, text }) => ({ path, address: this.#repository.newFile(path, text) }));
    const links = short.flatMap(({ path, address }) =>
      isShort(address) ? [paragraph(leadingOut(address, this.#say('form.way.file.open', { path })))] : [],
    );
    const long = files.filter((_, index) => !isShort(short[index]?.address ?? ''));
    if (long.length === 0) return links;
    return [
      ...links,
      paragraph(this.#say('form.way.file.long')),
      ...long.flatMap((file) => [
        ...this.#download(file),
        paragraph(
          leadingOut(this.#repository.upload(file.path.slice(0, file.path.lastIndexOf('/'))), this.#say('form.way.file.upload')),
        ),
      ]),
    ];
  }

  #asIssue(files: readonly ProposedFile[], draft: Draft): Node[] {
    const { title = '', date = '' } = draft;
    const sources = Object.keys(draft)
      .filter((name) => /^sources\.\d+\.url$/.test(name))
      .map((name) => draft[name])
      .join('\n');
    const written = files.map(({ path, text }) => `${path}\n\n\`\`\`\`\n${text}\`\`\`\``).join('\n\n');
    const fields = { title, event: title, date, what: written, sources };
    const whole = this.#repository.report(ISSUE, fields);
    const address = isShort(whole) ? whole : this.#repository.report(ISSUE, { title, event: title, date, sources: cut(sources) });
    const note = isShort(whole) ? [] : [paragraph(this.#say('form.way.issue.long'))];
    return [...note, paragraph(leadingOut(address, this.#say('form.way.issue.open')))];
  }

  #download({ path, text }: ProposedFile): Node[] {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    this.#addresses.push(address);
    link.href = address;
    // Both languages of every event are called the same; the name of its folder tells downloads apart.
    link.download = path.split('/').slice(-2).join('.');
    link.textContent = this.#say('form.way.download.save', { path: link.download });
    return [paragraph(link)];
  }

  #fill(way: string, content: readonly Node[]): void {
    this.#root.querySelector(`[data-way="${way}"]`)?.replaceChildren(...content);
  }
}

/** Name of the issue form, a file in `.github/ISSUE_TEMPLATE`. */
const ISSUE = 'new-event';

/** Sources are the longest thing that still fits. */
function cut(text: string): string {
  return text.length > 1500 ? text.slice(0, text.lastIndexOf('\n', 1500)) : text;
}

function paragraph(content: Node | string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(content);
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
