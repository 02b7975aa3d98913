import { clientOf, type ClientChoice } from '../../../data/client/client-of.js';
import type { Catalogue } from '../../../texts/catalogue.js';

export { clientOf };

/** Returns the texts of a part, as the element's client has them. */
export const textsOf = <Texts>(choice: ClientChoice, catalogue: Catalogue<string, Texts>): Texts => clientOf(choice).texts.of(catalogue);
