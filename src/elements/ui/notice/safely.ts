import type { TemplateResult } from 'lit';
import type { Client } from '../../../data/client/client.js';
import { explain } from './explain.js';
import { notice } from './notice.js';

/** Renders something; where that fails, a notice in its place: it must not read as loading. The error is a defect, for the page's own reports. */
export function safely<View>(client: Client, render: () => View): View | TemplateResult {
  try {
    return render();
  } catch (error) {
    reportError(error);
    return notice({ kind: 'error', ...explain(client, error) });
  }
}
