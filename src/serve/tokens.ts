import { accessTokens, type AccessToken } from '../mock/product/users.js';
import { UsageError } from '../mock/node/shared/command-line.js';
import { createToken } from '../mock/node/shared/token-gate.js';

/** The variable that gives the most powerful user's token; with `_<ROLE>_<TEAM>` behind it, another user's. */
const variable = 'SERVICENOW_TICKETING_TOKEN';

export const tokenHelp = `  A user of each role and team permission, each with a bearer token: printed, and new at each start.
  The environment gives tokens that stay, as the command line is for everybody on the computer to see:
  ${variable}                  of Admin, Editor
  ${variable}_MANAGER_AUTHOR   of Manager, Author; likewise any other role and team permission`;

/** Tests for a token that the mock publishes: whoever knows the package knows it. */
export const isPublished = (token: string): boolean => accessTokens.some((user) => user.token === token);

/** A user with a bearer token, and the variable that gave it. */
export interface ServedUser extends AccessToken {
  /** Absent for a token that was made at the start. */
  readonly givenBy?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns a user of each role and team permission. A token that the environment does not give is random.
 *
 * @throws {UsageError} for a token that could be guessed, one for nobody, and one for two
 */
export function createUsers(environment: Environment, random: () => string = createToken): readonly ServedUser[] {
  const users = accessTokens.map((user, index) => withGiven({ ...user, token: random() }, index === 0, environment));
  const known = new Set(users.flatMap(namesOf));
  for (const name in environment) if (name.startsWith(variable) && !known.has(name)) throw new UsageError(`${name} is of nobody: ${example}.`);
  const doubled = users.find(({ token }, index) => users.findIndex((other) => other.token === token) < index);
  if (doubled) throw new UsageError(`${doubled.givenBy ?? variable} has the token of another user.`);
  return users;
}

const example = `the variables are ${variable} and, with a role and a team permission, ${variable}_MANAGER_AUTHOR and its like`;

const nameOf = ({ role, team }: AccessToken): string => `${variable}_${role}_${team}`.toUpperCase();
const namesOf = (user: AccessToken, index: number): string[] => (index === 0 ? [variable, nameOf(user)] : [nameOf(user)]);

function withGiven(user: AccessToken, isFirst: boolean, environment: Environment): ServedUser {
  const name = namesOf(user, isFirst ? 0 : 1).find((name) => environment[name] !== undefined);
  const token = name === undefined ? undefined : environment[name];
  if (name === undefined || token === undefined) return user;
  // What a header can carry (RFC 6750), and nobody guesses.
  if (!/^[\w.~+/-]{16,}=*$/.test(token)) throw new UsageError(`${name} wants a token of 16 characters or more: letters, digits and -._~+/.`);
  return { ...user, token, givenBy: name };
}
