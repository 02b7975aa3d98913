import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { entriesOf } from './entries/entries.js';
import { openProgram } from './entries/open-program.js';
import { reportOf } from './entries/report.js';

/**
 * Writes what each entry of the package shows, from the declarations in `dist`, to docs/api; with `--check` it fails instead where that has
 * changed: build the package first.
 */
const folder = 'docs/api';
const check = process.argv.includes('--check');

const manifest = await readFile('package.json', 'utf8');
const { name: packageName } = JSON.parse(manifest) as { name: string };
// What is in one file is what the package's own name shows; a test holds that. What frameworks know of the elements is made of the manifest, as the README's
// tables are, and names the same types.
const repeated = ['standalone', 'react', 'svelte', 'vue'];
const entries = entriesOf(manifest).filter(({ name }) => !repeated.includes(name));
const program = openProgram(entries.map(({ declarations }) => declarations));

const reports = new Map(entries.map((entry) => [`${entry.name === '.' ? 'index' : entry.name.replaceAll('/', '-')}.api.txt`, reportOf(program, entry, packageName)]));

await mkdir(folder, { recursive: true });
for (const file of new Set([...reports.keys(), ...(await readdir(folder))])) {
  const path = `${folder}/${file}`;
  const report = reports.get(file);
  if (check && report !== (await readFile(path, 'utf8').catch(() => undefined))) {
    console.error(`${path} is stale: what the package shows has changed. Run "npm run docs:api", and look at what it says.`);
    process.exitCode = 1;
  } else if (!check) {
    await (report === undefined ? rm(path) : writeFile(path, report));
  }
}
