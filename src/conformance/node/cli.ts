import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../mock/node/shared/command-line.js';
import { CannotBegin, checkConformance, InstanceError, type ConformanceReport } from '../index.js';
import { writeJson } from '../report/json.js';
import { writeJunit } from '../report/junit.js';
import { tally, writeText } from '../report/text.js';
import { parseOptions, usage, type CliOptions, type Format } from './cli-options.js';

const writers: Readonly<Record<Format, (report: ConformanceReport) => string>> = { text: writeText, json: writeJson, junit: writeJunit };

/** Checks a backend as the command line says. Sets the exit code to 1 where a rule is broken or nothing could be checked, to 2 for the line itself. */
export async function conformance(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args, process.env);
    if (options.help) process.stdout.write(usage);
    else await run(options);
  } catch (error) {
    fail(error);
  }
}

async function run({ servicenow, output, format, ...options }: CliOptions): Promise<void> {
  const { fetch } = globalThis;
  const report = await checkConformance({ ...options, fetch, ...(servicenow && { servicenow: { ...servicenow, fetch } }), ...(process.stderr.isTTY && { onRule: showProgress }) });
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  const text = writers[format](report);
  if (output === undefined) process.stdout.write(text);
  else {
    await writeFile(output, text);
    process.stdout.write(`${tally(report)}\n`);
  }
  if (report.results.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
}

/** A run takes half a minute where ServiceNow is steered: whoever watches sees that it goes on. */
function showProgress(rule: string): void {
  process.stderr.write(`\r\u001B[KRule ${rule}`);
}

/** One line for what a person can put right; anything else is a defect, and says where. */
function fail(error: unknown): void {
  if (!(error instanceof UsageError || error instanceof CannotBegin || error instanceof InstanceError || isOfFiles(error))) throw error;
  process.stderr.write(`conformance: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

const isOfFiles = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
