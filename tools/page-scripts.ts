import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pageScriptModule, pageScripts } from './page-scripts/bundle.js';

/**
 * Writes the scripts of pages that processes serve, each as a module. They are made anew by every command that runs or reads
 * them, so that no bundle has to be kept with the sources; the tests take this for their global setup.
 */
export default async function writePageScripts(): Promise<void> {
  await Promise.all(Object.values(pageScripts).map(write));
}

async function write(page: (typeof pageScripts)[keyof typeof pageScripts]): Promise<void> {
  const file = fileURLToPath(new URL(`../${page.made}`, import.meta.url));
  const made = await pageScriptModule(page);
  const written = await readFile(file, 'utf8').catch(() => undefined);
  // Others may be reading it: they never see half of what has not changed.
  if (made !== written) await writeFile(file, made);
}
