import type { Clock } from '../../../../common/clock.js';
import { ServiceNowError } from '../../http/errors.js';
import type { Query } from '../../query/ast.js';
import { compileQuery, type CompiledQuery } from '../../query/compile.js';
import { findField } from '../../query/field.js';
import { parseQuery } from '../../query/parse.js';
import { restrict } from '../../query/restrict.js';
import { findMatches, noMatches, type Matches } from '../../query/run.js';
import type { Table } from '../../schema/table.js';
import type { TableCall } from '../call/exchange.js';
import type { Reading } from '../call/ports.js';
import { isHiddenTo } from '../call/visibility.js';
import { columnFilters } from './column-filters.js';

const insufficientRights = () =>
  new ServiceNowError(
    403,
    'Insufficient rights to query records',
    'Field(s) present in the query do not have permission to be read',
  );

/** Queries beyond it list sys_ids, and are seldom asked twice. */
const longQuery = 2000;

/** Reads a query once: it means the same whenever it is asked of a table. */
function parse({ queries }: Reading, table: Table, text: string): Query {
  const read = () => parseQuery(text, (path) => findField(table, path) !== undefined);
  return text.length > longQuery ? read() : queries.get(`${table.name} ${table.edition} ${text}`, read);
}

/** The time of a search: one time, however often it is asked for. */
class Moment {
  readonly #clock: Clock;
  #now: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get now(): number {
    return (this.#now ??= this.#clock.now());
  }

  /** Whether anything has asked for it. */
  get matters(): boolean {
    return this.#now !== undefined;
  }
}

function compile(call: TableCall, moment: Moment): CompiledQuery {
  const { ports, parameters, actor, table, access, source } = call;
  const written = parse(ports, table, parameters.get('sysparm_query') ?? '');
  const filters = columnFilters(ports, table, parameters);
  return compileQuery(restrict(written, filters), {
    source,
    table,
    get now() {
      return moment.now;
    },
    userSysId: actor.sysId,
    userName: actor.userName,
    isHidden: isHiddenTo(access, table),
  });
}

/** What a search found. */
export interface Found extends Matches {
  /** Whether the same would be found until a record changes: neither does the time matter, nor is there a line to log. */
  readonly isLasting: boolean;
}

/** Returns the rows that match, by the switch for parts of a query that are not valid (servicenow-api.md 2.4). */
export function search(call: TableCall): Found {
  const { ports, table } = call;
  const moment = new Moment(ports.clock);
  const query = compile(call, moment);
  const { invalidQuery } = ports.settings;
  const { problems } = query;
  for (const problem of problems) ports.log(`${problem}, switch invalid_query=${invalidQuery}`);
  if (problems.length > 0 && invalidQuery === 'forbid') throw insufficientRights();
  if (problems.length > 0 && invalidQuery === 'no_rows') return { ...noMatches, isLasting: false };
  const matches = findMatches(ports.database, table.name, query);
  return {
    ...matches,
    get isLasting() {
      return problems.length === 0 && !moment.matters;
    },
  };
}
