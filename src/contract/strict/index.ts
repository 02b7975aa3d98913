/** The strict side of the contract, for teams that implement a backend; nothing that ships to a page imports it. */
export { strictEndpoints } from './endpoints.js';
export { Problem, problemStatus } from './problem.js';
export type { EndpointFacts, StrictEndpoint } from './strict-endpoint.js';
