/** User roles, lowest first (domain G3). */
export const roles = ['member', 'manager', 'admin'] as const;
/** A user's role. */
export type Role = (typeof roles)[number];

/** Team permissions on a datastore, lowest first; higher includes lower (domain G3). */
export const teamPermissions = ['reporter', 'viewer', 'drafter', 'author', 'editor'] as const;
/** A team's permission on a datastore. */
export type TeamPermission = (typeof teamPermissions)[number];

/** A user who makes a call. */
export interface User {
  readonly name: string;
  readonly role: Role;
  readonly team: TeamPermission;
}

/** The host product's users. */
export interface Users {
  /** Returns the user behind an `Authorization` header; `undefined` when it is missing, unknown or expired. */
  authenticate(authorization: string | null): Promise<User | undefined>;
}
