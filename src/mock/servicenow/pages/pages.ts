import type { Reply } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { empty } from '../http/respond.js';
import { notFoundPage, stylesheetPath } from './layout.js';
import { listPage } from './list-page.js';
import { findRecord } from './lookup.js';
import type { PagePorts } from './ports.js';
import { submitRecordForm } from './record-form.js';
import { recordPage } from './record-page.js';
import { stylesheet } from './styles.js';
import { readTarget, type Target } from './target.js';

function answer(ports: PagePorts, request: InstanceRequest, url: URL, { tableName, kind, parameters }: Target): Reply {
  const asked = ports.database.tableOf(tableName);
  if (kind === 'list') return listPage(ports, asked, parameters);
  const row = findRecord(ports, asked, parameters);
  if (row === undefined) return notFoundPage();
  // A link to a base table leads to the record in its own.
  const table = ports.database.classOf(row, asked);
  const isSubmission = request.method === 'POST' && table.columns.has('work_notes');
  return isSubmission
    ? submitRecordForm(ports, request, url, table, row)
    : recordPage(ports, table, row);
}

/** Ways in for programs that older clients use (`incident.do?JSONv2&...`): a page would mislead them. */
const processors = ['JSONv2', 'JSON', 'XML', 'CSV', 'EXCEL', 'PDF', 'RSS', 'SOAP', 'WSDL', 'SCHEMA'];

function refuseProcessor({ pathname, searchParams }: URL): void {
  const processor = pathname.endsWith('.do') ? processors.find((name) => searchParams.has(name)) : undefined;
  if (processor !== undefined) throw new ServiceNowError(501, 'Not emulated', `This mock has no ${processor} processor: use the Table API`);
}

/** Answers the addresses that a person opens in a browser, without sign-in (servicenow-api.md 4.6). */
export function handlePages(ports: PagePorts, request: InstanceRequest, url: URL): Reply {
  if (url.pathname === stylesheetPath) {
    return { status: 200, headers: { 'Content-Type': 'text/css;charset=UTF-8' }, body: stylesheet };
  }
  refuseProcessor(url);
  if (url.pathname === '/') return empty(302, { Location: `${url.origin}/incident_list.do` });
  const target = readTarget(url);
  return target === undefined ? notFoundPage() : answer(ports, request, url, target);
}
