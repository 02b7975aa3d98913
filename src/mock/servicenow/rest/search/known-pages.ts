import type { Row } from '../../store/row.js';
import type { TableCall } from '../call/exchange.js';
import { isTiny } from '../call/tiny-urls.js';
import { search } from './search.js';

/** The rows of a page, and how many the whole list has. */
interface FoundPage {
  readonly rows: readonly Row[];
  readonly total: number;
}

interface KnownPage extends FoundPage {
  /** The state of the records that it was found in. */
  readonly version: number;
  readonly userSysId: string;
}

/** By the address that asked for them, which is one object as long as the instance remembers it. */
const pages = new WeakMap<URL, KnownPage>();

/** Pages beyond it are not kept. */
const maxRows = 1000;

/**
 * Finds a page, or has it from before: clients that poll ask for the same one. It holds for one user until any record
 * changes. Not kept is what follows from the time, from a key's parameters, or from what the user may not see; so no
 * setting decides on what is kept.
 */
export function findPage(call: TableCall, offset: number, limit: number): FoundPage {
  const { ports, url, actor, access, parameters } = call;
  const { version } = ports.database;
  const mayBeKept = access.seesEveryColumn && !isTiny(parameters);
  const known = mayBeKept ? pages.get(url) : undefined;
  if (known?.version === version && known.userSysId === actor.sysId) return known;
  const found = search(call);
  const page = { rows: found.page(offset, limit), total: found.rows.length };
  if (mayBeKept && found.isLasting && page.rows.length <= maxRows) pages.set(url, { ...page, version, userSysId: actor.sysId });
  return page;
}
