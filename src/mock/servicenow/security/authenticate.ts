import { parseBasic } from '../../../common/basic-credentials.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { valueOf, type Row } from '../store/row.js';
import type { Actor } from './actor.js';
import { sessionIdOf } from './sessions.js';
import type { SignIn } from './sign-in.js';
import { actorOf, findUser, isUsable, needsNoMore } from './users.js';

function bySysId({ database }: SignIn, sysId: string | undefined): Row | undefined {
  return sysId === undefined ? undefined : database.find('sys_user', sysId);
}

function userOfBasic({ database, credentials, settings }: SignIn, authorization: string): Row | undefined {
  const basic = parseBasic(authorization);
  if (basic === undefined || !settings.basicAuthentication) return undefined;
  const user = findUser(database, basic.userName);
  return user !== undefined && needsNoMore(user) && credentials.matches(valueOf(user, 'sys_id'), basic.password) ? user : undefined;
}

/** Finds the user of a session, whose cookie counts only together with its user token. */
function userOfSession(signIn: SignIn, request: InstanceRequest): Row | undefined {
  const user = signIn.sessions.userOf(sessionIdOf(request), request.headers.get('X-UserToken'));
  return bySysId(signIn, user);
}

function identify(signIn: SignIn, request: InstanceRequest): Row | undefined {
  const authorization = request.headers.get('Authorization');
  if (authorization !== null) {
    const bearer = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    if (bearer === undefined) return userOfBasic(signIn, authorization);
    return bySysId(signIn, signIn.tokens.userOf(bearer));
  }
  const apiKey = request.headers.get('x-sn-apikey');
  if (apiKey !== null) return bySysId(signIn, signIn.credentials.userOfApiKey(apiKey));
  return userOfSession(signIn, request);
}

/** Finds out who sent the request. Returns `undefined` for nobody: the reason is never told (servicenow-api.md 1.4). */
export function authenticate(signIn: SignIn, request: InstanceRequest): Actor | undefined {
  const user = identify(signIn, request);
  return user !== undefined && isUsable(user) ? actorOf(signIn.database, user) : undefined;
}
