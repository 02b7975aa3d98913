import type { CheckName, ChecksOf } from '../../contract/check-kinds.js';
import type { ConnectionCheck } from '../../contract/strict/connection-test.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { causeOf, lacking, ServiceNowError, type FailureCode } from '../servicenow/failure.js';
import { addressFailures, checkNames, checks, namesOf, signInFailures } from './checks.js';
import { writeChecks, type WriteSubject } from './write-checks.js';
import { writingRole, type WritingRole } from './writing-role.js';

interface TestSubject extends WriteSubject {
  /** Calls without credentials: the first probe. */
  anonymous: ServiceNowClient;
  userName: string;
}

/** The outcome of a test as a whole: the fault of the connection, undefined for a success. */
type TestVerdict = ServiceNowError | undefined;

/**
 * Tests a connection and yields each check as it finishes (domain S11). It only reads: it never writes to an
 * instance. After a check that the others build on has failed, they are skipped. Returns the verdict, which the
 * checks of the pickers, of roles and of writing do not change.
 */
export async function* testConnection(subject: TestSubject): AsyncGenerator<ConnectionCheck, TestVerdict> {
  const probed = await failureOf(() => checks.incidents.read(subject.anonymous));
  const isDoor = probed?.code === 'provider-credentials';
  // What asks to sign in, and is not ServiceNow itself, may let the account through to it.
  const behind = isDoor && probed.stranger ? await failureOf(() => checks.incidents.read(subject.client)) : undefined;
  if (isDoor && behind?.stranger) yield* [passed('address'), unseen];
  else if (!(yield* judge(['address', 'servicenow'], isDoor ? undefined : probed, addressFailures))) return yield* skipAfter('servicenow', probed);
  const read = behind ?? (await failureOf(() => checks.incidents.read(subject.client)));
  const allowed = yield* judge(['sign-in', 'incidents'], read, signInFailures);
  if (!allowed) return yield* skipAfter('incidents', read);
  for (const name of namesOf('limit')) yield await runCheck(name, subject);
  yield judgeRoles(await writingRole(subject.client, subject.userName));
  yield* writeChecks(subject);
  return undefined;
}

/** Judges two checks that one call answers: the failure belongs to the first when `early` has its code, else to the second. */
function* judge(
  [first, second]: readonly [CheckName, CheckName],
  failure: ServiceNowError | undefined,
  early: ReadonlySet<FailureCode>,
): Generator<ConnectionCheck, boolean> {
  if (failure && early.has(failure.code)) {
    yield failed(first, failure);
    yield skipped(second);
    return false;
  }
  yield passed(first);
  yield failure ? failed(second, failure) : passed(second);
  return failure === undefined;
}

/** Skips every check after `name`; returns the verdict. */
function* skipAfter(name: CheckName, failure: ServiceNowError | undefined): Generator<ConnectionCheck, TestVerdict> {
  for (const later of checkNames.slice(checkNames.indexOf(name) + 1)) yield skipped(later);
  return failure;
}

async function runCheck(name: ChecksOf<'limit'>, { client }: TestSubject): Promise<ConnectionCheck> {
  let rows = 0;
  const failure = await failureOf(async () => {
    rows = await checks[name].read(client);
  });
  if (failure && failure.code !== 'provider-forbidden') return failed(name, failure);
  if (rows > 0) return passed(name);
  // Without the right to read a table ServiceNow answers 403 or an empty list (`servicenow-api.md 5`).
  const { title, unreadable, needs } = checks[name];
  return { check: name, title, status: 'failed', code: 'provider-forbidden', detail: unreadable, ...lacking(needs, failure?.exchange) };
}

/** A role is a sign of a right, and never the right: without one nothing is shown, and only a real write tells (domain S11). */
function judgeRoles(found: WritingRole): ConnectionCheck {
  const { title, unreadable, needs } = checks.roles;
  const unproven = { check: 'roles', title, status: 'unproven', code: null } as const;
  switch (found.answer) {
    case 'yes':
      return { check: 'roles', title, status: 'passed', code: null, detail: roleText(found) };
    case 'no':
      return { ...unproven, detail: noRoleText };
    case 'untold':
      return { ...unproven, detail: unreadable, ...lacking(needs) };
  }
}

const roleText = ({ role, contains }: Extract<WritingRole, { answer: 'yes' }>): string =>
  `The account has the ${role} role${contains === undefined ? '' : `, which contains ${contains}`}. Such a role usually lets an account create and write incidents.`;

const noRoleText =
  'The account has none of the roles that usually let an account create and write incidents (itil, sn_incident_write, admin, or a role that contains one of them). An access rule on the instance may still allow it. The first ticket will show it.';

const passed = (check: CheckName): ConnectionCheck => ({
  check,
  title: checks[check].title,
  status: 'passed',
  code: null,
  detail: checks[check].passed,
});

const failed = (check: CheckName, error: ServiceNowError): ConnectionCheck => ({
  check,
  title: checks[check].title,
  status: 'failed',
  // The address itself is what will not do: nothing was asked there.
  code: error.barred ? 'invalid-request' : error.code,
  detail: error.message,
  ...causeOf(error),
});

/** Whether ServiceNow is behind what refuses the account is not to be seen. */
const unseen: ConnectionCheck = {
  check: 'servicenow',
  title: checks.servicenow.title,
  status: 'unproven',
  code: null,
  detail: 'Something in front of the instance asks for a sign-in, and hides what’s behind it until the account is let in.',
};

const skipped = (check: CheckName): ConnectionCheck => ({
  check,
  title: checks[check].title,
  status: 'skipped',
  code: null,
  detail: 'Skipped because an earlier check failed.',
});

/** Returns why a call failed, undefined when it did not. */
async function failureOf(call: () => Promise<unknown>): Promise<ServiceNowError | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (error instanceof ServiceNowError) return error;
    throw error;
  }
}
