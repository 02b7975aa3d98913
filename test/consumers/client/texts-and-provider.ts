// Words of the application's own, another language, another provider.
import { createTicketingClient, type Provider, type TextLanguage, type TextOverrides } from 'servicenow-ticketing';

declare const servicenow: Provider;

const texts: TextOverrides = { list: { heading: 'Incidents', unlink: (ticket) => `Remove ${ticket}` } };
const language: TextLanguage = { tag: 'de', parts: { list: undefined } };
const provider: Provider = { ...servicenow, type: 'tracker', label: 'Tracker', readState: (status) => ({ kind: 'new', label: status }), rivals: ['servicenow'] };

export const client = createTicketingClient({ texts, language, provider });
export const inPlace = createTicketingClient({ texts: { list: { heading: 'Vorfälle' } } });

// @ts-expect-error A misspelt text.
createTicketingClient({ texts: { list: { headng: 'Incidents' } } });
// @ts-expect-error A misspelt part.
createTicketingClient({ texts: { lists: {} } });
// @ts-expect-error A text without arguments.
createTicketingClient({ texts: { list: { heading: () => 'Incidents' } } });
// @ts-expect-error A state that there is not.
export const wrong: Provider = { ...servicenow, readState: () => ({ kind: 'unkown', label: '' }) };
