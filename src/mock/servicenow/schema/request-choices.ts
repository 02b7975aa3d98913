import type { ChoiceList } from './choice-list.js';

/** The lists of the service catalogue's requests. */
export const requestChoices: readonly ChoiceList[] = [
  {
    name: 'sc_request',
    element: 'request_state',
    choices: [
      'draft',
      ['requested', 'Pending Approval'],
      'submitted',
      ['in_process', 'Approved'],
      'delivered',
      'cancelled',
      ['closed_complete', 'Closed Complete'],
      ['closed_incomplete', 'Closed Incomplete'],
      ['closed_cancelled', 'Closed Cancelled'],
      ['closed_rejected', 'Closed Rejected'],
    ],
  },
  {
    name: 'sc_request',
    element: 'stage',
    choices: [
      'requested',
      ['request_approved', 'Request Approved'],
      'fulfillment',
      'delivery',
      'completed',
      ['closed_complete', 'Closed Complete'],
      ['closed_incomplete', 'Closed Incomplete'],
    ],
  },
  {
    name: 'sc_req_item',
    element: 'stage',
    choices: [
      ['waiting_for_approval', 'Waiting for Approval'],
      ['request_approved', 'Request Approved'],
      'fulfillment',
      'delivery',
      'completed',
      ['Request Cancelled', 'Request Cancelled'],
    ],
  },
];
