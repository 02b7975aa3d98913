// The domain's types, from the contract and from the client: they are the same.
import type { Created, LinkState, SearchResult } from 'servicenow-ticketing';
import type { Capabilities, FormField, Integration, LinkSync, SyncStatus, Ticket, TicketHit, TicketLink, TicketLinks } from 'servicenow-ticketing/contract';

export const items = ({ data }: LinkState): readonly TicketLink[] => data?.items ?? [];
export const hits = (result: SearchResult): readonly TicketHit[] => result.items;
export const ticketOf = ({ answer }: Created): Ticket => answer.ticket;
export const same = (links: TicketLinks): LinkState => ({ data: links, error: undefined, isReading: false });
export const syncOf = ({ sync }: { readonly sync: LinkSync }): SyncStatus => sync.status;
export const titles = (fields: readonly FormField[]): string[] => fields.map(({ title }) => title);
export const canTest = ({ connection_test }: Capabilities, _of: Integration): boolean => connection_test;

// @ts-expect-error An answer cannot be changed.
export const retitle = ({ ticket }: TicketLink): void => void (ticket.title = '');
// @ts-expect-error How rows are read is nobody's business.
export type { readRows } from 'servicenow-ticketing/contract';
