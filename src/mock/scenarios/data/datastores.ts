/** A datastore that the product watches. */
interface DatastoreSeed {
  readonly id: number;
  readonly name: string;
  /** The connector's name as a person reads it. */
  readonly type: string;
}

export const datastores = [
  { id: 7, name: 'Sales Warehouse', type: 'Snowflake' },
  { id: 3, name: 'orders-db', type: 'PostgreSQL' },
  { id: 12, name: 'Sales Files', type: 'Amazon S3' },
  { id: 15, name: 'Finance Ledger', type: 'SQL Server' },
  { id: 18, name: 'CRM Export', type: 'BigQuery' },
] as const satisfies readonly DatastoreSeed[];

export type DatastoreId = (typeof datastores)[number]['id'];
