import type { AnomalySeed, WorldSeed } from '../../../src/mock/product/product-seed.js';

export const origin = 'https://acme.service-now.com';
export const appUrl = 'https://app.example.com';

/** Distinctive enough that finding it anywhere is a leak. */
export const password = 'integration';
export const credentials = `qualytics_integration:${password}`;

export const anomaly = (id: number, changes: Partial<AnomalySeed> = {}): AnomalySeed => ({
  id,
  type: 'shape',
  status: 'Active',
  datastore: 7,
  container: 'orders',
  description: 'The row count dropped.',
  weight: 20,
  anomalous_records: 1200,
  detected_at: '2024-01-15T09:58:12Z',
  tags: ['revenue'],
  failed_checks: [{ id: 1, rule: 'Volumetric', fields: [], message: 'The row count fell by 40 %' }],
  source_records: { columns: ['id'], rows: [[1], [null]] },
  ...changes,
});

export const seed: WorldSeed = {
  datastores: [{ id: 7, name: 'Sales Warehouse', type: 'Snowflake' }],
  anomalies: [anomaly(42), anomaly(43, { type: 'record', detected_at: '2024-01-15T08:00:00Z' }), anomaly(44, { status: 'Resolved' })],
  integration: { type: 'servicenow', api_url: origin, credentials, created_by: 'Alma Ferreira', created: '2024-01-10T08:00:00.000Z' },
};

/** The block of anomaly 42 at the world's first moment (domain Y7). */
export const block42 = `## Qualytics Anomaly Linked [2024-01-15 10:30:00 UTC]

**Anomaly ID:** 42
**Status:** Active
**Type:** shape
**Detected:** 2024-01-15 09:58:12.000000+00:00

**Failed Checks:**
- The row count fell by 40 %

**View in Qualytics:** https://app.example.com/datastores/7/anomalies?id=42`;

/** The line of a work note that leads back where the description does not. */
export const backlink42 = 'View in Qualytics: https://app.example.com/datastores/7/anomalies?id=42';

export const linkNote42 = '[2024-01-15 10:30:00 UTC] Linked to Qualytics Anomaly 42 (Status: Active)';
