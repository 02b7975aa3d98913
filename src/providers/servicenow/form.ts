import { toSysId } from '../../common/sys-id.js';
import type { TextsOf, Words } from '../../texts/catalogue.js';
import type { TextStore } from '../../texts/text-store.js';
import type { FormFacts } from '../provider.js';
import { prepared, last } from './form-fields.js';
import { priorityOf } from './priority.js';
import { ticketTable } from './tables.js';

export const formTexts = {
  part: 'servicenow-form',
  english: ({ provider }: Words) => ({
    notKey: 'Enter a sys_id: 32 characters, 0 to 9 and a to f.',
    noSuchKey: 'Nothing with this sys_id was found: check it before you send it.',
    showKey: 'Show sys_id',
    hideKey: 'Hide sys_id',
    unreadableList: 'The service account cannot read this list: enter a sys_id, 32 characters 0 to 9 and a to f.',
    keyOnly: 'Enter the group’s sys_id: 32 characters, 0 to 9 and a to f.',
    tableNote: 'The current release creates an Incident, whatever is chosen here.',
    callerNote: `Not sent to ${provider} in the current release: the service account is the caller.`,
    priorities: { 1: '1 - Critical', 2: '2 - High', 3: '3 - Moderate', 4: '4 - Low', 5: '5 - Planning' },
  }),
} as const;
export type FormTexts = TextsOf<typeof formTexts>;

export const formFacts = (texts: TextStore): FormFacts => {
  const words = texts.of(formTexts);
  return {
    // As documented, both are sent always (domain C1, C8).
    always: { table: ticketTable, caller: '' },
    prepared,
    // The one column whose value is a key in every release (domain C7).
    isKey: ({ field }) => field === 'assignment_group',
    noteOn: ({ field, default_reason }, { tables, caller }) => {
      if (field === 'table' && tables.length < 2) return words.tableNote;
      // A backend that makes nobody the caller says why.
      return field === 'caller' && !caller ? default_reason || words.callerNote : undefined;
    },
    announced: last,
    levels: ['impact', 'urgency'],
    readKey: toSysId,
    priority: ({ impact = '', urgency = '' }, told) => {
      const priority = priorityOf(impact, urgency);
      return priority && (told.find(({ value }) => value === `${priority}`)?.label || words.priorities[priority]);
    },
    words,
  };
};
