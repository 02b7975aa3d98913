/** What one call asks of an instance: names of columns alone, none of their values. */
export interface Asked {
  readonly method: string;
  /** `/api/now/table/incident/{sys_id}` */
  readonly path: string;
  readonly table: string;
  /** The columns of the answer; `*` for all that the account may read. */
  readonly read: readonly string[];
  /** The columns that its condition, its order or its groups are of. */
  readonly queried: readonly string[];
  readonly written: readonly string[];
}

/** Reads a request to the Table or the Aggregate API. @throws for a call of another API, which the page would have to tell of in words of its own */
export async function askedBy(request: Request): Promise<Asked> {
  const { pathname, searchParams } = new URL(request.url);
  const [, api, table, sysId] = /^\/api\/now\/(table|stats)\/(\w+)(?:\/([0-9a-f]{32}))?$/.exec(pathname) ?? [];
  if (api === undefined || table === undefined) throw new Error(`${request.method} ${pathname} is of an API that nobody describes.`);
  const body = request.method === 'GET' ? {} : ((await request.json()) as Readonly<Record<string, string>>);
  const group = searchParams.get('sysparm_group_by');
  return {
    method: request.method,
    path: `/api/now/${api}/${table}${sysId === undefined ? '' : '/{sys_id}'}`,
    table,
    read: searchParams.get('sysparm_fields')?.split(',') ?? (group === null ? ['*'] : [group]),
    queried: [...queriedIn(searchParams.get('sysparm_query') ?? ''), ...(group === null ? [] : [group])],
    written: Object.keys(body),
  };
}

/** Returns the columns of an encoded query, each once: of its conditions, and of its order. */
export function queriedIn(query: string): string[] {
  const columns = query.split('^').flatMap((part) => /^(?:OR|NQ)?(?:ORDERBY(?:DESC)?)?([a-z0-9_.]+)/.exec(part)?.[1] ?? []);
  return [...new Set(columns)];
}
