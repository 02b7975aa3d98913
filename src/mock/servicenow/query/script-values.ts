import { formatDateTime, parseDateTime } from '../store/date-time.js';

/** Who asks, and when: what a `javascript:` value may refer to. */
export interface ScriptContext {
  readonly now: number;
  readonly userSysId: string;
  readonly userName: string;
}

export const unitMilliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
type Unit = keyof typeof unitMilliseconds;

const startOf = (unit: Unit, time: number): number => time - (time % unitMilliseconds[unit]);
const endOf = (unit: Unit, time: number): number => startOf(unit, time) + unitMilliseconds[unit] - 1000;

const call = /^javascript:\s*(?:return\s+)?gs\.(\w+)\(([^()]*)\)\s*;?\s*$/;
const ago = /^(minute|hour|day)sAgo(Start|End)?$/;

const unquote = (argument: string): string => argument.trim().replace(/^(["'])(.*)\1$/s, '$2');

function generateDate([date = '', time = '']: readonly string[]): string | undefined {
  const clock = time === 'start' ? '00:00:00' : time === 'end' ? '23:59:59' : time;
  const parsed = parseDateTime(`${date} ${clock}`);
  return parsed === undefined ? undefined : formatDateTime(parsed);
}

function isUnit(name: string | undefined): name is Unit {
  return name !== undefined && Object.hasOwn(unitMilliseconds, name);
}

/** What can be written with a year of four digits. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

function timeAgo(name: string, count: string | undefined, now: number): string | undefined {
  const match = ago.exec(name);
  const unit = match?.[1];
  const amount = Number(count);
  if (!isUnit(unit) || !Number.isFinite(amount)) return undefined;
  const time = now - amount * unitMilliseconds[unit];
  if (time < earliest || time > latest) return undefined;
  if (match?.[2] === 'Start') return formatDateTime(startOf(unit, time));
  return formatDateTime(match?.[2] === 'End' ? endOf(unit, time) : time);
}

function evaluateCall(name: string, args: readonly string[], context: ScriptContext): string | undefined {
  switch (name) {
    case 'getUserID':
      return context.userSysId;
    case 'getUserName':
      return context.userName;
    case 'beginningOfToday':
      return formatDateTime(startOf('day', context.now));
    case 'endOfToday':
      return formatDateTime(endOf('day', context.now));
    case 'now':
      return formatDateTime(context.now).slice(0, 10);
    case 'nowDateTime':
      return formatDateTime(context.now);
    case 'dateGenerate':
      return generateDate(args);
    default:
      return timeAgo(name, args[0], context.now);
  }
}

/**
 * Evaluates a `javascript:` value of the calls in servicenow-api.md 2.3; any other value stands for itself.
 * `undefined` for a script that the mock does not know. Nothing is ever executed.
 */
export function evaluateValue(value: string, context: ScriptContext): string | undefined {
  if (!value.startsWith('javascript:')) return value;
  const match = call.exec(value);
  if (match === null) return undefined;
  const args = (match[2] ?? '').split(',').map(unquote);
  return evaluateCall(match[1] ?? '', args, context);
}
