import { roles, teamPermissions, type Role, type TeamPermission, type User, type Users } from '../../backend/ports/users.js';

/** A bearer token of the mock with the user that it stands for. */
export interface AccessToken extends User {
  readonly token: string;
  /** `Manager, Author`. */
  readonly label: string;
}

const names: Record<Role, string> = { admin: 'Alma Ferreira', manager: 'Noor Haddad', member: 'Jonas Berg' };

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const accessToken = (role: Role, team: TeamPermission, end: string): AccessToken => ({
  token: `mock-${role}-${team}${end}`,
  name: names[role],
  label: `${capitalized(role)}, ${capitalized(team)}`,
  role,
  team,
});

/**
 * Makes a token for each role and team permission, the most powerful first.
 * @param secret makes what nobody can guess of one
 */
export const createAccessTokens = (secret: () => string): readonly AccessToken[] => tokensEnding(() => `-${secret()}`);

const tokensEnding = (end: () => string): readonly AccessToken[] =>
  roles.toReversed().flatMap((role) => teamPermissions.toReversed().map((team) => accessToken(role, team, end())));

/** The tokens that the documents print: for what nobody but the own computer reaches. */
export const accessTokens: readonly AccessToken[] = tokensEnding(() => '');

/** Returns the users behind tokens. */
export function usersOf(tokens: readonly AccessToken[]): Users {
  const byToken = new Map(tokens.map((entry) => [entry.token, entry]));
  return {
    authenticate: (authorization) => {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      return Promise.resolve(token === undefined ? undefined : byToken.get(token));
    },
  };
}
