import { parseBasic, type BasicCredentials } from '../../../common/basic-credentials.js';
import type { InstanceRequest } from '../../servicenow/index.js';

const signIns: Readonly<Record<string, readonly [userName: string, password: string]>> = {
  '/oauth_token.do': ['username', 'password'],
  '/angular.do': ['user_name', 'user_password'],
  '/login.do': ['user_name', 'user_password'],
};

/** Returns what a request signs in with: Basic authentication, the form of a token request or of a login. */
export function presentedPassword(request: InstanceRequest, body: string): BasicCredentials | undefined {
  const fields = signIns[new URL(request.url).pathname];
  if (fields === undefined) return parseBasic(request.headers.get('Authorization') ?? '');
  const form = new URLSearchParams(body);
  return { userName: form.get(fields[0]) ?? '', password: form.get(fields[1]) ?? '' };
}
