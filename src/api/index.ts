export * from './api.js';
export * from './ticketing-error.js';
export type { TokenCallback, TokenContext } from './session.js';
