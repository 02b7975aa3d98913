import type { Answer } from '../http/answer.js';
import type { Instance } from '../instance/instance.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { empty, json } from '../http/respond.js';
import { valueOf } from '../store/row.js';
import { parseBasic } from '../../../common/basic-credentials.js';
import { readForm, type Form } from './form.js';
import type { IssuedToken } from './oauth.js';
import { findUser, isUsable } from './users.js';

/** Whatever goes wrong, the answer is this one (servicenow-api.md 4.5). */
const denied = () => json({ error_description: 'access_denied', error: 'server_error' }, 401);

/** The user that a client acts as by itself. */
const clientUser = 'qualytics_integration';

const field = (form: Form, name: string): string => form.get(name) ?? '';

function granted(token: IssuedToken, withRefresh = true): Answer {
  return json({
    access_token: token.accessToken,
    ...(withRefresh && { refresh_token: token.refreshToken }),
    scope: 'useraccount',
    token_type: 'Bearer',
    expires_in: token.expiresIn,
  });
}

function usableUser({ database }: Instance, userName: string): string | undefined {
  const user = findUser(database, userName);
  return user !== undefined && isUsable(user) ? valueOf(user, 'sys_id') : undefined;
}

function grantPassword(instance: Instance, clientId: string, form: Form): Answer {
  const user = usableUser(instance, field(form, 'username'));
  const isRight = user !== undefined && instance.credentials.matches(user, field(form, 'password'));
  return isRight ? granted(instance.tokens.issue(clientId, user)) : denied();
}

function grantClientCredentials(instance: Instance, clientId: string): Answer {
  const user = usableUser(instance, clientUser);
  if (user === undefined || !instance.settings.clientCredentialsGrant) return denied();
  return granted(instance.tokens.issue(clientId, user), false);
}

function grantRefresh(instance: Instance, clientId: string, form: Form): Answer {
  const token = instance.tokens.refresh(clientId, field(form, 'refresh_token'));
  const user = token && instance.database.find('sys_user', token.userSysId);
  return token !== undefined && user !== undefined && isUsable(user) ? granted(token) : denied();
}

/** `POST /oauth_token.do` (servicenow-api.md 4.5). */
export async function handleTokenRequest(instance: Instance, request: InstanceRequest): Promise<Answer> {
  const form = await readForm(request);
  const basic = parseBasic(request.headers.get('Authorization') ?? '');
  const clientId = form.get('client_id') ?? basic?.userName ?? '';
  const clientSecret = form.get('client_secret') ?? basic?.password ?? '';
  if (request.method !== 'POST' || !instance.tokens.isClient(clientId, clientSecret)) return denied();
  switch (form.get('grant_type')) {
    case 'password':
      return grantPassword(instance, clientId, form);
    case 'client_credentials':
      return grantClientCredentials(instance, clientId);
    case 'refresh_token':
      return grantRefresh(instance, clientId, form);
    default:
      return denied();
  }
}

/**
 * `GET /oauth_revoke_token.do?token=...`, or the token in a form, as OAuth libraries send it: an unknown token is
 * revoked as well as any.
 */
export async function handleRevokeRequest(instance: Instance, request: InstanceRequest, url: URL): Promise<Answer> {
  const token = url.searchParams.get('token') ?? (await readForm(request)).get('token');
  instance.tokens.revoke(token ?? '');
  // Without a type some libraries take the answer, which has no body, for a failure.
  return empty(200, { 'Content-Type': 'application/json;charset=UTF-8' });
}
