import type { TicketingClient } from '../../data/client.js';
import type { FormState } from './form-state.js';

/** Where the form's values are, and the backend in which its records are looked up. */
export interface FormHolder {
  client: TicketingClient;
  state: FormState;
}
