export * from './api.js';
export * from './ticketing-error.js';
export type { ApiOptions, TokenCallback } from './api-options.js';
