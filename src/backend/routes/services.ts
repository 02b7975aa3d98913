import { ClientFactory } from '../connection/client-factory.js';
import { Connections } from '../connection/connections.js';
import { TicketCreator } from '../create/ticket-creator.js';
import { LinkIntents } from '../writes/link-intents.js';
import { LinkService } from '../links/link-service.js';
import { LinkViews } from '../links/link-view.js';
import { RecentTickets } from '../links/recent-tickets.js';
import { RelatedTickets } from '../links/related-tickets.js';
import { TicketFinder } from '../links/ticket-finder.js';
import { TicketLinker } from '../links/ticket-linker.js';
import { Choices } from '../lookups/choices.js';
import { ColumnLengths } from '../lookups/lengths.js';
import { ServiceAccounts } from '../lookups/service-account.js';
import { BlockCheck } from '../notes/block-check.js';
import { Outbox } from '../notes/outbox.js';
import { SyncWorker } from '../notes/sync-worker.js';
import type { Ports } from '../ports/ports.js';
import { Snapshots } from '../tickets/snapshots.js';
import { IdempotencyLedger } from '../writes/idempotency.js';
import { TicketLock } from '../writes/ticket-lock.js';

/** The services that the routes work with: one of each for a backend. */
export type Services = ReturnType<typeof createServices>;

/** Puts the parts of a backend together, the lower floors first. */
export function createServices(ports: Ports) {
  const clients = new ClientFactory(ports);
  const connections = new Connections(ports, clients);
  const accounts = new ServiceAccounts(connections);
  const choices = new Choices(ports.clock, accounts);
  const snapshots = new Snapshots(ports, connections);
  const outbox = new Outbox(connections);
  const links = new LinkService(ports, outbox);
  const lengths = new ColumnLengths(ports.clock);
  const ticketLock = new TicketLock(ports);
  const blockCheck = new BlockCheck(ports, { connections, lengths, outbox, ticketLock });
  const worker = new SyncWorker(ports, { connections, snapshots, outbox, blockCheck });
  links.onQueued((note) => worker.queued(note));
  return {
    ports,
    clients,
    connections,
    accounts,
    choices,
    snapshots,
    links,
    views: new LinkViews(ports, connections, outbox),
    worker,
    ledger: new IdempotencyLedger(ports),
    lengths,
    intents: new LinkIntents(ports),
    finder: new TicketFinder(ports, connections, lengths),
    recent: new RecentTickets(ports, { connections, snapshots, lengths }),
    related: new RelatedTickets(ports, { connections, snapshots, lengths }),
    linker: new TicketLinker(ports, { connections, snapshots, links, lengths, ticketLock }),
    creator: new TicketCreator(ports, { connections, accounts, choices, snapshots, links, lengths }),
  };
}
