// An application that registers all tags and imports no class: its listeners are typed all the same.
import 'servicenow-ticketing/define';

declare function report(...facts: readonly (string | boolean | undefined)[]): void;

document.addEventListener('ticketing-created', ({ anomalyIds, ticket, linked, linkId, instanceOrigin }) => report(...anomalyIds, ticket.provider, ticket.key, ticket.url, linked, linkId, instanceOrigin));
window.addEventListener('ticketing-linked', (event) => {
  const how: 'search' | 'related' | 'restore' | 'late' = event.via;
  report(how, event.ticket.id, event.linkId);
});
document.body.addEventListener('ticketing-unlinked', ({ ticket: { key }, linkId }) => report(key, linkId));
document.querySelector('servicenow-settings-panel')?.addEventListener('ticketing-connection-changed', ({ change, instanceOrigin }) => report(change === 'disconnected', instanceOrigin));
document.querySelector('create-ticket-dialog')?.addEventListener('ticketing-dialog-closed', ({ outcome }) => report(outcome.kind));
document.querySelector('linked-tickets')?.addEventListener('ticketing-auth-required', function (event) {
  report(this.anomalyId, event.type);
});

export const link = document.querySelector('linked-tickets');
export const dialog = document.createElement('create-ticket-dialog');
export const panel = document.createElement('servicenow-settings-panel');
