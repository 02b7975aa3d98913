import { roles, teamPermissions, type Role, type TeamPermission } from '../../../backend/ports/users.js';
import { gatewayFaults, type GatewayFault } from '../../scenarios/gateway/gateway-catalogue.js';
import { scenarios, type Scenario } from '../../scenarios/scenario.js';

/** The names of the scenarios; docs/mock.md tells what each shows. */
export const scenarioNames: readonly Scenario[] = scenarios;

/** The names of what may be wrong between page and backend. */
export const gatewayFaultNames: readonly GatewayFault[] = gatewayFaults;

/** The roles of users, lowest first. */
export const roleNames: readonly Role[] = roles;

/** The permissions of teams, lowest first: each includes those before it. */
export const teamPermissionNames: readonly TeamPermission[] = teamPermissions;

export type { GatewayFault, Role, Scenario, TeamPermission };
