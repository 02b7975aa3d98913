import { nearestName } from '../../../common/nearest-name.js';
import { isHostName, isOrigin } from './allowed-names.js';
import type { GuardOptions } from './guard.js';

/** A command line that makes no sense; the message is one line for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a command line by `parse`, in one sentence where that fails: Node explains at length how to pass a value that
 * begins with a dash, and its first sentence says what is wrong.
 *
 * @throws {UsageError}
 */
export function readArguments<Values>(args: readonly string[], parse: (args: string[]) => Values): Values {
  if (args.some((arg) => /^--persist(=|$)/.test(arg))) throw new UsageError('There is no --persist; --state <folder> keeps the state.');
  try {
    return parse(joinNegatives(args));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The options cannot be read';
    throw new UsageError(`${(message.split(/[.\n]/, 1)[0] ?? message).trim()}. See --help.`);
  }
}

/** Joins a number below zero to its option: it is none itself, and what is wrong with it is its value. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (/^-\d/.test(arg) && last !== undefined && /^--[^=]+$/.test(last)) joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** Parses a whole number from 0 to `most`. @throws {UsageError} */
export function parseNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) throw new UsageError(`${option} wants a number from 0 to ${most}, not "${text}".`);
  return number;
}

/** Parses the name of a folder for the state. @throws {UsageError} */
export function parseFolder(text: string): string {
  if (text === '') throw new UsageError('--state wants the name of a folder.');
  return text;
}

/** Parses an address to listen on: nothing at all would be every one. @throws {UsageError} */
export function parseHost(text: string): string {
  if (text === '') throw new UsageError('--host wants an address.');
  return text;
}

/** Options of a server that say to whom it answers. */
export const guardOptions = { 'allow-host': { type: 'string', multiple: true }, 'allow-origin': { type: 'string', multiple: true } } as const;

/** How they are told of in a help text, behind names of so many characters. */
export const guardUsage = (width: number): string =>
  [
    ['--allow-host <name>', 'A further name that it answers to, as "servicenow" in a network of containers;', '".example" stands for all names below it. May be given several times'],
    ['--allow-origin <url>', 'The origin of pages elsewhere that may call it, as https://app.example. May be given', 'several times'],
  ]
    .map(([name = '', ...lines]) => `  ${name.padEnd(width - 2)}${lines.join(`\n${' '.repeat(width)}`)}`)
    .join('\n');

/** Parses to whom a server answers beside its own names and pages. @throws {UsageError} */
export function parseGuard({ 'allow-host': hosts = [], 'allow-origin': origins = [] }: { readonly [Option in keyof typeof guardOptions]?: readonly string[] | undefined }): Pick<GuardOptions, 'allowHosts' | 'allowOrigins'> {
  for (const host of hosts) if (!isHostName(host)) throw new UsageError(`--allow-host wants a host name, as servicenow, without scheme and port, not "${host}".`);
  for (const origin of origins) if (!isOrigin(origin)) throw new UsageError(`--allow-origin wants an origin, as https://app.example, not "${origin}".`);
  return { ...(hosts.length > 0 && { allowHosts: hosts }), ...(origins.length > 0 && { allowOrigins: origins }) };
}

/** One of the names. @throws {UsageError} */
export function parseScenario<Name extends string>(names: readonly Name[], text: string): Name {
  const scenario = names.find((known) => known === text);
  if (scenario !== undefined) return scenario;
  const near = nearestName(text, names);
  throw new UsageError(`There is no scenario "${text}"; ${near === undefined ? '' : `did you mean "${near}"? `}--help lists those that there are.`);
}

/** Returns the names after one another in lines of some eighty characters, each but the first begun with `indent`. */
export function wrapped(names: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 80) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines.join(`,\n${indent}`);
}
