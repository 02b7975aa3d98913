import { ServiceNowError } from '../http/errors.js';
import { isAddedName } from '../schema/added-column.js';
import { schema } from '../schema/table.js';
import { after, type Rule } from './write.js';

/**
 * A new entry of the dictionary is a new column of a table that is there. What could be none is refused: an entry that
 * is kept and adds nothing would only seem to work.
 */
export const checkNewColumn: Rule = (write) => {
  if (!write.isNew) return;
  const [table, element] = [after(write, 'name'), after(write, 'element')];
  if (!schema.has(table)) throw new ServiceNowError(400, `Invalid table ${table}`);
  if (!isAddedName(element)) throw new ServiceNowError(400, `Invalid column name ${element}`, 'The name of an added column begins with u_ or x_');
};
