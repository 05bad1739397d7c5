/** What an archive says of itself. */
export function readme({ name, day, digest, site, names }: About): string {
  const title = `Sputnik Moments, edition of ${day}`;
  const count = (folder: string, ending: string) =>
    names.filter((file) => file.startsWith(folder) && file.endsWith(ending)).length;
  const files = names
    .filter((file) => file.startsWith('data/'))
    .sort()
    .map((file) => `  ${file}`);
  return `${title}
${'='.repeat(title.length)}

Sputnik Moments is a public, sourced timeline of the rivalry between the United States and China in artificial intelligence, in
English and Indonesian. This archive is a frozen edition: what the site published on ${day}, and what it was made from.
It is never changed. The timeline itself goes on at ${site}

Licence
-------
Words and data: Creative Commons Attribution 4.0 International (CC BY 4.0), see LICENSE-CONTENT.
Quotations, and the sources that the entries cite, belong to their owners.

How to cite
-----------
The edition:
  Sputnik Moments contributors. "Sputnik Moments", edition of ${day} (digest ${digest}). ${site}, CC BY 4.0.
One entry: its title and address, followed by "in Sputnik Moments, edition of ${day}". Please cite its primary source, too.

What is in it
-------------
data/     What the site publishes as data, in both languages. Every file carries the licence, how to cite and the digest.
          data/schema/ describes each record (JSON Schema).
text/     The entries as plain text: ${count('text/en/events/', '.txt')} events in English, ${count('text/id/events/', '.txt')} in Indonesian, and the stories.
content/  What everything else is made from: MDX with YAML at its head, and YAML, in UTF-8.
SHA256SUMS  A checksum of every file; check them with: sha256sum -c SHA256SUMS

${files.join('\n')}

Dates are EDTF (ISO 8601-2), as exact as the sources and no more: "2023-10" means that the day is not known.

Berkas ini, ${name}, adalah edisi beku Sputnik Moments: data dan teks per tanggal di atas, dalam bahasa Inggris dan bahasa
Indonesia. Isinya tidak akan diubah. Lisensi teks dan data: CC BY 4.0. Cara mengutip tercantum di atas.
`;
}

interface About {
  /** Of the folder that the archive unpacks to. */
  readonly name: string;
  /** In words. */
  readonly day: string;
  /** Of the data. */
  readonly digest: string;
  /** Address of the site. */
  readonly site: string;
  /** Paths of all other files. */
  readonly names: readonly string[];
}
