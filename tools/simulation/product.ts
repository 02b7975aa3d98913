import type { WorldSeed } from '../../src/mock/product/product-seed.js';

export const instanceOrigin = 'https://acme.service-now.com';
export const credentials = 'qualytics_integration:integration';
export const productOrigin = 'https://qualytics.example';
export const userToken = 'mock-admin-editor';

/** The anomaly that tickets are made of and linked to. */
export const anomalyId = '42';

/** A product with an anomaly and a connection. */
export const product: WorldSeed = {
  datastores: [{ id: 7, name: 'Sales Warehouse', type: 'Snowflake' }],
  anomalies: [
    {
      id: Number(anomalyId),
      type: 'shape',
      status: 'Active',
      datastore: 7,
      container: 'orders',
      description: 'The row count dropped.',
      weight: 20,
      anomalous_records: 1200,
      detected_at: '2024-01-15T09:58:12Z',
      tags: [],
      failed_checks: [{ id: 1, rule: 'Volumetric', fields: [], message: 'The row count fell by 40 %' }],
      source_records: { columns: ['id'], rows: [[1]] },
    },
  ],
  integration: { type: 'servicenow', api_url: instanceOrigin, credentials, created_by: 'Alma Ferreira', created: '2024-01-10T08:00:00.000Z' },
};
