import { formatDateTime, parseDateTime } from '../store/date-time.js';
import { macroTime } from './date-macros.js';

/** Who asks, and when: what a `javascript:` value may refer to. */
export interface ScriptContext {
  readonly now: number;
  readonly userSysId: string;
  readonly userName: string;
}

const call = /^javascript:\s*(?:return\s+)?gs\.(\w+)\(([^()]*)\)\s*;?\s*$/;

const unquote = (argument: string): string => argument.trim().replace(/^(["'])(.*)\1$/s, '$2');

function generateDate([date = '', time = '']: readonly string[]): string | undefined {
  const clock = time === 'start' ? '00:00:00' : time === 'end' ? '23:59:59' : time;
  const parsed = parseDateTime(`${date} ${clock}`);
  return parsed === undefined ? undefined : formatDateTime(parsed);
}

/** What can be written with a year of four digits. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59Z');

function macro(name: string, count: string | undefined, now: number): string | undefined {
  const time = macroTime(name, Number(count), now);
  return time === undefined || time < earliest || time > latest ? undefined : formatDateTime(time);
}

function evaluateCall(name: string, args: readonly string[], context: ScriptContext): string | undefined {
  switch (name) {
    case 'getUserID':
    case 'user_id':
      return context.userSysId;
    case 'getUserName':
      return context.userName;
    case 'now':
      return formatDateTime(context.now).slice(0, 10);
    case 'nowDateTime':
    case 'nowNoTZ':
      return formatDateTime(context.now);
    case 'dateGenerate':
      return generateDate(args);
    default:
      return macro(name, args[0], context.now);
  }
}

/**
 * Evaluates a `javascript:` value of the calls in servicenow-api.md 2.3; any other value stands for itself.
 * `undefined` for a script that the mock does not know. Nothing is ever executed.
 */
export function evaluateValue(value: string, context: ScriptContext): string | undefined {
  if (!value.startsWith('javascript:')) return value;
  const [, name = '', args = ''] = call.exec(value) ?? [];
  return evaluateCall(name, args.split(',').map(unquote), context);
}
