import { viewFields } from '../../schema/views.js';
import { RecordPrinter } from '../printing/record-printer.js';
import { displayModeOf, requestedFields } from '../printing/rendering.js';
import type { TableCall } from './exchange.js';
import { isHiddenTo } from './visibility.js';

/** Returns the printer that a request's parameters ask for (servicenow-api.md 2.2). Requests that ask alike share one. */
export function printerOf({ ports, source, table, access, parameters, apiBase }: TableCall): RecordPrinter {
  const mode = displayModeOf(parameters.get('sysparm_display_value'));
  const excludeLinks = parameters.flag('sysparm_exclude_reference_link');
  const list = parameters.get('sysparm_fields') ?? viewFields(table, parameters.get('sysparm_view'));
  const create = () => {
    const fields = requestedFields(table, list).filter((field) => !isHidden(field));
    return new RecordPrinter(source, fields, { mode, excludeLinks, apiBase });
  };
  const isHidden = isHiddenTo(access, table);
  // What an actor may not read can differ in every table that a dotted path leads to.
  if (!access.seesEveryColumn) return create();
  // A list may hold any text: none at all must not read like one.
  const shape = `${apiBase} ${table.name} ${table.edition} ${mode} ${String(excludeLinks)}`;
  return ports.printers.get(list === undefined ? shape : `${shape} ${list}`, create);
}
