/** Where the sources are. */
const repository = 'https://github.com/servicenow-ticketing/servicenow-ticketing';

/** The documents that have a page among the stories. */
const pages: Readonly<Record<string, string>> = {
  'docs/accessibility.md': 'guides-accessibility--docs',
  'docs/content.md': 'guides-content--docs',
  'docs/embedding.md': 'guides-embedding--docs',
  'docs/theming.md': 'guides-theming--docs',
};

export const sourceOf = (path: string): string => `${repository}/blob/main/${path}`;

/** Where a page or a story is, seen from the frame that docs are in. */
export const addressOf = (kind: 'docs' | 'story', id: string): string => `./?path=/${kind}/${id}`;

/**
 * Makes a page of a document of the repository: without the comments that our tools read, its links leading to other pages or to the source.
 *
 * @param sections the headings of what is taken; the whole document where none is named
 */
export function pageOf(text: string, path: string, sections: readonly string[] = []): string {
  const taken = sections.length === 0 ? text : sections.map((heading) => sectionOf(text, heading)).join('\n\n');
  return taken.replace(/<!--.*?-->\n?/gs, '').replace(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (_, link: string, anchor = '') => `](${target(link, path)}${anchor})`);
}

function target(link: string, from: string): string {
  const { pathname } = new URL(link, `https://repository.example/${from}`);
  const path = pathname.slice(1);
  const page = pages[path];
  return page ? addressOf('docs', page) : sourceOf(path);
}

/** @throws {Error} for a heading that there is not: a page that has lost a part shall not pass */
function sectionOf(text: string, heading: string): string {
  const [level = ''] = /^#+/.exec(heading) ?? [];
  const lines = text.split('\n');
  const from = lines.indexOf(heading);
  if (from < 0) throw new Error(`The document has no section “${heading}”.`);
  const length = lines.slice(from + 1).findIndex((line) => new RegExp(`^#{1,${level.length}} `).test(line));
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}
