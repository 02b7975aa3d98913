import { LinkedTicketsElement } from '../elements/linked-tickets/linked-tickets.js';
import { register } from './register.js';

register('linked-tickets', LinkedTicketsElement);

declare global {
  interface HTMLElementTagNameMap {
    'linked-tickets': LinkedTicketsElement;
  }
}
