// A page that registers one tag: the others' tags are not in its types.
import 'servicenow-ticketing/linked-tickets';
import type { LinkedTicketsElement } from 'servicenow-ticketing';

const list: LinkedTicketsElement = document.createElement('linked-tickets');
list.addEventListener('ticketing-dialog-closed', ({ anomalyIds, outcome }) => [anomalyIds[0], outcome.kind]);
document.querySelectorAll('linked-tickets').forEach(({ anomalyId, baseUrl, headingLevel }) => void [anomalyId, baseUrl, headingLevel]);

// @ts-expect-error Its entry is not imported.
export type Panel = HTMLElementTagNameMap['servicenow-settings-panel'];
export type List = HTMLElementTagNameMap['linked-tickets'];
