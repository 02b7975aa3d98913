// The application's own tests: a client that they make, for code of theirs that takes one.
import type { AnomalyLinks, Created, TicketingClient } from 'servicenow-ticketing';

const noLinks: AnomalyLinks = {
  get: async () => ({ items: [], total: 0, page: 1, size: 50, pages: 1, unreadable: 0, bare: false, permissions: undefined, anomaly: undefined, instance_origin: '' }),
  subscribe: (listener) => {
    listener({ data: undefined, error: undefined, isReading: true });
    return () => undefined;
  },
  link: () => Promise.reject(new Error('not used')),
  unlink: () => Promise.resolve(),
  restore: () => Promise.reject(new Error('not used')),
};

export const fake = (created: Created): TicketingClient => ({
  invalidate: async () => undefined,
  forget: async () => undefined,
  destroy: () => undefined,
  links: () => noLinks,
  createTicket: async () => created,
  searchTickets: async (text) => ({ items: [], total: 0, searched: [text] }),
  openAttempts: () => [],
});

// @ts-expect-error One that lacks a method.
export const half: TicketingClient = { links: () => noLinks };
