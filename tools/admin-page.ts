import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { adminPageModule } from './admin-page/bundle.js';

/** Writes the script of the mock's admin page as a module; with --check it only says whether that is up to date. */
const target = fileURLToPath(new URL('../src/mock/admin/page/script.generated.ts', import.meta.url));
const module = await adminPageModule();

if (!process.argv.includes('--check')) await writeFile(target, module);
else if ((await readFile(target, 'utf8')) !== module) {
  process.stderr.write('The script of the admin page is not up to date: run tools/admin-page.ts.\n');
  process.exitCode = 1;
}
