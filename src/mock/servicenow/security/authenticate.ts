import type { Instance } from '../instance/instance.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { valueOf, type Row } from '../store/row.js';
import type { Actor } from './actor.js';
import { parseBasic } from '../../../common/basic-credentials.js';
import { sessionIdOf } from './sessions.js';
import { actorOf, findUser, isUsable } from './users.js';

function bySysId({ database }: Instance, sysId: string | undefined): Row | undefined {
  return sysId === undefined ? undefined : database.find('sys_user', sysId);
}

function userOfBasic({ database, credentials }: Instance, authorization: string): Row | undefined {
  const basic = parseBasic(authorization);
  const user = basic && findUser(database, basic.userName);
  return user && basic && credentials.matches(valueOf(user, 'sys_id'), basic.password) ? user : undefined;
}

/** A session's cookie counts only together with its user token. */
function userOfSession(instance: Instance, request: InstanceRequest): Row | undefined {
  const user = instance.sessions.userOf(sessionIdOf(request), request.headers.get('X-UserToken'));
  return bySysId(instance, user);
}

function identify(instance: Instance, request: InstanceRequest): Row | undefined {
  const authorization = request.headers.get('Authorization');
  if (authorization !== null) {
    const bearer = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    if (bearer === undefined) return userOfBasic(instance, authorization);
    return bySysId(instance, instance.tokens.userOf(bearer));
  }
  const apiKey = request.headers.get('x-sn-apikey');
  if (apiKey !== null) return bySysId(instance, instance.credentials.userOfApiKey(apiKey));
  return userOfSession(instance, request);
}

/** Who sent the request, or `undefined`: the reason is never told (servicenow-api.md 1.4). */
export function authenticate(instance: Instance, request: InstanceRequest): Actor | undefined {
  const user = identify(instance, request);
  return user !== undefined && isUsable(user) ? actorOf(instance.database, user) : undefined;
}
