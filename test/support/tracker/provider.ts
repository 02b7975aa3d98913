import type { Provider, StateKind } from '../../../src/providers/provider.js';
import { servicenow } from '../../../src/providers/servicenow/index.js';

const trackerTexts = { part: 'tracker', english: () => ({ lost: 'No state' }) } as const;

const states: Readonly<Record<string, StateKind | undefined>> = { backlog: 'new', doing: 'progress', parked: 'hold', shipped: 'closed' };

/** A provider that has nothing of ServiceNow's: states in words, ids that no sys_id is like, fields of its own. */
export const tracker: Provider = {
  type: 'tracker',
  label: 'Tracker',
  mark: 'tr',
  domain: '',
  rivals: ['servicenow'],
  texts: trackerTexts,
  problems: () => ({ 'provider-forbidden': { title: 'Tracker lets its robot do no such thing.', text: 'Ask the owner of the board.' } }),
  readState: (status, texts) => {
    const name = status.toLowerCase();
    return { kind: states[name] ?? (name === '' ? 'unknown' : 'other'), label: status || texts.of(trackerTexts).lost };
  },
  shortPriority: (priority) => priority.toUpperCase(),
  search: () => Promise.resolve({ placeholder: 'ORD#12', readSearch: (input) => ({ tries: [[input.replace('https://tracker.example/issues/', '').trim()]].filter(([text]) => text !== ''), hosts: [] }) }),
  form: () =>
    Promise.resolve({
      always: { board: 'orders' },
      // The one that hurries before the one who has to.
      prepared: (fields) => [...fields].sort((a, b) => Number(b.field === 'severity') - Number(a.field === 'severity')),
      isKey: ({ field }) => field === 'team',
      noteOn: () => undefined,
      announced: ['board'],
      levels: ['severity'],
      readKey: (text) => (/^team\/\d+$/.test(text) ? text : undefined),
      priority: ({ severity }) => (severity === 'urgent' ? 'Today' : undefined),
      words: {
        notKey: 'A team’s key is like team/7.',
        noSuchKey: 'No such team.',
        showKey: 'Show key',
        hideKey: 'Hide key',
        unreadableList: 'Enter a key like team/7.',
        keyOnly: 'Enter the team’s key.',
      },
    }),
  // How an instance is connected is not tried with it.
  settings: servicenow.settings,
};
