/**
 * The checks of a connection test in their order, with what each is for:
 * - `reach`: without it there is nothing to sign in to;
 * - `proof`: a test in which these passed, and only such a one, shows that a connection works;
 * - `limit`: without it a connection works, with limits;
 * - `role`: a sign of the right to write, and no proof: `unproven` where none was found;
 * - `write`: a right that only a real write shows.
 */
export const checkKinds = {
  /** The address can be reached. */
  address: 'reach',
  /** It answers like ServiceNow. */
  servicenow: 'reach',
  'sign-in': 'proof',
  incidents: 'proof',
  choices: 'limit',
  groups: 'limit',
  users: 'limit',
  roles: 'role',
  create: 'write',
  'work-notes': 'write',
  /** Category, subcategory and assignment group can be set. */
  fields: 'write',
} as const;

export type CheckName = keyof typeof checkKinds;
export type CheckKind = (typeof checkKinds)[CheckName];
/** The names of the checks of some kinds. */
export type ChecksOf<Kind extends CheckKind> = { [Name in CheckName]: (typeof checkKinds)[Name] extends Kind ? Name : never }[CheckName];
