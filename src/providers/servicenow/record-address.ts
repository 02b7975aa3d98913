/** A record of an instance. */
export interface RecordPlace {
  /** The instance's origin. */
  readonly origin: string;
  readonly table: string;
  readonly sysId: string;
}

/** Returns the address at which a browser shows a record (domain Y8, `servicenow-api.md 4.6`). */
export const recordAddress = ({ origin, table, sysId }: RecordPlace): string =>
  `${origin}/nav_to.do?uri=${encodeURIComponent(`${table}.do?sys_id=${sysId}`)}`;
