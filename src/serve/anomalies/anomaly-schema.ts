import * as z from 'zod/mini';
import type { ProductSeed } from '../../mock/product/product-seed.js';
import { AnomalyStatus, Datastore } from '../../mock/product/schemas.js';

const Text = z.string().check(z.minLength(1));
const Id = z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER));

/** One that has a message alone is enough to try with. */
const FailedCheck = z.strictObject({
  id: z._default(z.int(), 0),
  rule: z._default(z.string(), ''),
  fields: z._default(z.array(z.string()), []),
  message: Text,
});

const SourceRecords = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
});

/** What is not known here is most likely mistyped, so it is refused. */
const AnomalyEntry = z.strictObject({
  id: Id,
  type: z._default(z.literal(['record', 'shape']), 'shape'),
  status: z._default(AnomalyStatus, 'Active'),
  datastore: z._default(Id, 1),
  container: Text,
  description: Text,
  weight: z._default(z.number(), 0),
  anomalous_records: z._default(z.int(), 0),
  detected_at: z.iso.datetime({ offset: true }),
  tags: z._default(z.array(z.string()), []),
  failed_checks: z._default(z.array(FailedCheck), []),
  source_records: z._default(SourceRecords, { columns: [], rows: [] }),
});

/** The file of `--anomalies`. */
export const AnomalyFile = z.strictObject({
  datastores: z._default(z.array(z.strictObject({ ...Datastore.shape, id: Id, name: Text, type: z._default(z.string(), '') })), []),
  anomalies: z.array(AnomalyEntry).check(z.minLength(1)),
});
export type AnomalyFile = z.infer<typeof AnomalyFile>;

/** Something that is wrong with a file, and where: `['anomalies', 3, 'status']`. */
export interface Flaw {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Returns what no field shows by itself: an id that comes twice, a datastore that is not listed. */
export function flawsOf({ datastores, anomalies }: AnomalyFile): Flaw[] {
  const known = new Set(datastores.map(({ id }) => id));
  const stray = anomalies.flatMap(({ datastore }, index) =>
    known.size === 0 || known.has(datastore) ? [] : [{ path: ['anomalies', index, 'datastore'], message: `There is no datastore ${datastore} among the datastores.` }],
  );
  return [...repeated('datastores', datastores), ...repeated('anomalies', anomalies), ...stray];
}

function repeated(list: string, entries: readonly { readonly id: number }[]): Flaw[] {
  return entries.flatMap(({ id }, index) => {
    const first = entries.findIndex((other) => other.id === id);
    return first === index ? [] : [{ path: [list, index, 'id'], message: `${list}[${first}] has the id ${id}, too.` }];
  });
}

/** Returns the product that a file describes. */
export function productOf({ datastores, anomalies }: AnomalyFile): ProductSeed {
  return {
    datastores,
    anomalies: anomalies.map((anomaly) => ({
      ...anomaly,
      detected_at: new Date(anomaly.detected_at).toISOString(),
      failed_checks: anomaly.failed_checks.map((check, index) => ({ ...check, id: check.id || index + 1 })),
    })),
    history: anomalies.map(({ id, detected_at }) => ({ anomaly_id: id, kind: 'detected', by: 'Qualytics', at: new Date(detected_at).toISOString(), text: 'Anomaly detected' })),
  };
}
