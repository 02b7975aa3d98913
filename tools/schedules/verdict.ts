import { anomalyId } from '../simulation/product.js';
import type { SimulatedWorld } from '../simulation/world.js';
import type { Subject } from './subject.js';

/** That a person was told it is done. */
export interface Told {
  readonly version: number;
  readonly ticketId: string;
}

interface End {
  readonly world: SimulatedWorld;
  readonly subject: Subject;
  /** The last one that the person wanted. */
  readonly version: number;
  readonly told: readonly Told[];
  /** Whether the backend remembers all that it has linked. */
  readonly isLedgerWhole: boolean;
}

/** Says what was done twice and what was lost, once nothing is on its way any more. */
export async function violationsOf({ world, subject, version, told, isLedgerWhole }: End): Promise<{ duplicates: string[]; lost: string[] }> {
  const traces = Array.from({ length: version + 1 }, (_, each) => subject.traces(each));
  const last = traces[version] ?? [];
  const duplicates = last.length > 1 ? [`${last.length} times`] : [];
  const stale = traces.slice(0, version).flat().length;
  if (stale > 0) duplicates.push(`${stale} of a version that was changed after a definite no`);
  const lost = told.filter(({ ticketId }) => !last.includes(ticketId)).map(({ ticketId }) => `told of ${ticketId}, which is not there`);
  if (told.length > 0 && isLedgerWhole) lost.push(...(await missingLinks(world, last)));
  return { duplicates, lost };
}

async function missingLinks({ store }: SimulatedWorld, tickets: readonly string[]): Promise<string[]> {
  const links = await store.unit((unit) => unit.links.find('anomalyId', Number(anomalyId)));
  return tickets.filter((ticket) => links.filter((link) => link.ticket.sysId === ticket && !link.unlinked).length !== 1).map((ticket) => `${ticket} is not linked, or twice`);
}
