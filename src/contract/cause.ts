import * as z from 'zod/mini';
import { Text, Texts, lenient } from './wire.js';

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
  needs: lenient(z.array(Right), []),
  /** Fields that the provider demands, as it names them. */
  asks: Texts,
};
