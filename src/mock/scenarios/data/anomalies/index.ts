import type { AnomalySeed } from './anomaly-seed.js';
import { crmExportAnomalies } from './crm-export.js';
import { financeLedgerAnomalies } from './finance-ledger.js';
import { ordersDatabaseAnomalies } from './orders-db.js';
import { salesFilesAnomalies } from './sales-files.js';
import { salesWarehouseAnomalies } from './sales-warehouse.js';

export type { AnomalySeed, LinkSeed } from './anomaly-seed.js';

/** The sixteen anomalies of the data set, newest first. */
export const anomalies: readonly AnomalySeed[] = [
  ...salesWarehouseAnomalies,
  ...ordersDatabaseAnomalies,
  ...salesFilesAnomalies,
  ...financeLedgerAnomalies,
  ...crmExportAnomalies,
].sort((a, b) => a.detected - b.detected);
