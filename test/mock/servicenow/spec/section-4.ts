import { notEmulated, row, type SpecRow } from './row.js';
import { referenceTables } from './reference-tables.js';

const tables: readonly SpecRow[] = [
  ...referenceTables.map(({ id, table, columns }) => row(id, 'C', `${table} has ${columns.split(' ').join(', ')}`)),
  row('4.1-admin', 'R', 'The administrator has the same sys_id and name on every instance'),
  row('4.1-password', 'C', 'A user is created with a password that signs in and is never returned: its display value is ********'),
  row('4.1-members', 'C', 'Members of a group read by dotted fields, also behind a trailing caret'),
  row('4.1-choice-length', 'D', 'A choice value holds 40 characters'),
  row('4.1-dictionary', 'R', 'A column has a dictionary row under the table that declares it alone; type and target are references'),
  row('4.1-added-column', 'C', 'A new row of the dictionary adds a column, by a name with u_ or x_ before it; no such table or name is 400'),
  row('4.1-dictionary-walk', 'D', 'A dotted path leads through a reference by name, like those of sys_dictionary'),
  row('4.1-db-object', 'D', 'incident extends task in sys_db_object'),
  row('4.1-properties', 'D', 'System properties are for administrators'),
  row('4.1-standard-columns', 'C', 'People, places, companies, departments and catalogue requests have the columns that clients write'),
  row('4.1-relation-types', 'C', 'The usual kinds of relation are there, those that clients hold fixed by their sys_id'),
  row('4.1-request-choices', 'C', 'Requests, their items and changes have choices of state, stage, category and priority'),
  row('4.1-task', 'D', 'task holds the records of every table that extends it, each with its class'),
  row('4.1-numbers', 'D', 'Each kind of task counts by its own prefix and seven digits'),
  row('4.1-virtual-machines', 'C', 'EC2 instances are virtual machines, which are configuration items'),
  row('4.1-standard-changes', 'C', 'A change request points to the standard change that it follows'),
  row('4.1-request-state', 'C I', 'A submitted request is in process at once; a closed one ends as a task, with its time and user'),
  row('4.1-problem-resolved', 'I', 'Resolving or closing a problem fills its columns, reopening it clears them'),
  row('4.1-change-start', 'I', 'Implementing a change fills its actual start'),
  row('4.1-relations-removed', 'I', 'The relations of a configuration item go with it'),
  row('4.1-child-incidents', 'I', 'An incident counts its children'),
  row('4.1-problem-state', 'I', 'Problems have states of their own'),
];

const aggregate: readonly SpecRow[] = [
  row('4.2-count', 'D C', 'sysparm_count counts, also written True'),
  row('4.2-group', 'D', 'sysparm_group_by gives a group for each value, with its field'),
  row('4.2-figures', 'D', 'Average, minimum, maximum and sum are strings'),
  row('4.2-query', 'D', 'sysparm_query and column filters choose the rows'),
  row('4.2-having', 'D', 'sysparm_having keeps the groups that meet it'),
  row('4.2-order', 'D', 'sysparm_order_by orders the groups'),
  row('4.2-display', 'D', 'sysparm_display_value shows the groups in words'),
  row('4.2-nothing', 'I', 'Without a figure to take the stats are empty'),
];

const attachments: readonly SpecRow[] = [
  row('4.3-file', 'D C', 'A file in a body gives 201, the Location of its bytes and metadata; unknown parameters are ignored'),
  row('4.3-state', 'R', 'An attachment is pending in the answer to its upload, and available from the next read on'),
  row('4.3-upload', 'D', 'A form with table_name, table_sys_id and uploadFile gives 201'),
  row('4.3-list', 'D C', 'A list of a thousand, by query or column, tells its total'),
  row('4.3-one', 'D', 'Metadata, bytes with metadata in a header, rename and delete'),
  row('4.3-errors', 'D', 'A missing parameter is 400, an unknown record 404'),
  row('4.3-hash', 'C', 'The hash is the SHA-256 of the bytes'),
];

const importSets: readonly SpecRow[] = [
  notEmulated('4.4-import', 'D', 'Import sets are out of scope: their address matches no API, 400'),
];

const signIn: readonly SpecRow[] = [
  row('4.5-password', 'D C', 'The password grant gives an access and a refresh token'),
  row('4.5-client', 'D C', 'Client credentials, in the form or as Basic, give an access token alone (switch)'),
  row('4.5-refresh', 'D C', 'A refresh token gives a new access token and stays; the access token before it lives until its own end'),
  notEmulated('4.5-jwt', 'C', 'The JWT grant is refused like any unknown one'),
  notEmulated('4.5-code', 'D', 'The authorization code grant is refused, and its page does not exist'),
  row('4.5-form', 'D C', 'A token request is a form; JSON is refused'),
  row('4.5-answer', 'R', 'An access token of 86 characters lasts half an hour, a refresh token a hundred days'),
  row('4.5-same', 'R', 'The same token comes again, with the time that remains, while it is valid'),
  row('4.5-refused', 'R', 'Every refusal of a token is the same 401'),
  row('4.5-revoke', 'D', 'A revoked token signs in no longer'),
  row('4.6-links', 'D C', 'Every form of deep link shows the record'),
  row('4.6-next-experience', 'D', 'as does that of the newer interface'),
  row('4.6-unknown', 'D', 'A link to no record is a page that says so'),
  row('4.7-login', 'C', 'A session is opened by a form, told its token with a 401, and used with cookie and token'),
];

const others: readonly SpecRow[] = [
  row('4.8-tiny', 'C', 'A long address becomes a short one by POST'),
  row('4.8-batch', 'D C', 'A batch answers each of its requests in base64, by the rights of its sender'),
  row('4.8-tables', 'C', 'The tables are listed by label and name for a picker'),
  row('4.8-columns', 'C', 'The columns of a table are listed by label, name and type for a picker'),
  row('4.8-current-user', 'I', 'Who is signed in can be asked'),
  row('4.8-meta', 'I', 'The columns of a table can be asked, with type, target and choices'),
];

/** The other endpoints. */
export const otherEndpoints: readonly SpecRow[] = [
  ...tables,
  ...aggregate,
  ...attachments,
  ...importSets,
  ...signIn,
  ...others,
];
