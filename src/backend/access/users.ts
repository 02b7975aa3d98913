/** User roles, lowest first (domain G3). */
export const roles = ['member', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Team permissions on a datastore, lowest first; higher includes lower (domain G3). */
export const teamPermissions = ['reporter', 'viewer', 'drafter', 'author', 'editor'] as const;
export type TeamPermission = (typeof teamPermissions)[number];

/** Who makes a call. */
export interface User {
  name: string;
  role: Role;
  team: TeamPermission;
}

/** A bearer token of the mock with the user that it stands for. */
export interface AccessToken extends User {
  token: string;
  /** `Manager, Author`. */
  label: string;
}

const names: Record<Role, string> = { admin: 'Alma Ferreira', manager: 'Noor Haddad', member: 'Jonas Berg' };

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const accessToken = (role: Role, team: TeamPermission): AccessToken => ({
  token: `mock-${role}-${team}`,
  name: names[role],
  label: `${capitalized(role)}, ${capitalized(team)}`,
  role,
  team,
});

/** Every bearer token that the mock accepts, the most powerful first. */
export const accessTokens: readonly AccessToken[] = roles
  .toReversed()
  .flatMap((role) => teamPermissions.toReversed().map((team) => accessToken(role, team)));

const byToken = new Map(accessTokens.map((entry) => [entry.token, entry]));

/** The user behind an `Authorization` header, undefined when it is missing or unknown. */
export function authenticate(header: string | null): User | undefined {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return token === undefined ? undefined : byToken.get(token);
}
