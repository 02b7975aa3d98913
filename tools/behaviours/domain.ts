/** A point of the domain: what holds for the product, in one sentence. */
export interface Point {
  /** `L4`; a section whose points are covered together is one point by its letter. */
  readonly id: string;
  readonly sentence: string;
}

export interface DomainSection {
  readonly title: string;
  readonly points: readonly Point[];
}

/** A section's points, numbered from 1 in their order. */
export const numbered = (letter: string, title: string, sentences: readonly string[]): DomainSection => ({
  title: `${letter}. ${title}`,
  points: sentences.map((sentence, index) => ({ id: `${letter}${index + 1}`, sentence })),
});

/** A section that tests name as a whole. */
const whole = (letter: string, title: string, sentence: string): DomainSection => ({
  title: `${letter}. ${title}`,
  points: [{ id: letter, sentence }],
});

/** What the product does, point by point. Tests name the points that they hold it to: `// covers: L4, C5`. */
export const domain: readonly DomainSection[] = [
  numbered('G', 'General', [
    'Incidents are created, and existing ones linked, straight from an anomaly.',
    'What is sent goes one way: nothing done in ServiceNow changes the anomaly; only a ticket’s state is read back.',
    'A ticket operation needs both the role and the team permission on the datastore; an Admin passes the latter by.',
    'The elements show what the backend permits, and explain a refusal that comes all the same.',
  ]),
  numbered('S', 'Settings: the connection', [
    'ServiceNow has one row: Connect without a connection, the instance and a menu with one.',
    'Connecting takes an https address, a username and a password; a pasted `user:pass` is split, an unusual host confirmed first.',
    'A connection is validated against ServiceNow before anything of it is stored.',
    'New credentials replace the old ones in place once they work; the address cannot be edited.',
    'Disconnecting tells in numbers what stops, and links to the same instance sync again after a reconnect.',
    'One ticketing integration can be active: with Jira connected the panel says so before anything is typed.',
    'Credentials are sealed by the backend, and never come back, are shown, logged or kept in the browser.',
    'Basic authentication is what this release has; the contract tells when there is more.',
    'A Member is told who can help instead of being shown an error.',
    'The panel recommends a service account, says why, and where ServiceNow keeps the values to fill in.',
    'A failed test names the cause and the remedy: address, credentials, rights, firewall, sleep, maintenance, wrong host, TLS.',
    'A report for support or for the ServiceNow administrator can be copied; no secret is in it.',
  ]),
  numbered('L', 'Linked tickets', [
    'A linked ticket shows number, state, short description, when it was synced, and a plain link to the incident.',
    'Without a ticket the section says “No tickets linked”.',
    'An anomaly has any number of tickets and a ticket any number of anomalies, but each pair is linked once.',
    'States are shown in words whether they come as a code or a label; Unknown says why and what to do.',
    'A deleted incident leaves its link, marked as broken and ready to be removed.',
    'Unlinking is immediate, writes nothing to the incident, and can be undone.',
    'Linking finds an incident by number or text, and says and shows what it writes to it before the click.',
    'Advice on when to create and when to link stands where the choice is made.',
    'Links that other users or tabs made appear on return and from time to time.',
    'After a disconnect links stay as records that no longer sync; only an address of the recorded instance becomes a link.',
    'An archived anomaly keeps its links in view.',
  ]),
  numbered('C', 'Create a ticket', [
    'Table: four kinds are offered, and the field says what this release does with the choice.',
    'Short Description: required, one line of at most 160 characters.',
    'Description: a preview shows exactly what the backend appends to it.',
    'Category: one of the instance’s choices, upper and lower case included.',
    'Impact: High, Medium or Low.',
    'Urgency: High, Medium or Low.',
    'Assignment Group: searched by name, sent as a sys_id.',
    'Caller: the field says when it is not sent to ServiceNow.',
    'The backend describes the form: its fields, types, values and defaults.',
    'Creating answers with the number of a ticket that is linked already.',
    'What ServiceNow dropped without an error is noticed and named.',
    'The priority that follows from impact and urgency is shown before.',
    'A ticket is only ever created by a user’s action.',
  ]),
  numbered('Y', 'Sync', [
    'Acknowledging an anomaly leaves a work note on each linked incident, and its state alone.',
    'Archiving does the same with the status that was chosen.',
    'A comment on the anomaly becomes a work note with its text.',
    'Linking appends the block and leaves a work note; creating writes the description alone.',
    'Notes are work notes, which fulfillers see, never comments, which customers see.',
    'Notes are sent in the background: retried, shown while they wait or fail, never lost and never written twice.',
    'The block in the description says what the anomaly is, and leads back to it.',
    'A ticket’s link opens the incident in ServiceNow.',
    'A description that is nearly full loses failed checks of the block first, never the user’s own text.',
  ]),
  whole('A', 'The anomaly', 'The host page acknowledges, archives, restores and comments, and the tickets hear of it.'),
  whole('W', 'The wire', 'The documented calls are kept to the letter; what is added can be absent.'),
];
