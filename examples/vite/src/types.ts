// Nothing runs of this: the compiler holds what is wrong to being an error, and each line below that is none fails the build.
export function wrong(list: HTMLElementTagNameMap['linked-tickets']): void {
  // @ts-expect-error an id is a text
  list.anomalyId = 42;
  // @ts-expect-error there is no such property
  list.anomaly = '42';
  // @ts-expect-error a client is made by createTicketingClient
  list.client = { baseUrl: '' };
  // @ts-expect-error the event has the ticket, no detail
  list.addEventListener('ticketing-created', (event) => event.detail);
  // @ts-expect-error the panel does not create tickets, but it tells of its connection
  document.createElement('servicenow-settings-panel').addEventListener('ticketing-connection-changed', (event) => event.ticket);
}
