import { maskedName } from '../../common/masked-name.js';
import type { ConnectorSpecification, Integration } from '../../contract/strict/integrations.js';
import type { IntegrationRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { healthOf } from './health.js';

/**
 * Returns the wire's integration: what would be left behind is counted, the secret has no part in it (domain S5, S7).
 * @param userName the account's, which is masked here
 */
export async function integrationView(record: IntegrationRecord, userName: string, unit: Unit): Promise<Integration> {
  const links = (await unit.links.find('origin', record.apiUrl)).filter(({ unlinked }) => !unlinked);
  return {
    id: record.id,
    type: record.type,
    api_url: record.apiUrl,
    account: maskedName(userName),
    created: record.created,
    updated: record.updated,
    created_by: record.createdBy,
    credentials_updated_at: record.credentialsUpdated,
    credentials_updated_by: record.credentialsUpdatedBy,
    health: healthOf(record),
    links: { links_count: links.length, anomalies_count: new Set(links.map(({ anomalyId }) => anomalyId)).size },
  };
}

const property = (field: string, title: string, secret: boolean, placeholder: string) => ({
  field,
  title,
  type: secret ? 'password' : 'string',
  required: true,
  secret,
  placeholder,
});

const announced = (label: string, type: string, category: string): ConnectorSpecification => ({
  label,
  type,
  implemented: false,
  category,
  properties: [],
});

/** The kinds of integration that the product offers; this backend implements one of them. */
export const connectorSpecifications: readonly ConnectorSpecification[] = [
  {
    label: 'ServiceNow',
    type: 'servicenow',
    implemented: true,
    category: 'ticketing',
    properties: [
      property('api_url', 'Instance URL', false, 'https://your-instance.service-now.com'),
      property('api_access_token', 'Credentials', true, 'username:password'),
    ],
  },
  announced('Jira', 'jira', 'ticketing'),
  announced('Slack', 'slack', 'alerting'),
  announced('Microsoft Teams', 'msft_teams', 'alerting'),
  announced('PagerDuty', 'pagerduty', 'alerting'),
];
