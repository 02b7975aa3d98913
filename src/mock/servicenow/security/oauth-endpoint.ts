import { parseBasic } from '../../../common/basic-credentials.js';
import type { Answer } from '../http/answer.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { empty, json } from '../http/respond.js';
import { valueOf } from '../store/row.js';
import { readForm, type Form } from './form.js';
import type { IssuedToken } from './oauth.js';
import type { SignIn } from './sign-in.js';
import { findUser, isUsable, needsNoMore } from './users.js';

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

function usableUser({ database }: SignIn, userName: string): string | undefined {
  const user = findUser(database, userName);
  return user !== undefined && isUsable(user) ? valueOf(user, 'sys_id') : undefined;
}

function grantPassword(signIn: SignIn, clientId: string, form: Form): Answer {
  const account = findUser(signIn.database, field(form, 'username'));
  const user = account && needsNoMore(account) ? usableUser(signIn, field(form, 'username')) : undefined;
  const isRight = user !== undefined && signIn.credentials.matches(user, field(form, 'password'));
  return isRight ? granted(signIn.tokens.issue(clientId, user)) : denied();
}

function grantClientCredentials(signIn: SignIn, clientId: string): Answer {
  const user = usableUser(signIn, clientUser);
  if (user === undefined || !signIn.settings.clientCredentialsGrant) return denied();
  return granted(signIn.tokens.issue(clientId, user), false);
}

function grantRefresh(signIn: SignIn, clientId: string, form: Form): Answer {
  const token = signIn.tokens.refresh(clientId, field(form, 'refresh_token'));
  const user = token && signIn.database.find('sys_user', token.userSysId);
  return token !== undefined && user !== undefined && isUsable(user) ? granted(token) : denied();
}

/** `POST /oauth_token.do` (servicenow-api.md 4.5). */
export async function handleTokenRequest(signIn: SignIn, request: InstanceRequest): Promise<Answer> {
  const form = await readForm(request);
  const basic = parseBasic(request.headers.get('Authorization') ?? '');
  const clientId = form.get('client_id') ?? basic?.userName ?? '';
  const clientSecret = form.get('client_secret') ?? basic?.password ?? '';
  if (request.method !== 'POST' || !signIn.tokens.isClient(clientId, clientSecret)) return denied();
  switch (form.get('grant_type')) {
    case 'password':
      return grantPassword(signIn, clientId, form);
    case 'client_credentials':
      return grantClientCredentials(signIn, clientId);
    case 'refresh_token':
      return grantRefresh(signIn, clientId, form);
    default:
      return denied();
  }
}

/**
 * `GET /oauth_revoke_token.do?token=...`, or the token in a form, as OAuth libraries send it: an unknown token is
 * revoked as well as any.
 */
export async function handleRevokeRequest(signIn: SignIn, request: InstanceRequest, url: URL): Promise<Answer> {
  const token = url.searchParams.get('token') ?? (await readForm(request)).get('token');
  signIn.tokens.revoke(token ?? '');
  // Without a type some libraries take the answer, which has no body, for a failure.
  return empty(200, { 'Content-Type': 'application/json;charset=UTF-8' });
}
