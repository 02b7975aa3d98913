import { after, changesValue, type DerivingRule } from './write.js';

/** Composes a user's name of first and last name, unless it is given. */
export const composeName: DerivingRule = (write) => {
  const isDue = write.isNew || ['first_name', 'last_name'].some((column) => changesValue(write, column));
  if (!isDue || write.changes['name']) return;
  write.changes['name'] = [after(write, 'first_name'), after(write, 'last_name')].filter(Boolean).join(' ');
};
