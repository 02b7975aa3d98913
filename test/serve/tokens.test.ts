import { describe, expect, it } from 'vitest';
import { createUsers } from '../../src/serve/tokens.js';

const given = 'given-by-a-person';

/** Tokens that tell the order in which they were made. */
function counted(): () => string {
  let count = 0;
  return () => `made-${(count += 1)}`;
}

describe('the users of serve', () => {
  it('are one of each role and team permission, the most powerful first, each with a token of their own that nobody can guess', () => {
    const users = createUsers({});
    expect(users.map(({ label }) => label)).toEqual(
      ['Admin', 'Manager', 'Member'].flatMap((role) => ['Editor', 'Author', 'Drafter', 'Viewer', 'Reporter'].map((team) => `${role}, ${team}`)),
    );
    expect(new Set(users.map(({ token }) => token)).size).toBe(15);
    expect(users.every(({ token, givenBy }) => /^[\w-]{32}$/.test(token) && givenBy === undefined)).toBe(true);
    expect(createUsers({}).map(({ token }) => token)).not.toEqual(users.map(({ token }) => token));
  });

  it.each([
    ['SERVICENOW_TICKETING_TOKEN', 'Admin, Editor'],
    ['SERVICENOW_TICKETING_TOKEN_ADMIN_EDITOR', 'Admin, Editor'],
    ['SERVICENOW_TICKETING_TOKEN_MEMBER_REPORTER', 'Member, Reporter'],
  ])('have the token that %s gives, and the others those that are made', (name, label) => {
    const users = createUsers({ [name]: given, PATH: '/bin' }, counted());
    expect(users.filter(({ givenBy }) => givenBy !== undefined)).toEqual([expect.objectContaining({ label, token: given, givenBy: name })]);
    expect(users.filter(({ token }) => token.startsWith('made-'))).toHaveLength(14);
  });

  it('take a token of 16 characters and more, with what a header can carry', () => {
    expect(createUsers({ SERVICENOW_TICKETING_TOKEN: 'AZaz09-._~+/abcd==' })[0]?.token).toBe('AZaz09-._~+/abcd==');
  });

  it.each([
    [{ SERVICENOW_TICKETING_TOKEN: 'fifteen-letters' }, 'SERVICENOW_TICKETING_TOKEN wants a token of 16 characters or more: letters, digits and -._~+/.'],
    [{ SERVICENOW_TICKETING_TOKEN: '' }, 'SERVICENOW_TICKETING_TOKEN wants a token of 16 characters or more: letters, digits and -._~+/.'],
    [{ SERVICENOW_TICKETING_TOKEN_ADMIN_VIEWER: 'with a blank in the middle' }, 'SERVICENOW_TICKETING_TOKEN_ADMIN_VIEWER wants a token of 16 characters or more: letters, digits and -._~+/.'],
    [
      { SERVICENOW_TICKETING_TOKEN_MANAGER: given },
      'SERVICENOW_TICKETING_TOKEN_MANAGER is of nobody: the variables are SERVICENOW_TICKETING_TOKEN and, with a role and a team permission, SERVICENOW_TICKETING_TOKEN_MANAGER_AUTHOR and its like.',
    ],
    [{ SERVICENOW_TICKETING_TOKEN: given, SERVICENOW_TICKETING_TOKEN_MANAGER_AUTHOR: given }, 'SERVICENOW_TICKETING_TOKEN_MANAGER_AUTHOR has the token of another user.'],
  ])('are refused with %j', (environment, said) => {
    expect(() => createUsers(environment)).toThrow(said);
  });
});
