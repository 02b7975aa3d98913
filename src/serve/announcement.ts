import type { RunningServe } from './start-serve.js';

/** Writes what is printed at the start: where it is, what it lacks, who may sign in, and what to do next. */
export function announcement(serve: RunningServe): string {
  const { url, appUrl, users } = serve;
  return `Backend          ${url}
Anomalies        ${anomaliesOf(serve)}
State            ${stateOf(serve)}
Links back       ${appUrl}
Instances        ${instancesOf(serve)}

For trying, not for production: tokens in the place of a sign-in, credentials of ServiceNow in this process’s memory in
the place of a vault, no TLS of its own, one process.

Bearer tokens, by role and team permission${users.some(({ givenBy }) => givenBy === undefined) ? ', new at each start' : ''}
${users.map(({ label, token, givenBy }) => `  ${label.padEnd(20)}${givenBy === undefined ? token : `as ${givenBy} says`}`).join('\n')}

In a page of yours: base-url="${url}", signed in by one of these tokens, as in
  createTicketingClient({ baseUrl: '${url}', token: () => '…' })

What to do next
  1. Open ${url}/ and sign in with the token of an admin or a manager.
  2. ${serve.isRestored ? 'Enter the credentials of ServiceNow again, under Edit in Settings: they were in memory alone. What waits goes out then.' : 'Connect, in Settings: the address of your instance, and its service account.'}
  3. Choose an anomaly, and create a ticket.

Press Ctrl+C to stop.
`;
}

const anomaliesOf = ({ anomalies: { count, file } }: RunningServe): string => `${count}, ${file === undefined ? 'the sample set (--anomalies names a file of yours)' : `of ${file}`}`;

function instancesOf({ reach: { allowPrivate = false, allowLoopback = false }, proxy }: RunningServe): string {
  const places = ['at public addresses', ...(allowPrivate ? ['in private networks'] : []), ...(allowLoopback ? ['on this computer'] : [])];
  // Its password is nobody's business.
  return `${places.join(', ')}${proxy === undefined ? '' : `, by the proxy ${new URL(proxy).host}`}`;
}

const stateOf = ({ state }: RunningServe): string =>
  state === undefined ? 'in memory: links, waiting work notes and Idempotency-Keys end with this process (--state keeps them)' : state;
