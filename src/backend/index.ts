export { createMockBackend, type MockBackend, type MockBackendOptions } from './backend.js';
export { accessTokens, type AccessToken, type Role, type TeamPermission, type User } from './access/users.js';
export type { LogEntry } from './http/app.js';
export { defaultSettings, type BackendSettings } from './settings.js';
export type { AnomalySeed, BackendSeed, IntegrationSeed, LinkSeed, OtherIntegrationSeed, ServiceNowSeed } from './seed.js';
export { hostEndpoints } from './host/endpoints.js';
export * from './host/schemas.js';
