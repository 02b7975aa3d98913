import { toSysId } from '../../common/sys-id.js';
import type { TextStore } from '../../texts/text-store.js';
import type { FormFacts } from '../provider.js';
import { priorityOf } from './priority.js';

export const formTexts = {
  part: 'servicenow-form',
  english: () => ({
    notKey: 'Enter a sys_id: 32 characters, 0 to 9 and a to f.',
    noSuchKey: 'Nothing with this sys_id was found: check it before you send it.',
    showKey: 'Show sys_id',
    hideKey: 'Hide sys_id',
    unreadableList: 'The service account cannot read this list: enter a sys_id, 32 characters 0 to 9 and a to f.',
    keyOnly: 'Enter the group’s sys_id: 32 characters, 0 to 9 and a to f.',
    priorities: { 1: '1 - Critical', 2: '2 - High', 3: '3 - Moderate', 4: '4 - Low', 5: '5 - Planning' },
  }),
} as const;

export const formFacts = (texts: TextStore): FormFacts => {
  const words = texts.of(formTexts);
  return {
    readKey: toSysId,
    priority: ({ impact = '', urgency = '' }) => {
      const priority = priorityOf(impact, urgency);
      return priority && words.priorities[priority];
    },
    words,
  };
};
