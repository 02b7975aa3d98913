import { linkTexts } from '../../texts/en/link.js';
import { rowTexts } from '../../texts/en/rows.js';

/**
 * What a click on the section needs, and a long list: one download, for as many would cost more than they spare.
 * The create dialog has its own, since it also stands alone.
 */
export { controlStyles } from '../ui/styles/control.styles.js';
export { linkPart } from './link-ticket-dialog.js';
export { renderDetails } from './row-details.js';
export { TicketActions } from './ticket-actions.js';
export { TicketFilter } from './ticket-filter.js';
export { toolsStyles } from './tools.styles.js';

/** The words of it all, to be loaded with it. */
export const toolTexts = [rowTexts, linkTexts];
