import { manualClock } from '../../../../src/common/clock.js';
import { createInstance, type Instance } from '../../../../src/mock/servicenow/instance/instance.js';
import { compileQuery } from '../../../../src/mock/servicenow/query/compile.js';
import { readQuery } from '../../../../src/mock/servicenow/query/find-rows.js';
import { findMatches } from '../../../../src/mock/servicenow/query/run.js';
import type { QueryScope } from '../../../../src/mock/servicenow/query/scope.js';
import type { Seed } from '../../../../src/mock/servicenow/records/store.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';

/** When queries are asked: a Monday. */
export const now = Date.parse('2024-01-15T10:30:00Z');

/** What a query of incidents came to. */
interface Answer {
  /** The numbers of the incidents that it found, in order, as one word. */
  readonly found: string;
  /** What was left out of the query, in words for the log. */
  readonly problems: readonly string[];
}

/** Incidents numbered 1, 2, 3 ..., and queries of them, without HTTP: tests of one part of the query engine ask many. */
export class Incidents {
  readonly instance: Instance = createInstance({ clock: manualClock('2024-01-15T10:30:00Z') });

  constructor(seeds: readonly Seed<'incident'>[] = []) {
    for (const [index, seed] of seeds.entries()) this.instance.store.insert('incident', { number: String(index + 1), ...seed });
  }

  /** Asks as nobody in particular, unless `scope` says who asks. */
  ask(query: string, scope: Partial<QueryScope> = {}): Answer {
    const table = tableOf('incident');
    const compiled = compileQuery(readQuery(table, query), { source: this.instance, table, now, userSysId: '', userName: '', ...scope });
    const rows = findMatches(this.instance.database, table.name, compiled).page(0, Infinity);
    return { found: rows.map((row) => row['number']).join(''), problems: compiled.problems };
  }

  /** Returns the numbers of the incidents that a query finds; fails when a part of it was left out. */
  find(query: string, scope: Partial<QueryScope> = {}): string {
    const { found, problems } = this.ask(query, scope);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return found;
  }
}
