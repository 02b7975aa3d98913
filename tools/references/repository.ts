import { readFileSync } from 'node:fs';

const { repository } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly repository: { readonly url: string } };

/** `servicenow-ticketing/servicenow-ticketing`, as package.json names it. */
const [, name = ''] = /github\.com\/(.+)\.git$/.exec(repository.url) ?? [];
const within = new RegExp(`^https://(?:github\\.com/${name}/(?:blob|tree)|raw\\.githubusercontent\\.com/${name})/main/(.+)$`);

/** Returns the address of a file or a folder of the repository: what a document that ships names of what stays at home. */
export const addressOf = (path: string): string => `https://github.com/${name}/${/\.\w+$/.test(path) ? 'blob' : 'tree'}/main/${path}`;

/** Returns the file or the folder that an address names, its heading included, or nothing when it is none of the repository's. */
export const pathAt = (address: string): string | undefined => within.exec(address)?.[1];
