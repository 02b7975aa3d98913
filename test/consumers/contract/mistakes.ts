// What the contract does not show: what it is made with.
// @ts-expect-error A helper of the reading side.
import { lenient } from 'servicenow-ticketing/contract';
// @ts-expect-error A schema under the name of a type of the page's.
import { Text } from 'servicenow-ticketing/contract';
// @ts-expect-error What a backend needs is on the strict side.
import { problemStatus } from 'servicenow-ticketing/contract';
// @ts-expect-error A name that there was.
import type { RawPage } from 'servicenow-ticketing/contract';
import { endpoints } from 'servicenow-ticketing/contract';

// @ts-expect-error Of a call without a success body there is no schema.
endpoints.unlinkTicket.answer['~standard'];
// @ts-expect-error Names that there were.
[endpoints.putTicketDefaults, endpoints.deleteTicketLink, endpoints.updateIntegrations];

export type Named = [typeof lenient, typeof Text, typeof problemStatus, RawPage];
