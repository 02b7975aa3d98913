import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const run = promisify(execFile);

/** Returns the script of a media type: the block under `script: |` of its YAML, without its indentation. */
export function scriptOf(yaml: string): string {
  const lines = yaml.split('\n');
  const start = lines.findIndex((line) => /^\s*script: \|-?$/.test(line));
  const indent = indentOf(lines[start] ?? '');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= indent);
  const block = end < 0 ? rest : rest.slice(0, end);
  if (start < 0 || block.length === 0) throw new Error('The media type has no script.');
  const depth = indentOf(block[0] ?? '');
  return block.map((line) => line.slice(depth)).join('\n');
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What Zabbix tells a webhook about an event. */
export type Parameters = Readonly<Record<string, string>>;

/** What the webhook tells Zabbix: tags that the event carries from then on. */
const Result = z.object({ tags: z.record(z.string(), z.string()) });
export type Result = z.infer<typeof Result>;

interface Zabbix {
  /** The program `zabbix_js`. */
  readonly program: string;
  readonly libraryPath: string;
  /** Where the script is, and where its parameters are put. */
  readonly folder: string;
}

/**
 * Runs the script in `script.js` of the folder as the Zabbix server does.
 *
 * @throws {Error} with what the script said when it failed.
 */
export async function runWebhook({ program, libraryPath, folder }: Zabbix, parameters: Parameters): Promise<Result> {
  const input = join(folder, 'parameters.json');
  await writeFile(input, JSON.stringify(parameters));
  const arguments_ = ['-s', join(folder, 'script.js'), '-i', input, '-t', '20'];
  try {
    const { stdout } = await run(program, arguments_, { env: { ...process.env, LD_LIBRARY_PATH: libraryPath } });
    return Result.parse(JSON.parse(stdout.trim()));
  } catch (error) {
    // It prints its complaint where the result would be.
    if (error instanceof Error && 'stdout' in error) throw new Error(String(error.stdout), { cause: error });
    throw error;
  }
}
