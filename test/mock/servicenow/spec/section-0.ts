import { row, type SpecRow } from './row.js';

/** What a mock is most often caught on. */
export const overview: readonly SpecRow[] = [
  row('0.1', 'R', 'A record holds strings alone; null stands for an empty choice, in display mode only'),
  row('0.2', 'D R', 'A filled reference is an object of link and value, an empty one is an empty string'),
  row('0.3', 'R', 'Links and Location repeat the API version of the request'),
  row('0.4', 'D R', 'POST gives 201 with Location, PUT and PATCH 200 with the whole record, DELETE 204 without a body'),
  row('0.5', 'C', 'PUT changes what it names and leaves the rest, as PATCH does'),
  row('0.6', 'D', 'A list without rows is 200 with an empty array, but 404 on v1'),
  row('0.7', 'R C', 'Every list tells its total, also 0, unless the request forgoes the count'),
  row('0.8', 'R C', 'Link holds absolute addresses with the parameters of the request, and no next on the last page'),
  row('0.9', 'C', 'A sort is no OR, and may stand first, last or behind OR groups'),
  row('0.10', 'D', 'OR binds to the condition before it; NQ begins another query'),
  row('0.11', 'R C', 'Unknown parameters do nothing, empty ones count as absent, booleans come in either case'),
  row('0.12', 'C', 'A parameter named like a column filters, also beside sysparm_query'),
  row('0.13', 'D R', 'An error is an envelope of message and detail with the status failure; the detail may be null'),
  row('0.14', 'R C', 'An unknown record and an unknown table are refused in the words of a real instance'),
  row('0.15', 'R', 'A journal field reads as empty in raw mode; its text is in the display value and in its rows'),
  row('0.16', 'D', 'The priority follows from impact and urgency, whatever a client sends'),
  row('0.17', 'D', 'state and incident_state move together; resolving, closing and cancelling fill their columns'),
  row('0.18', 'R', 'An empty insert succeeds; resolving without code and notes is refused by data policy (switch)'),
  row('0.19', 'D R', 'A raw time is UTC, with a blank between date and time and without a zone'),
  row('0.20', 'R', 'A 401 has the envelope and asks for Basic credentials; an OAuth refusal has a body of its own'),
];
