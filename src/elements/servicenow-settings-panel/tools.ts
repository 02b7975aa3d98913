/** What a click on the panel needs: one download, for as many would cost more than they spare. */
export { reportPart } from '../ui/report/copy-report.js';
export { guidePart } from './account-guide.js';
export { logPart } from './connection-log.js';
export { connectionPart } from './connection-dialog.js';
export { testPart } from './connection-test.js';
export { defaultsPart } from './defaults-dialog.js';
export { disconnectPart } from './disconnect-dialog.js';
