import * as z from 'zod/mini';
import { isFaultName, faultCatalogue } from '../servicenow/faults/fault-catalogue.js';
import { gatewayFaults } from './gateway/gateway-catalogue.js';
import { scenarios } from './scenario.js';

/** The header that chooses a world where one host serves several. */
export const scenarioHeader = 'X-Mock-Scenario';

/** Tells {@link WorldInfo}. A route of the hosts, no part of the contract. */
export const worldPath = '/__mock/world';
/** `POST`: begins the world anew and tells its {@link WorldInfo}. */
export const resetPath = '/__mock/reset';

/** `PUT` {@link InstanceFault}: injects a fault into the world's instance and tells its {@link WorldInfo}. */
export const faultPath = '/__mock/fault';

/** `PUT` {@link BackendGateway}: injects a fault between page and backend, and tells the world's {@link WorldInfo}. */
export const gatewayPath = '/__mock/gateway';

/** The one fault that the instance is to have; none makes it healthy. */
export const InstanceFault = z.object({ fault: z.nullable(z.enum(Object.keys(faultCatalogue).filter(isFaultName))) });
export type InstanceFault = z.infer<typeof InstanceFault>;

/** The one fault between page and backend; none lets everything through. */
export const BackendGateway = z.object({ fault: z.nullable(z.enum(gatewayFaults)) });
export type BackendGateway = z.infer<typeof BackendGateway>;

/** What a host tells about a world. */
export const WorldInfo = z.object({
  scenario: z.enum(scenarios),
  /** Where the mock ServiceNow instance is. */
  servicenowUrl: z.string(),
  /** The names of its active faults. */
  faults: z._default(z.array(z.string()), []),
  /** The names of the faults between page and backend. */
  gateway: z._default(z.array(z.string()), []),
});
export type WorldInfo = z.infer<typeof WorldInfo>;
