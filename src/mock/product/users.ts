import { roles, teamPermissions, type Role, type TeamPermission, type User, type Users } from '../../backend/ports/users.js';

/** A bearer token of the mock with the user that it stands for. */
export interface AccessToken extends User {
  readonly token: string;
  /** `Manager, Author`. */
  readonly label: string;
}

const names: Record<Role, string> = { admin: 'Alma Ferreira', manager: 'Noor Haddad', member: 'Jonas Berg' };

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

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

/** The users behind the mock's tokens. */
export const mockUsers: Users = {
  authenticate: (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    return Promise.resolve(token === undefined ? undefined : byToken.get(token));
  },
};
