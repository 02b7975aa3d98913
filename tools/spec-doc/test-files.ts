import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestFile } from './coverage.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the tests of the mock ServiceNow are. */
const folders = ['test/mock/servicenow', 'test/mock/node/servicenow'];

async function filesIn(folder: string): Promise<TestFile[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const tests = names.filter((name) => name.endsWith('.test.ts')).sort();
  return Promise.all(
    tests.map(async (name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: await readFile(join(root, folder, name), 'utf8'),
    })),
  );
}

/** The test files of the mock ServiceNow, in the order of their paths. */
export async function mockTestFiles(): Promise<TestFile[]> {
  return (await Promise.all(folders.map(filesIn))).flat();
}
