import type { LogEntry } from '../backend/index.js';
import { SqliteStoreError } from '../backend/sqlite/index.js';
import { version } from '../common/version.js';
import { logLine } from '../mock/node/servicenow/log-line.js';
import { StateFileError } from '../mock/node/servicenow/state-file-error.js';
import { UsageError } from '../mock/node/shared/command-line.js';
import { PortError } from '../mock/node/shared/port-error.js';
import { isLoopbackHost } from '../mock/node/shared/token-gate.js';
import { announcement } from './announcement.js';
import { AnomalyFileError, readAnomalyFile } from './anomalies/anomaly-file.js';
import { sampleProduct } from './anomalies/sample-product.js';
import { parseOptions, usage, type CliOptions } from './cli-options.js';
import { readPageFiles } from './page/page-files.js';
import { startServe, type RunningServe } from './start-serve.js';
import { createUsers, isPublished, type ServedUser } from './tokens.js';

/** Serves the backend alone, as the command line says; sets the exit code where that fails. */
export async function serve(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args, process.env);
    if (options.help) process.stdout.write(usage);
    else if (options.version) process.stdout.write(`${version}\n`);
    else await run(options);
  } catch (error) {
    fail(error);
  }
}

async function run({ anomalies: file, ...options }: CliOptions): Promise<void> {
  const users = createUsers(process.env);
  if (!isLoopbackHost(options.host)) warnOfOthers(options.host, users);
  const product = file === undefined ? sampleProduct(Date.now()) : await readAnomalyFile(file);
  const starting = startServe({ ...options, ...(file !== undefined && { file }), users, product, page: readPageFiles(), log, warn });
  // Whoever waits for the announcement may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void starting.then(stop, () => undefined));
  process.stdout.write(announcement(await starting));
}

/** @throws {UsageError} for a token that is no secret, where others than this computer's could use it */
function warnOfOthers(host: string, users: readonly ServedUser[]): void {
  const published = users.find(({ token }) => isPublished(token));
  if (published) throw new UsageError(`${published.givenBy ?? ''} has a token that is published with the mock; where others reach this process, it wants one of your own.`);
  warn(`It listens on ${host}: others reach it, by http, where tokens and credentials can be read on the way. For trying it on this computer leave --host out.`);
}

async function stop(running: RunningServe): Promise<void> {
  try {
    await running.stop();
  } catch (error) {
    fail(error);
  }
}

function warn(line: string): void {
  process.stderr.write(`serve: ${line}\n`);
}

/** Tells of calls that failed; an entry has no body, no header and no query, so no secret. */
function log({ method, path, status, code, request_id: id, trace }: LogEntry): void {
  if (status < 400) return;
  warn(logLine([method, path, status, code, id].filter((part) => part !== undefined).join(' ')));
  if (trace !== undefined) process.stderr.write(`${trace}\n`);
}

/** One line for what a person can put right; anything else is a defect, and says where. */
function fail(error: unknown): void {
  if (!isForPerson(error)) throw error;
  warn(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

const personal = [UsageError, AnomalyFileError, PortError, StateFileError, SqliteStoreError];

const isForPerson = (error: unknown): error is Error => personal.some((kind) => error instanceof kind);
