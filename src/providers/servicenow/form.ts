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
    notKey: 'Enter a sys_id. It has 32 characters, 0–9 and a–f.',
    noSuchKey: `${provider} has nothing with this sys_id. Check it before you continue.`,
    showKey: 'Show sys_id',
    hideKey: 'Hide sys_id',
    unreadableList: 'The service account can’t read this list. Enter a sys_id, which has 32 characters, 0–9 and a–f.',
    keyOnly: 'Enter the group’s sys_id. It has 32 characters, 0–9 and a–f.',
    tableNote: 'For now, every ticket is created as an incident.',
    callerNote: 'For now, the service account is the caller, whatever you enter.',
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
