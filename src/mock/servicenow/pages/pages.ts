import type { Instance } from '../instance.js';
import { notFoundPage, stylesheetPath } from './layout.js';
import { listPage } from './list-page.js';
import { findRecord } from './lookup.js';
import { submitRecordForm } from './record-form.js';
import { recordPage } from './record-page.js';
import { stylesheet } from './styles.js';
import { readTarget, type Target } from './target.js';

function answer(instance: Instance, request: Request, url: URL, target: Target): Response | Promise<Response> {
  if (target.kind === 'list') return listPage(instance, target.table, target.parameters);
  const row = findRecord(instance, target.table, target.parameters);
  if (row === undefined) return notFoundPage();
  // A link to a base table leads to the record in its own.
  const table = instance.database.classOf(row, target.table);
  const isSubmission = request.method === 'POST' && table.columns.has('work_notes');
  return isSubmission
    ? submitRecordForm(instance, request, url, table, row)
    : recordPage(instance, table, row);
}

/** Answers the addresses that a person opens in a browser, without sign-in (servicenow-api.md 4.6). */
export async function handlePages(instance: Instance, request: Request, url: URL): Promise<Response> {
  if (url.pathname === stylesheetPath) {
    return new Response(stylesheet, { headers: { 'Content-Type': 'text/css;charset=UTF-8' } });
  }
  if (url.pathname === '/') return Response.redirect(`${url.origin}/incident_list.do`, 302);
  const target = readTarget(url);
  const response = await (target === undefined ? notFoundPage() : answer(instance, request, url, target));
  return request.method === 'HEAD' ? new Response(null, response) : response;
}
