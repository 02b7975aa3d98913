import { object, rowsOf, Text, Texts } from './wire.js';

export type { CauseFacts } from './plain/cause.js';

const Right = object({ access: Text, on: Text });

/** The facts of a refusal, `CauseFacts`, for the schemas that have them among their keys. */
export const causeFacts = {
  provider: Text,
  needs: rowsOf(Right),
  asks: Texts,
  offers: Texts,
  provider_request: Text,
  provider_status: Text,
  provider_message: Text,
  provider_account: Text,
  provider_answered_at: Text,
  request_id: Text,
};
