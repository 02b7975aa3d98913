import type { ArgTypes } from '@storybook/web-components-vite';
import type { Role, TeamPermission } from '../../src/backend/index.js';
import { gatewayFaults } from '../../src/mock/scenarios/gateway/gateway-catalogue.js';
import { scenarios, type Scenario } from '../../src/mock/scenarios/scenario.js';
import { faultNames, type FaultName } from '../../src/mock/servicenow/index.js';

/** What may become of what page and backend say to each other; after the first seven, what stands between them: proxies, a firewall, gateways. */
const networks = ['normal', 'slow', 'offline', 'silent', 'holds-writes', 'loses-answers', 'breaks-off', ...gatewayFaults] as const;
export type NetworkName = (typeof networks)[number];

/** The world that the toolbar chooses for every story. */
export interface WorldChoice {
  /** What the backend and ServiceNow hold. */
  readonly scenario: Scenario;
  /** The user's role (domain G3). */
  readonly role: Role;
  /** The user's permission on the anomaly's datastore (domain G3). */
  readonly team: TeamPermission;
  /** What is wrong with the ServiceNow instance. */
  readonly fault: FaultName | 'none';
  /** What becomes of requests and answers between page and backend. */
  readonly network: NetworkName;
}

const backendFaults = ['signed-out', 'describes-many'] as const;
const addressFaults = ['silent', 'untrusted', 'stranger'] as const;

/** What a story needs of its world: this goes before the toolbar's choice. */
export interface WorldArgs extends Partial<WorldChoice> {
  /** What is wrong with the backend: it no longer knows the user, or describes a form of sixty fields. */
  readonly backend?: (typeof backendFaults)[number];
  /** What is wrong with the instance's address, as the backend sees it: nobody answers, the certificate is not to be trusted, or another site answers. */
  readonly address?: (typeof addressFaults)[number];
}

/** What there is to choose from. */
export const worldChoices: { readonly [Name in keyof WorldChoice]: readonly WorldChoice[Name][] } = {
  scenario: scenarios,
  role: ['member', 'manager', 'admin'],
  team: ['reporter', 'viewer', 'drafter', 'author', 'editor'],
  fault: ['none', ...faultNames],
  network: networks,
};

/** An administrator with every permission, where all is well. */
export const everyday: WorldChoice = { scenario: 'default', role: 'admin', team: 'editor', fault: 'none', network: 'normal' };

/** The world of a story: what it needs itself, else what the toolbar says. */
export function worldOfStory(args: WorldArgs, globals: Readonly<Record<string, unknown>>): WorldChoice & WorldArgs {
  const own: Partial<WorldChoice> = args;
  const chosen = <Name extends keyof WorldChoice>(name: Name): WorldChoice[Name] =>
    own[name] ?? worldChoices[name].find((choice) => choice === globals[name]) ?? everyday[name];
  return {
    scenario: chosen('scenario'),
    role: chosen('role'),
    team: chosen('team'),
    fault: chosen('fault'),
    network: chosen('network'),
    ...(args.backend && { backend: args.backend }),
    ...(args.address && { address: args.address }),
  };
}

/** Where the controls show what a story needs of its world; what it leaves to the toolbar is not among them (.storybook/manifest-controls.ts). */
export const worldCategory = 'The story’s own world';
const table = { category: worldCategory };

export const worldArgTypes: ArgTypes<WorldArgs> = {
  scenario: { options: scenarios, control: 'select', table, description: 'What the backend and ServiceNow hold' },
  role: { options: worldChoices.role, control: 'inline-radio', table, description: 'The user’s role' },
  team: { options: worldChoices.team, control: 'select', table, description: 'The user’s permission on the anomaly’s datastore' },
  fault: { options: worldChoices.fault, control: 'select', table, description: 'What is wrong with the ServiceNow instance' },
  network: { options: networks, control: 'select', table, description: 'What becomes of requests and answers' },
  backend: { options: backendFaults, control: 'select', table, description: 'What is wrong with the backend' },
  address: { options: addressFaults, control: 'select', table, description: 'What is wrong with the instance’s address' },
};
