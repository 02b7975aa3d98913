import { CreateTicketDialogElement } from '../elements/create-ticket-dialog/create-ticket-dialog.js';
import { register } from './register.js';

register('create-ticket-dialog', CreateTicketDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'create-ticket-dialog': CreateTicketDialogElement;
  }
}
