import type { TokenIssuer } from '../security/oauth.js';
import type { Credentials } from '../store/credentials.js';
import type { Seeding } from './seeding.js';

/** The administrator's sys_id on every instance (servicenow-api.md 4.1). */
const adminSysId = '6816f79cc0a8016401c5a33be04be441';

/** The sys_id of the service account `qualytics_integration`. */
const serviceAccountSysId = '7a1d3c5e9f0b42868c2e4d6f8a0b1c3d';

const roles = {
  admin: '2831a114c611228501d4ea6c309d626d',
  itil: '282bf1fac6112285017366cb5f867469',
  itil_admin: '3a7f0d2b1c4e48599b6a8d7c5e3f1a20',
  sn_incident_read: '4b8e1c3d2f5a4967ac7b9e8d6f4a2b31',
  sn_incident_write: '5c9f2d4e3a6b4a78bd8cafae7a5b3c42',
  rest_service: '6da03e5f4b7c4b89ce9db0bf8b6c4d53',
} as const;

/** What the roles contain, each with the sys_id of the row that says so. */
const contained = [
  ['7eb14f605c8d4d9adfaec1c0c9a7d564', 'itil_admin', 'itil'],
  ['8fc250716d9e4eabe0bfd2d1dab8e675', 'itil', 'sn_incident_write'],
  ['90d361827eaf4fbcf1c0e3e2ebc9f786', 'sn_incident_write', 'sn_incident_read'],
] as const;

export type RoleName = keyof typeof roles;

/** The names of the roles that every instance has. */
export const roleNames: readonly RoleName[] = Object.keys(roles).filter((name): name is RoleName => Object.hasOwn(roles, name));

/** Adds a role to a user. */
export function grantRole({ store }: Seeding, userSysId: string, role: RoleName): void {
  store.insert('sys_user_has_role', { user: userSysId, role: roles[role] });
}

interface UserSeeding extends Seeding {
  readonly tokens: Pick<TokenIssuer, 'addClient'>;
  readonly credentials: Pick<Credentials, 'addApiKey'>;
}

/** Adds the roles, the two users, the OAuth client and the API key that are part of every instance. */
export function addBaseUsers(seeding: UserSeeding): void {
  const { store, tokens, credentials } = seeding;
  for (const [name, sysId] of Object.entries(roles)) store.insert('sys_user_role', { sys_id: sysId, name });
  for (const [sysId, role, other] of contained) store.insert('sys_user_role_contains', { sys_id: sysId, role: roles[role], contains: roles[other] });
  store.insert('sys_user', {
    sys_id: adminSysId,
    user_name: 'admin',
    first_name: 'System',
    last_name: 'Administrator',
    email: 'admin@example.com',
    user_password: 'admin',
  });
  store.insert('sys_user', {
    sys_id: serviceAccountSysId,
    user_name: 'qualytics_integration',
    first_name: 'Qualytics',
    last_name: 'Integration',
    email: 'qualytics.integration@example.com',
    web_service_access_only: 'true',
    user_password: 'integration',
  });
  grantRole(seeding, adminSysId, 'admin');
  grantRole(seeding, serviceAccountSysId, 'itil');
  tokens.addClient('mock-client', 'mock-secret');
  credentials.addApiKey('mock-api-key', serviceAccountSysId);
}
