import { operationFailed } from '../http/errors.js';
import { incidentState } from './incident-state.js';
import { after, changesValue, type Rule } from './write.js';

const mandatory = [
  ['close_code', 'Resolution code'],
  ['close_notes', 'Close notes'],
] as const;

/** Resolving or closing needs a code and notes on newer instances (servicenow-api.md 3.4). */
export const requireCloseFields: Rule = (write) => {
  const state = after(write, 'state');
  const isEntered = write.isNew || changesValue(write, 'state');
  const ends = state === incidentState.resolved || state === incidentState.closed;
  if (!write.settings.closeDataPolicy || !ends || !isEntered) return;
  const missing = mandatory.filter(([column]) => after(write, column) === '').map(([, label]) => label);
  if (missing.length === 0) return;
  throw operationFailed(`Data Policy Exception: \n\tThe following fields are mandatory: ${missing.join(', ')}`);
};
