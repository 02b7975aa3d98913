import type { Answer } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { errorAnswer, json } from '../http/respond.js';
import { valueOf } from '../store/row.js';
import { readForm } from './form.js';
import { sessionCookies } from './session-cookies.js';
import { sessionIdOf } from './sessions.js';
import type { SignIn } from './sign-in.js';
import { unauthenticatedAnswer } from './unauthenticated.js';
import { findUser, mayLogIn } from './users.js';

/** The user of a session that nobody signed in to: no sys_id. */
const guest = '';

/** Opens a session for a form with `user_name` and `user_password`. */
async function logIn({ database, credentials, sessions }: SignIn, request: InstanceRequest, url: URL): Promise<Answer> {
  const form = await readForm(request);
  const user = findUser(database, form.get('user_name') ?? '');
  const sysId = user !== undefined && mayLogIn(user) ? valueOf(user, 'sys_id') : undefined;
  if (sysId === undefined || !credentials.matches(sysId, form.get('user_password') ?? '')) {
    return json({ status: 'error' }, 401);
  }
  const cookies = sessionCookies(sessions.open(sysId).id, url.protocol === 'https:');
  return json({ status: 'success' }, 200, { 'Set-Cookie': cookies });
}

/** Whoever brings no session gets one that belongs to nobody, until a request with credentials comes in it. */
function openGuestSession({ sessions }: SignIn, url: URL): Answer {
  const { id } = sessions.open(guest);
  return json({}, 200, { 'Set-Cookie': sessionCookies(id, url.protocol === 'https:') });
}

/** Tells the user token with a 401, which is what the client waits for. */
function tellUserToken(signIn: SignIn, request: InstanceRequest, url: URL): Answer {
  const session = signIn.sessions.find(sessionIdOf(request));
  if (session === undefined || session.userSysId === guest) return openGuestSession(signIn, url);
  const refusal = unauthenticatedAnswer(signIn);
  return { ...refusal, headers: { ...refusal.headers, 'X-UserToken-Response': signIn.sessions.userToken(session) } };
}

/** `/angular.do`: the session login of `@servicenow/sdk` (servicenow-api.md 4.7). */
export function handleSessionRequest(signIn: SignIn, request: InstanceRequest, url: URL): Answer | Promise<Answer> {
  const type = url.searchParams.get('sysparm_type');
  if (type === 'view_form.login' && request.method === 'POST') return logIn(signIn, request, url);
  if (type === 'get_user') return tellUserToken(signIn, request, url);
  return errorAnswer(new ServiceNowError(400, 'Requested URI does not represent any resource'));
}
