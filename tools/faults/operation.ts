import type { Endpoint } from '../../src/contract/endpoint.js';
import type { Client } from '../../src/data/client/client.js';
import type { IntegrationRecord, LinkRecord } from '../../src/backend/ports/records.js';
import { anomalyId } from '../simulation/product.js';
import type { SimulatedWorld } from '../simulation/world.js';

/** What an operation works on. */
export interface Stage {
  readonly world: SimulatedWorld;
  readonly client: Client;
  /** Milliseconds that the client gives a call. */
  readonly limit: number;
}

/** Something that an element asks of the data layer. */
export interface Operation {
  readonly name: string;
  /** The calls that meet the fault. */
  readonly calls: readonly Endpoint[];
  /** A read shows something; a write under a key is replayed; any other write is settled by looking. */
  readonly kind: 'read' | 'keyed' | 'plain';
  readonly isConnected?: false;
  /** Sets the stage, while all is well. Returns the action. */
  readonly prepare: (stage: Stage) => Promise<Action>;
}

export interface Action {
  /** Resolves to what is shown: how many things, or that it was done. */
  readonly run: (isAgain: boolean) => Promise<number>;
  /** How often what was asked for is there: never more than once. Of a read: what is there to show. */
  readonly count: () => Promise<number>;
  /** Whether what was shown before still is. */
  readonly isKept?: () => boolean;
}

/** Returns the active connection. */
export async function activeConnection({ world }: Stage): Promise<IntegrationRecord | undefined> {
  return world.store.unit(async (unit) => (await unit.integrations.find('slot', 'active'))[0]);
}

/** Returns the links of the anomaly, those that were undone included. */
export const linkRecords = ({ world }: Stage): Promise<readonly LinkRecord[]> => world.store.unit((unit) => unit.links.find('anomalyId', Number(anomalyId)));
