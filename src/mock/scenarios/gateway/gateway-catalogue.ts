/** Everything that may be wrong between the page and the backend, for people. */
export const gatewayCatalogue = {
  'sign-in-elsewhere': 'A sign-in proxy redirects to its login page on another origin (302). Nothing reaches the backend.',
  'sign-in-redirect': 'A sign-in proxy redirects to a login page of this origin, which is HTML with status 200. Nothing reaches the backend.',
  'sign-in-page': 'A sign-in proxy answers its login page, HTML with status 200. Nothing reaches the backend.',
  'sign-in-401': 'A proxy answers 401 with an HTML page. Nothing reaches the backend.',
  firewall: 'A web application firewall answers 403 with an HTML page. Nothing reaches the backend.',
  'gateway-502': 'A gateway answers 502 with an HTML page. Nothing reaches the backend.',
  'gateway-503': 'A gateway answers 503 with an HTML page. Nothing reaches the backend.',
  'gateway-504': 'A gateway answers 504 with a line of text. Nothing reaches the backend.',
  'done-then-502': 'The backend does it; a gateway answers 502 with an HTML page in its place.',
  'done-then-503': 'The backend does it; a gateway answers 503 with a line of text in its place.',
  'done-then-504': 'The backend does it; a gateway answers 504 with an HTML page in its place.',
  'lost-request': 'The connection ends before the request reaches the backend.',
  'lost-answer': 'The backend does it; the connection ends before its answer.',
  'stalled-body': 'Half of the body, then silence; the connection stays open until the page ends it.',
  'dripping-body': 'The body comes in ten pieces, two seconds apart.',
} as const;

/** What may be wrong between the page and the backend. */
export type GatewayFault = keyof typeof gatewayCatalogue;

const isGatewayFault = (name: string): name is GatewayFault => Object.hasOwn(gatewayCatalogue, name);

export const gatewayFaults: readonly GatewayFault[] = Object.keys(gatewayCatalogue).filter(isGatewayFault);
