// The list of a version: what all its pages have in common, and every file with the start of its SHA-256 and
// its size, those to begin with and the rest. Some files are bundles of pages. The build writes it
// (`src/prerender/offline.rs`). It knows no cache.

/**
 * @typedef {{ name: string, digest: string, size: number, pages: Record<string, string> }} Entry a bundle names
 *     its pages, each with the file that the program would ask for to have its text
 * @typedef {{ frame: string[], parts: string[], first: Entry[], rest: Entry[],
 *     find(name: string): Entry | undefined, holder(name: string): [Entry, string] | undefined }} List
 */

/** @returns {List} */
export function readList({ frame, parts, first, rest }) {
  const entry = ([name, digest, size, pages]) => ({ name, digest, size, pages: pages ?? {} });
  const list = { first: first.map(entry), rest: rest.map(entry) };
  const all = [...list.first, ...list.rest];
  const byName = new Map(all.map((one) => [one.name, one]));
  const holders = new Map();
  for (const one of all) {
    for (const [page, text] of Object.entries(one.pages)) {
      holders.set(page, [one, page]);
      if (text) holders.set(text, [one, page]);
    }
  }
  return {
    frame,
    parts,
    ...list,
    find: (name) => byName.get(name),
    /** The bundle that holds a page or its text, and the page. */
    holder: (name) => holders.get(name),
  };
}

/**
 * How much of it is here.
 * @param {List} list
 * @param {Set<string>} here names of files
 */
export function countList(list, here) {
  const all = [...list.first, ...list.rest];
  const isPage = (name) => !name.endsWith(".html");
  const pages = (entries) => entries.flatMap(({ pages }) => Object.keys(pages)).filter(isPage).length;
  const missing = all.filter(({ name }) => !here.has(name));
  return {
    ready: pages(all) - pages(missing),
    pages: pages(all),
    missing: missing.length,
    bytes: missing.reduce((sum, { size }) => sum + size, 0),
  };
}
