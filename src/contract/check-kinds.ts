/**
 * The checks of a connection test in their order, with what each is for:
 * - `reach`: without it there is nothing to sign in to;
 * - `proof`: a test in which these passed, and only such a one, shows that a connection works;
 * - `limit`: without it a connection works, with limits;
 * - `role`: a sign of the right to write, and no proof: `unproven` where none was found;
 * - `write`: a right that only a real write shows.
 */
export type CheckKinds = {
  /** The address can be reached. */
  readonly address: 'reach';
  /** It answers like ServiceNow. */
  readonly servicenow: 'reach';
  /** The credentials are taken. */
  readonly 'sign-in': 'proof';
  /** Incidents can be read. */
  readonly incidents: 'proof';
  /** Choice lists can be read. */
  readonly choices: 'limit';
  /** Assignment groups can be read. */
  readonly groups: 'limit';
  /** Users can be read. */
  readonly users: 'limit';
  /** The account has a role that writes. */
  readonly roles: 'role';
  /** Incidents can be created. */
  readonly create: 'write';
  /** Work notes can be added. */
  readonly 'work-notes': 'write';
  /** Category, subcategory and assignment group can be set. */
  readonly fields: 'write';
};

/** The kind of each check of a connection test, in their order. */
export const checkKinds: CheckKinds = {
  address: 'reach',
  servicenow: 'reach',
  'sign-in': 'proof',
  incidents: 'proof',
  choices: 'limit',
  groups: 'limit',
  users: 'limit',
  roles: 'role',
  create: 'write',
  'work-notes': 'write',
  fields: 'write',
};

/** The name of a check. */
export type CheckName = keyof CheckKinds;
/** What a check is for. */
export type CheckKind = CheckKinds[CheckName];
/** The names of the checks of some kinds. */
export type ChecksOf<Kind extends CheckKind> = { [Name in CheckName]: CheckKinds[Name] extends Kind ? Name : never }[CheckName];
