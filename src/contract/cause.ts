import * as z from 'zod/mini';
import { rowsOf, Text, Texts } from './wire.js';

/**
 * A right that is lacking. `access` is `read`, `create` or `write` of a table or column (`sys_choice`,
 * `incident.category`), or the want of a `role` (`itil`, `manager`) or of a `team` permission (`author`), named by `on`.
 */
export const Right = z.object({ access: Text, on: Text });
export type Right = z.infer<typeof Right>;

/**
 * The facts of a refusal, for a page that has words of its own; the `detail` beside them is the backend's sentence for
 * a person.
 */
export const causeFacts = {
  /** The one who refused: `servicenow`; `''` where the product itself did. */
  provider: Text,
  /** The rights that are lacking, as far as the backend knows. */
  needs: rowsOf(Right),
  /** Fields that the provider demands, as it names them. */
  asks: Texts,
  /**
   * For reports alone: the call to the provider that failed, its HTTP status (`0`: nothing answered), what the provider said
   * itself, the account's name, masked, and when that was (ISO 8601, UTC).
   */
  provider_request: Text,
  provider_status: Text,
  provider_message: Text,
  provider_account: Text,
  provider_answered_at: Text,
};

/** The facts of a refusal as a page reads them. */
export type CauseFacts = { readonly [Fact in keyof typeof causeFacts]: z.output<(typeof causeFacts)[Fact]> };
