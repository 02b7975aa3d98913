/** An assignment group of the instance. */
interface GroupSeed {
  readonly name: string;
  readonly description: string;
  readonly email: string;
}

export const groups = [
  { name: 'Data Operations', description: 'Runs the daily loads and answers for late or missing data', email: 'data-operations@acme.example' },
  { name: 'Data Platform', description: 'Warehouse, lake and orchestration', email: 'data-platform@acme.example' },
  { name: 'Analytics Engineering', description: 'Models, metrics and dashboards', email: 'analytics-engineering@acme.example' },
  { name: 'Database Administration', description: 'PostgreSQL, SQL Server and Oracle', email: 'dba@acme.example' },
  { name: 'Order Management Support', description: 'Order entry, fulfilment and returns', email: 'order-support@acme.example' },
  { name: 'Finance Systems', description: 'General ledger, invoicing and exchange rates', email: 'finance-systems@acme.example' },
  { name: 'CRM Support', description: 'Customer accounts and contacts', email: 'crm-support@acme.example' },
  { name: 'Cloud Infrastructure', description: 'Storage, network paths and secrets in the cloud accounts', email: 'cloud@acme.example' },
  { name: 'Network', description: 'Offices, VPN and firewalls', email: 'network@acme.example' },
  { name: 'Service Desk', description: 'First line for everybody', email: 'service-desk@acme.example' },
] as const satisfies readonly GroupSeed[];

export type GroupName = (typeof groups)[number]['name'];
