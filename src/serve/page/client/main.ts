import { createTicketingClient, setDefaultClient, TicketingError } from '../../../standalone.js';
import { AnomalyView } from './anomaly-view.js';
import { find } from './find.js';
import { ProductApi } from './product-api.js';

const unknownToken = 'This token is not known: each start of the command prints new ones.';

/** In memory alone: no address, no storage and no cookie has it. */
let token: string | null = null;
const current = (): string | null => token;

const api = new ProductApi(current);
const client = createTicketingClient({ token: current });
setDefaultClient(client);

const form = find(document, 'sign-in', HTMLFormElement);
const field = find(document, 'token', HTMLInputElement);
const refusal = find(document, 'refusal', HTMLElement);
const product = find(document, 'product', HTMLElement);
const leave = find(document, 'leave', HTMLButtonElement);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn();
});
leave.addEventListener('click', () => void signOut());
// The process was started again, with new tokens: what was typed stays where it is.
document.addEventListener('ticketing-auth-required', () => askForToken(unknownToken));
askForToken('');

function askForToken(reason: string): void {
  form.hidden = false;
  refusal.textContent = reason;
  field.focus();
}

async function signIn(): Promise<void> {
  token = field.value.trim();
  try {
    await show();
  } catch (error) {
    if (!(error instanceof TicketingError)) throw error;
    token = null;
    askForToken(error.code === 'unauthenticated' ? unknownToken : error.message);
  }
}

async function show(): Promise<void> {
  const [anomalies, isConnected] = await Promise.all([api.anomalies(), api.isConnected()]);
  field.value = '';
  refusal.textContent = '';
  form.hidden = true;
  leave.hidden = false;
  if (product.childElementCount > 0) return client.invalidate();
  product.replaceChildren(find(document, 'parts', HTMLTemplateElement).content.cloneNode(true));
  // Whoever is connected comes for the tickets.
  if (isConnected) product.append(find(product, 'settings', HTMLElement));
  const view = new AnomalyView(product, api, () => askForToken(unknownToken));
  await view.fill(anomalies);
  view.focus();
}

async function signOut(): Promise<void> {
  token = null;
  product.replaceChildren();
  leave.hidden = true;
  await client.forget();
  askForToken('');
}
