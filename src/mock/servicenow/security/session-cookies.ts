import { randomHex } from './tokens.js';

const past = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/; HttpOnly';

/** The node of the instance that answers. */
const node = randomHex(32);

/** Writes the cookies that are the same in every session. */
const fixedCookies = (secure: string): readonly string[] => [
  `glide_user=; ${past}${secure}`,
  `glide_user_session=; ${past}${secure}`,
  `glide_user_route=glide.${node}; Max-Age=2147483647; Path=/; HttpOnly${secure}`,
];

const [plain, secured] = [fixedCookies(''), fixedCookies('; Secure')];

/** Returns the cookies that open a session (servicenow-api.md 1.3). `Secure` only over https: clients keep cookie jars. */
export function sessionCookies(sessionId: string, isSecure: boolean): string[] {
  const secure = isSecure ? '; Secure' : '';
  return [
    `JSESSIONID=${sessionId}; Path=/; HttpOnly${secure}`,
    ...(isSecure ? secured : plain),
    `glide_session_store=${randomHex(32).toUpperCase()}; Max-Age=1800; Path=/; HttpOnly${secure}`,
  ];
}
