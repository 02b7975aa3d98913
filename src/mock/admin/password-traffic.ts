import type { InstanceRequest } from '../servicenow/index.js';

/** A user name and the password that a request signs in with. */
export interface PresentedPassword {
  readonly userName: string;
  readonly password: string;
}

const signIns: Readonly<Record<string, readonly [userName: string, password: string]>> = {
  '/oauth_token.do': ['username', 'password'],
  '/angular.do': ['user_name', 'user_password'],
  '/login.do': ['user_name', 'user_password'],
};

/** What a request signs in with: Basic authentication, the form of a token request or of a login. */
export function presentedPassword(request: InstanceRequest, body: string): PresentedPassword | undefined {
  const fields = signIns[new URL(request.url).pathname];
  if (fields === undefined) return basicPassword(request.headers.get('Authorization') ?? '');
  const form = new URLSearchParams(body);
  return { userName: form.get(fields[0]) ?? '', password: form.get(fields[1]) ?? '' };
}

function basicPassword(authorization: string): PresentedPassword | undefined {
  const encoded = /^Basic\s+(\S+)\s*$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { userName: text.slice(0, colon), password: text.slice(colon + 1) };
  } catch {
    return undefined;
  }
}
