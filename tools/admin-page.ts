import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { adminPageModule } from './admin-page/bundle.js';

const file = fileURLToPath(new URL('../src/mock/admin/page/script.generated.ts', import.meta.url));

/**
 * Writes the script of the mock's admin page as a module. It is made anew by every command that runs or reads the mock,
 * so that no bundle has to be kept with the sources; the tests take this for their global setup.
 */
export default async function writeAdminPage(): Promise<void> {
  const made = await adminPageModule();
  const written = await readFile(file, 'utf8').catch(() => undefined);
  // Others may be reading it: they never see half of what has not changed.
  if (made !== written) await writeFile(file, made);
}
