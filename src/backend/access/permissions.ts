import type { Right } from '../../contract/strict/cause.js';
import { ProblemError } from '../problems/problem-error.js';
import { roles, teamPermissions, type Role, type TeamPermission, type User } from '../ports/users.js';

interface Requirement {
  /** The user's wish, after "to". */
  words: string;
  role: Role;
  /** Absent: no team permission is asked for. */
  team?: TeamPermission;
}

/** Domain G4, line by line. */
const requirements = {
  manage: { words: 'see or change integrations', role: 'manager' },
  view: { words: 'see linked tickets', role: 'member', team: 'reporter' },
  create: { words: 'create a ticket', role: 'manager', team: 'reporter' },
  link: { words: 'search for and link tickets', role: 'manager', team: 'author' },
  unlink: { words: 'unlink a ticket', role: 'manager', team: 'author' },
  comment: { words: 'comment on an anomaly', role: 'member', team: 'viewer' },
  acknowledge: { words: 'change the status of an anomaly', role: 'member', team: 'author' },
  archive: { words: 'archive an anomaly', role: 'member', team: 'author' },
} as const satisfies Record<string, Requirement>;

export type Action = keyof typeof requirements;

/** Tests whether the user may do it: both layers have to allow it, and an Admin bypasses the second (domain G3). */
export const may = (user: User, action: Action): boolean => lacking(user, requirements[action]).length === 0;

/** @throws ProblemError `forbidden`, with the rights that are lacking, in words and as facts. */
export function demand(user: User, action: Action): void {
  const requirement: Requirement = requirements[action];
  const needs = lacking(user, requirement);
  if (needs.length === 0) return;
  const words = needs.map((right) => inWords(right, user)).join(' and ');
  throw new ProblemError('forbidden', `To ${requirement.words}, you need ${words}. Ask a Qualytics administrator.`, { needs });
}

function lacking(user: User, { role, team }: Requirement): Right[] {
  const lacks: Right[] = [];
  if (roles.indexOf(user.role) < roles.indexOf(role)) lacks.push({ access: 'role', on: role });
  if (team && user.role !== 'admin' && teamPermissions.indexOf(user.team) < teamPermissions.indexOf(team)) lacks.push({ access: 'team', on: team });
  return lacks;
}

const inWords = ({ access, on }: Right, user: User): string =>
  access === 'role'
    ? `the ${capitalized(on)} role or higher (yours is ${capitalized(user.role)})`
    : `the ${capitalized(on)} team permission or higher on this datastore (yours is ${capitalized(user.team)})`;

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
