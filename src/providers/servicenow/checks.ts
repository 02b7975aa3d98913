import { checkKinds, type CheckKind, type CheckName } from '../../contract/check-kinds.js';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { Advice, CheckAdvisor, Reader, TestResult } from '../check-advisor.js';
import type { ErrorCode } from '../../api/index.js';
import type { SettingsTexts } from './settings-texts.js';

/** What the check `fields` is about. */
const guardedColumns = ['category', 'subcategory', 'assignment_group'];

const isKnown = (check: string): check is CheckName => Object.hasOwn(checkKinds, check);
const kindOf = (check: string): CheckKind | undefined => (isKnown(check) ? checkKinds[check] : undefined);
const isWrite = ({ check }: ConnectionCheck): boolean => kindOf(check) === 'write';

/** Looks up what a table of words has for a key of the wire. */
const lookUp = <Value>(table: Readonly<Record<string, Value>>, key: string | null | undefined): Value | undefined =>
  key && Object.hasOwn(table, key) ? table[key] : undefined;

/** Reads the connection test of ServiceNow (domain S11). */
export function checkAdvisor(text: SettingsTexts): CheckAdvisor {
  return {
    ownDomain: '.service-now.com',
    rights: text.rights,
    known: Object.keys(checkKinds),
    titleOf: ({ check, title }) => lookUp(text.checks, check) ?? (title || check),
    isLimit: ({ check, status, code }) => status === 'failed' && code === 'provider-forbidden' && kindOf(check) === 'limit',
    adviceOn: (check, reader) => adviceOn(check, reader, text),
    stepsAfter: (code, reader) => stepsAfter(code, reader, text),
    remarkOn: (check) => remarkOn(check, text),
    resultOf,
  };
}

/** Why a check failed and what to do; in the backend's words where it knows more, or this version knows nothing (elements P3). */
function adviceOn(check: ConnectionCheck, reader: Reader, text: SettingsTexts): Advice {
  if (reader === 'administrator') return { cause: administratorCause(check, text), steps: administratorSteps(check, text) };
  if (isWrite(check) && check.detail) return { cause: check.detail, steps: [text.writeStep] };
  const known = knownAdvice(check, text) ?? { cause: '', steps: [] };
  return !known.cause || tellsMore(check) ? { ...known, cause: check.detail || known.cause } : known;
}

const knownAdvice = ({ check, code }: ConnectionCheck, text: SettingsTexts): Advice | undefined =>
  (code === 'provider-forbidden' ? lookUp<Advice>(text.forbidden, check) : undefined) ?? lookUp<Advice>(text.causes, code);

/** The backend's sentence of a write is for the user: whom it says to ask is who reads this. */
function administratorCause(check: ConnectionCheck, text: SettingsTexts): string {
  const known = (isForbidden(check) ? deniedWrite(check, text) : undefined) ?? knownAdvice(check, text)?.cause;
  if (known === undefined || (tellsMore(check) && check.detail)) return check.detail;
  return check.written_at ? text.shownAt(known, utc(check.written_at)) : known;
}

/** Where an address leads, what stands in front of the instance, or how it would be signed in to, the backend has seen. */
const tellsMore = ({ code, offers }: ConnectionCheck): boolean => code === 'provider-unrecognized' || offers.length > 0;

const isForbidden = ({ code }: ConnectionCheck): boolean => code === 'provider-forbidden';

const deniedWrite = (check: ConnectionCheck, text: SettingsTexts): string | undefined =>
  check.check === 'fields' ? text.deniedFields(columnsOf(check)) : lookUp<string>(text.denied, check.check);

/** Nobody has to be asked for what they do themselves. */
function administratorSteps(check: ConnectionCheck, text: SettingsTexts): readonly string[] {
  if (isForbidden(check) && check.check === 'fields') return [text.grantFields(columnsOf(check))];
  const grants = isForbidden(check) ? lookUp<readonly string[]>(text.grants, check.check) : undefined;
  return grants ?? lookUp<readonly string[]>(text.administratorSteps, check.code) ?? [];
}

/** The columns that a real write has shown to be denied; all that this check is about, where the backend names none. */
function columnsOf({ denied }: ConnectionCheck): readonly string[] {
  return (denied.length > 0 ? denied : guardedColumns).map((column) => `incident.${column}`);
}

const utc = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

const stepsAfter = (code: ErrorCode, reader: Reader, text: SettingsTexts): readonly string[] =>
  (reader === 'administrator' ? lookUp<readonly string[]>(text.administratorSteps, code) : lookUp<Advice>(text.causes, code)?.steps) ?? [];

/** A passed or open check of a right to write: what has shown it, or what will. */
function remarkOn(check: ConnectionCheck, text: SettingsTexts): string {
  if (check.status === 'unproven') return check.detail || (isWrite(check) ? text.unprovenWrite : '');
  return isWrite(check) && check.status === 'passed' ? check.detail : '';
}

/**
 * Returns what a finished test amounts to. A check that this version does not know limits, and does not break, a
 * connection; a test that ended before it showed anything is broken.
 */
function resultOf(checks: readonly ConnectionCheck[]): TestResult {
  const failed = checks.filter(({ status }) => status === 'failed');
  if (failed.some(({ check }) => isEssential(check))) return 'failed';
  const passed = new Set(checks.filter(({ status }) => status === 'passed').map(({ check }) => check));
  if (Object.keys(checkKinds).some((check) => kindOf(check) === 'proof' && !passed.has(check))) return 'broken';
  if (failed.some(isObstacle)) return 'blocked';
  return failed.length > 0 ? 'limited' : 'passed';
}

/** Whether a connection stands or falls with a check. */
const isEssential = (check: string): boolean => kindOf(check) === 'reach' || kindOf(check) === 'proof';

/** Whether tickets cannot be created: a real one was denied. A role that is missing shows nothing: another one may give the right. */
const isObstacle = ({ check, code }: ConnectionCheck): boolean => check === 'create' && code === 'provider-forbidden';
