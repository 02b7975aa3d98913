import type { KnownErrorCode } from '../../api/index.js';
import type { TextsOf } from '../../texts/catalogue.js';
import type { Explanation } from '../../texts/explanation.js';
import type { IncidentStateCode } from './states.js';

/** ServiceNow's words in a first view. */
export const servicenowTexts = {
  part: 'servicenow',
  english: () => ({
    states: {
      '1': 'New',
      '2': 'In Progress',
      '3': 'On Hold',
      '6': 'Resolved',
      '7': 'Closed',
      '8': 'Canceled',
    } satisfies Readonly<Record<IncidentStateCode, string>>,
    unknown: 'Unknown',
    state: (code: string): string => `State ${code}`,
    problems: {
      'provider-forbidden': {
        title: 'The service account doesn’t have enough access in ServiceNow.',
        text: 'Ask your ServiceNow administrator whether it has a role such as itil or sn_incident_write, and whether an ACL or a scoped-application rule denies access to the Incident table or its fields.',
      },
      'provider-hibernating': {
        title: 'The ServiceNow instance is hibernating.',
        text: 'Ask its owner to wake it in the ServiceNow developer portal, then try again.',
      },
      'provider-rejected': {
        title: 'ServiceNow rejected the ticket.',
        text: 'A data policy, business rule, or ACL on the instance is the reason. Ask your ServiceNow administrator which values it expects.',
      },
    } satisfies Readonly<Partial<Record<KnownErrorCode, Explanation>>>,
  }),
} as const;
export type ServiceNowTexts = TextsOf<typeof servicenowTexts>;
