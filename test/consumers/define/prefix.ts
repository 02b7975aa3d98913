// A page on which one of the tags is taken: the three under tags of its own.
import { defineElements, type DefineOptions, type LinkedTicketsElement } from 'servicenow-ticketing';

declare const configured: string | undefined;

defineElements();
defineElements({});
defineElements({ prefix: 'acme-' });
const options: DefineOptions = { prefix: configured };
defineElements(options);

declare global {
  interface HTMLElementTagNameMap {
    'acme-linked-tickets': LinkedTicketsElement;
  }
}

document.querySelector('acme-linked-tickets')?.addEventListener('ticketing-linked', ({ via }) => via);

// @ts-expect-error A misspelt option.
defineElements({ prefx: 'acme-' });
// @ts-expect-error A prefix alone.
defineElements('acme-');
// @ts-expect-error No prefix is none at all.
defineElements({ prefix: null });
