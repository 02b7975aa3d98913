import { createTicket } from '../../contract/create-ticket.js';
import { createIntegration, deleteIntegration, getIntegration, listIntegrations, updateIntegration } from '../../contract/integrations.js';
import { linkTicket, searchTickets } from '../../contract/link-ticket.js';
import { unlinkTicket, listTicketLinks, restoreTicketLink } from '../../contract/ticket-links.js';
import { callsOf, type BackendFault } from './backend-faults.js';
import type { Gateway } from './gateway/gateway.js';
import type { Scenario } from './scenario.js';

const slow: BackendFault = { matches: () => true, delay: [1500, 3000] };

const linksUnreadable: BackendFault = {
  matches: callsOf([listTicketLinks]),
  unavailable: 'Linked tickets aren’t available because the ticketing service is restarting. Try again in a few minutes.',
};
const integrationsUnreadable: BackendFault = {
  matches: callsOf([listIntegrations, getIntegration]),
  unavailable: 'Integrations aren’t available because the ticketing service is restarting. Try again in a few minutes.',
};
const searchDown: BackendFault = {
  matches: callsOf([searchTickets]),
  unavailable: 'Search isn’t available because the ticketing service is restarting. Try again in a few minutes.',
};
const writesDown: BackendFault = {
  matches: callsOf([createTicket, linkTicket, unlinkTicket, restoreTicketLink, createIntegration, updateIntegration, deleteIntegration]),
  unavailable: 'Nothing was changed because the ticketing service is restarting. Try again in a few minutes.',
};

const failing: readonly BackendFault[] = [linksUnreadable, integrationsUnreadable, searchDown, writesDown];

/** What was read while the user had more rights stands on the page; a write is judged by those of now. */
const rightsTaken: BackendFault = { matches: ({ method }) => method !== 'GET', asUser: 'mock-member-reporter' };

/** Returns what goes wrong in front of the backend in this scenario. */
export function backendFaultsOf(scenario: Scenario): readonly BackendFault[] {
  switch (scenario) {
    case 'slow':
      return [slow];
    case 'failing':
      return failing;
    case 'forbidden':
      return [rightsTaken];
    default:
      return [];
  }
}

/** Puts the gateway of a scenario's backend into its state. */
export function prepareGateway(gateway: Gateway, scenario: Scenario): void {
  if (scenario === 'signed-out') gateway.inject('sign-in-elsewhere', { only: ({ method }) => method !== 'GET' });
  if (scenario === 'gateway-fails') gateway.inject('done-then-503', { only: firstTries() });
}

/** Returns a test for writes that come for the first time; what is sent again has the same key. */
function firstTries(): (request: Pick<Request, 'headers'>) => boolean {
  const seen = new Set<string>();
  return ({ headers }) => {
    const key = headers.get('Idempotency-Key');
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
