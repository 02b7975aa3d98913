import type { ConnectionCheck } from '../../contract/connection-test.js';
import {
  administratorGrants,
  administratorSteps,
  causeText,
  checkText,
  forbiddenText,
  unprovenWrite,
  writeStep,
  type Advice,
} from '../ui/strings/connection-test.js';

/** Checks of rights that only a real write shows; the backend knows what became of it. */
const writes: ReadonlySet<string> = new Set(['create', 'work-notes', 'fields']);

/** The checks of a test as far as this version knows them, in their order. */
export const knownChecks = Object.keys(checkText);

/** Checks that the connection stands or falls with. */
const essential: ReadonlySet<string> = new Set(['address', 'servicenow', 'sign-in', 'incidents']);

export const isWriteCheck = ({ check }: ConnectionCheck): boolean => writes.has(check);

/** What a check looks at, in our words where this version knows it. */
export const titleOf = ({ check, title }: Pick<ConnectionCheck, 'check' | 'title'>): string => checkText[check] ?? (title || check);

/** Rights whose want limits a connection, and does not break it. */
const optional: ReadonlySet<string> = new Set(['choices', 'groups', 'users']);

/** Whether a check failed that a connection can do without. */
export const isLimit = ({ check, status, code }: ConnectionCheck): boolean => status === 'failed' && code === 'provider-forbidden' && optional.has(check);

/** Why a check failed and what to do; in the backend's words where it knows more, or this version knows nothing. */
export function adviceOn(check: ConnectionCheck): Advice {
  const { code, detail } = check;
  if (isWriteCheck(check) && detail) return { cause: detail, steps: [writeStep] };
  const known = code === 'provider-forbidden' && forbiddenText[check.check] ? forbiddenText[check.check] : code ? causeText[code] : undefined;
  return known ?? { cause: detail, steps: [] };
}

/** The same for whoever administers ServiceNow: nobody has to be asked for what they do themselves. */
export function administratorAdviceOn(check: ConnectionCheck): Advice {
  const { cause } = adviceOn(check);
  const { code } = check;
  const grants = code === 'provider-forbidden' ? administratorGrants[check.check] : undefined;
  return { cause: cause.replace(/\s*Ask your ServiceNow administrator.*?\.(?=\s|$)/g, ''), steps: grants ?? (code ? administratorSteps[code] : undefined) ?? [] };
}

/** A passed or open check of a right to write: what has shown it, or what will. */
export const remarkOn = (check: ConnectionCheck): string => {
  if (check.status === 'unproven') return check.detail || (isWriteCheck(check) ? unprovenWrite : '');
  return isWriteCheck(check) && check.status === 'passed' ? check.detail : '';
};

/** Checks without which nothing shows that a connection works, whatever else passed. */
const proofs = ['sign-in', 'incidents'];

export type TestResult = 'passed' | 'limited' | 'blocked' | 'failed' | 'broken';

/**
 * What a finished test amounts to. A check that this version does not know limits, and does not break, a connection; a
 * test that ended before it showed anything is broken.
 */
export function resultOf(checks: readonly ConnectionCheck[]): TestResult {
  const failed = checks.filter(({ status }) => status === 'failed');
  if (failed.some(({ check }) => essential.has(check))) return 'failed';
  const passed = new Set(checks.filter(({ status }) => status === 'passed').map(({ check }) => check));
  if (!proofs.every((check) => passed.has(check))) return 'broken';
  if (failed.some((check) => isObstacle(check, passed))) return 'blocked';
  return failed.length > 0 ? 'limited' : 'passed';
}

/** Whether tickets cannot be created: it was denied, or the role for it is missing and no real ticket has shown otherwise. */
function isObstacle({ check, code }: ConnectionCheck, passed: ReadonlySet<string>): boolean {
  return (check === 'create' && code === 'provider-forbidden') || (check === 'roles' && !passed.has('create'));
}
