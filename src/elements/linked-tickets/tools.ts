import { linkTexts } from '../../texts/en/link.js';
import { rowTexts } from '../../texts/en/rows.js';
import { clientOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { ageStyles } from '../ui/time/age.styles.js';
import { renderDetails } from './row-details.js';
import { TicketFilter } from './ticket-filter.js';
import { toolsStyles } from './tools.styles.js';

/*
 * What a click on the section needs, and a long list: one download, for as many would cost more than they spare.
 * The create dialog has its own, since it also stands alone.
 */
export { reportPart } from '../ui/report/copy-report.js';
export { linkPart } from './link-ticket-dialog.js';
export { TicketActions } from './ticket-actions.js';

/** Fetches the words of it all. */
export const loadToolTexts = (host: ElementHost): Promise<void> => clientOf(host).texts.load(rowTexts, linkTexts);

/** Fetches what the filter needs beside its code, and returns what makes it. */
export async function filterPart(host: ElementHost): Promise<() => TicketFilter> {
  await prepare(host);
  return () => new TicketFilter(host);
}

/** Fetches what a row's details need beside their code, and returns what renders them. */
export async function detailsPart(host: ElementHost): Promise<() => typeof renderDetails> {
  await prepare(host);
  return () => renderDetails;
}

async function prepare(host: ElementHost): Promise<void> {
  await loadToolTexts(host);
  adoptLater(host, [controlStyles, ageStyles, toolsStyles]);
}
