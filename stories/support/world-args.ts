import type { ArgTypes } from '@storybook/web-components-vite';
import type { Role, TeamPermission } from '../../src/backend/index.js';
import { scenarios, type Scenario } from '../../src/mock/scenarios/scenario.js';
import { gatewayFaults, type GatewayFault } from '../../src/mock/scenarios/gateway/gateway-catalogue.js';
import { faultNames, type FaultName } from '../../src/mock/servicenow/index.js';

const backendFaults = ['silent', 'signed-out', 'loses-answers', 'breaks-off', 'holds-writes', 'describes-many'] as const;

const addressFaults = ['silent', 'untrusted', 'stranger'] as const;

/** The world that a story's element lives in: a story sets it, a reader changes it in the controls. */
export interface WorldArgs {
  /** What the backend and ServiceNow hold. */
  scenario: Scenario;
  /** The user's role (domain G3). */
  role: Role;
  /** The user's permission on the anomaly's datastore (domain G3). */
  team: TeamPermission;
  /** What is wrong with the ServiceNow instance. */
  fault?: FaultName | undefined;
  /** What is wrong between page and backend: it never answers, no longer knows the user, loses the answer to a create, link or connect, is busy with any write, or describes a form of sixty fields. */
  backend?: (typeof backendFaults)[number] | undefined;
  /** What stands between page and backend and is wrong: a sign-in proxy, a firewall, a gateway, the network. */
  gateway?: GatewayFault | undefined;
  /** What is wrong with the instance's address, as the backend sees it: nobody answers, the certificate is not to be trusted, or another site answers. */
  address?: (typeof addressFaults)[number] | undefined;
}

/** An administrator with every permission, where all is well. */
export const everyday: WorldArgs = { scenario: 'default', role: 'admin', team: 'editor' };

const table = { category: 'world' };

export const worldArgTypes: ArgTypes<WorldArgs> = {
  scenario: { options: scenarios, control: 'select', table, description: 'What the backend and ServiceNow hold' },
  role: { options: ['member', 'manager', 'admin'], control: 'inline-radio', table, description: 'The user’s role' },
  team: {
    options: ['reporter', 'viewer', 'drafter', 'author', 'editor'],
    control: 'select',
    table,
    description: 'The user’s permission on the anomaly’s datastore',
  },
  fault: { options: [undefined, ...faultNames], control: 'select', table, description: 'What is wrong with the ServiceNow instance' },
  backend: { options: [undefined, ...backendFaults], control: 'select', table, description: 'What is wrong between page and backend' },
  gateway: { options: [undefined, ...gatewayFaults], control: 'select', table, description: 'What proxies and gateways in front of the backend answer' },
  address: { options: [undefined, ...addressFaults], control: 'select', table, description: 'What is wrong with the instance’s address' },
};
