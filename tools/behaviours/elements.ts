import { numbered, type DomainSection } from './domain.js';

/** What the elements do beyond the domain's points: what users of comparable products keep asking for. */
export const elements: readonly DomainSection[] = [
  numbered('P', 'Settings panel', [
    'A test is a diagnosis: checks shown as they finish, an unauthenticated probe first, each kind of trouble by its name.',
    'A test writes nothing to the instance: the rights to write are shown by the first real write, and turn from real outcomes.',
    'Each failed check says what to ask of whom.',
    'A report of the test can be copied, for support and for the ServiceNow administrator.',
    'Credentials are rotated in place, tested before they replace the old ones; when and by whom is said, never what they are.',
    'Disconnecting is asked about with numbers, the focus on the harmless button.',
    'An address is helped along while it is typed: https, path, slash, and in words what is wrong; `user:pass` is split.',
    'Guidance on the service account, and where values are found, is one disclosure away.',
    'Defaults for new tickets are kept by the backend, offered by the dialog, and can be changed there.',
  ]),
  numbered('D', 'Create dialog', [
    'Groups and callers are searched by name: debounced, counted aloud, the label never lost, the sys_id shown on demand, a pasted one resolved.',
    'Categories are the instance’s; Subcategory depends on them and is reset aloud.',
    'Where an access rule hides a list there is a text with the reason, and a wrong case is mended in a click.',
    'Table and Caller say what this release does with them, by the capabilities; a later release does it for real.',
    'The backend describes the form: unknown types degrade to text with their help, what the instance requires is found before submit.',
    'The preview shows live and exactly what is appended; the priority follows from impact and urgency, suggested and overridable.',
    'Open incidents about the same thing are offered with Link instead while one types.',
    'A double click, a retry, a lost answer or a reload make one incident.',
    'An unclear outcome is looked up and resolved in words; created but not linked offers Link now; what did not stick is named.',
    'Nothing typed is lost: closing asks, a failure keeps the form with its message at the field, a draft outlives closing, session and reload.',
  ]),
  numbered('T', 'Tickets', [
    'A row has number, state, priority, description, who works on it, its age with the exact time, who linked it and when, and how many anomalies share it.',
    'Open ones come first and newest first, those that are over stay, dimmed; a filter from eleven on; a thousand rows stay smooth.',
    'Unknown shows the last known state with its age, the cause, and per row the action that fits.',
    'An incident to link is found by number, text or pasted address; hits show state, age and group, those linked already are marked.',
    'Linking warns of what is over, shows what it will write before the click, and advises beside the choice.',
    'Unlinking is immediate, announced, and undone by keyboard too, for as long as one looks at it; without restore no Undo is offered.',
    'Sync is visible: notes that wait, the last failure and that it is retried, and a way to retry now.',
    'Fresh without noise: on focus and on a jittered interval, paused when hidden or offline; a quiet notice when that fails.',
    'Permissions shape what is shown, and a refusal that comes all the same is explained.',
  ]),
  numbered('E', 'Everywhere', [
    'The keyboard reaches everything.',
    'The focus is seen, kept, and returned.',
    'Outcomes are told by live regions, inside an open dialog or after it has closed.',
    'Axe finds nothing, in every state.',
    'Texts have the cause and the next step, in the user’s words.',
    'Times are in the user’s zone by Intl, with UTC at hand.',
  ]),
];
