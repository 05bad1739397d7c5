import type { ProposedFile } from '../../core/proposed-entry.ts';
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
    const about = this.#root.querySelector('[data-about=file]');
    if (about) about.textContent = this.#say(isThere ? 'form.way.file.replace' : 'form.way.file.about');
    this.#fill('file', this.#inRepository(files));
    this.#fill('issue', this.#asIssue(report));
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
    const old = files.filter(({ replaces }) => replaces);
    const fresh = files.filter(({ replaces }) => !replaces);
    const short = fresh.map(({ path, text }) => ({ path, address: this.#repository.newFile(path, text) }));
    const links = short.flatMap(({ path, address }) =>
      isShort(address) ? [paragraph(leadingOut(address, this.#say('form.way.file.open', { path })))] : [],
    );
    const long = fresh.filter((_, index) => !isShort(short[index]?.address ?? ''));
    return [
      ...links,
      ...old.flatMap((file) => this.#replacement(file)),
      ...(long.length > 0 ? [paragraph(this.#say('form.way.file.long'))] : []),
      ...long.flatMap((file) => [
        ...this.#download(file),
        paragraph(
          leadingOut(this.#repository.upload(file.path.slice(0, file.path.lastIndexOf('/'))), this.#say('form.way.file.upload')),
        ),
      ]),
    ];
  }

  /** GitHub opens no file that is there with another text: it is copied. */
  #replacement({ path, text }: ProposedFile): Node[] {
    const copy = this.#root.closest('form')?.querySelector('copy-text')?.cloneNode(true) as HTMLElement;
    copy.dataset['text'] = text;
    const address = this.#repository.edit({ path, line: undefined });
    return [paragraph(copy), paragraph(leadingOut(address, this.#say('form.way.file.open', { path })))];
  }

  #asIssue({ template, fields, long }: Report): Node[] {
    const whole = this.#repository.report(template, { ...fields, ...long });
    const address = isShort(whole) ? whole : this.#repository.report(template, fields);
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

/** What an issue says, by the fields of its form. */
export interface Report {
  /** Name of the form, a file in `.github/ISSUE_TEMPLATE`. */
  readonly template: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Those that are left out where the address would be too long. */
  readonly long: Readonly<Record<string, string>>;
}

/** Files as they stand in an issue. */
export function written(files: readonly ProposedFile[]): string {
  return files.map(({ path, text }) => `${path}\n\n\`\`\`\`\n${text}\`\`\`\``).join('\n\n');
}

/** Lines as far as an address has room for them; addresses of sources are the longest thing that still fits. */
export function cut(text: string): string {
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
