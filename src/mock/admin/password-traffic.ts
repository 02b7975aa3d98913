import * as z from 'zod/mini';
import type { Answer, AnswerHeaders } from '../servicenow/index.js';

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
export function presentedPassword(request: Request, body: string): PresentedPassword | undefined {
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

const userPath = /^\/api\/now(?:\/v[12])?\/table\/sys_user(?:\/([0-9a-f]{32}))?\/?$/;
const PasswordWrite = z.object({ user_password: z.string() });

/** The password that an answered request gave a user through the Table API. */
export function givenPassword(request: Request, body: string, { status, headers }: Answer): { sysId: string; password: string } | undefined {
  if (status < 200 || status > 299 || !body.includes('user_password')) return undefined;
  const path = userPath.exec(new URL(request.url).pathname);
  const sysId = path?.[1] ?? locationOf(headers).split('/').at(-1);
  const write = PasswordWrite.safeParse(firstRecord(body));
  return path && sysId !== undefined && write.success ? { sysId, password: write.data.user_password } : undefined;
}

/** Some answers name their headers in lower case. */
const locationOf = (headers: AnswerHeaders): string => String(headers['Location'] ?? headers['location'] ?? '');

function firstRecord(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return Array.isArray(parsed) ? parsed[0] : parsed;
  } catch {
    return undefined;
  }
}
