/** Returns the folders and files that a block shows, by their paths: two columns more are one folder deeper, several of a folder stand in a line. */
export function pathsOfTree(code: string): string[] {
  const folders: string[] = [];
  return code.split('\n').flatMap((line) => {
    const [, indentation = '', names = ''] = /^( *)([^\s,]+(?:, [^\s,]+)*)/.exec(line) ?? [];
    if (names === '') return [];
    const depth = indentation.length / 2;
    const paths = names.split(', ').map((name) => [...folders.slice(0, depth), name.replace(/\/$/, '')].join('/'));
    folders.splice(depth, Infinity, /^[^,]+/.exec(names.replaceAll('/', ''))?.[0] ?? '');
    return paths;
  });
}
