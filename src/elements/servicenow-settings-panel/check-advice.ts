import type { ConnectionCheck } from '../../contract/connection-test.js';
import { causeText, checkText, forbiddenText, type Advice } from '../shared/strings/connection-test.js';

/** Checks of rights that only a real write shows; the backend knows what became of it. */
const writes: ReadonlySet<string> = new Set(['create', 'work-notes', 'fields']);

/** Checks that the connection stands or falls with. */
const essential: ReadonlySet<string> = new Set(['address', 'servicenow', 'sign-in', 'incidents']);

export const isWriteCheck = ({ check }: ConnectionCheck): boolean => writes.has(check);

/** What a check looks at, in our words where this version knows it. */
export const titleOf = ({ check, title }: ConnectionCheck): string => checkText[check] ?? (title || check);

/** Why a check failed and what to do; in the backend's words where it knows more, or this version knows nothing. */
export function adviceOn(check: ConnectionCheck): Advice {
  const { code, detail } = check;
  const known = code === 'servicenow-forbidden' && forbiddenText[check.check] ? forbiddenText[check.check] : code ? causeText[code] : undefined;
  return known && !(isWriteCheck(check) && detail) ? known : { cause: detail, steps: [] };
}

/** Checks without which nothing shows that a connection works, whatever else passed. */
const proofs = ['sign-in', 'incidents'];

export type TestResult = 'passed' | 'limited' | 'failed' | 'broken';

/**
 * What a finished test amounts to. A check that this version does not know limits, and does not break, a connection; a
 * test that ended before it showed anything is broken.
 */
export function resultOf(checks: readonly ConnectionCheck[]): TestResult {
  const failed = checks.filter(({ status }) => status === 'failed');
  if (failed.some(({ check }) => essential.has(check))) return 'failed';
  const passed = new Set(checks.filter(({ status }) => status === 'passed').map(({ check }) => check));
  if (!proofs.every((check) => passed.has(check))) return 'broken';
  return failed.length > 0 ? 'limited' : 'passed';
}
