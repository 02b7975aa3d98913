import type { Client } from '../../../data/client/client.js';
import { clientOf as chosenClient, type ClientChoice } from '../../../data/client/client-of.js';
import { inLanguage } from '../../../data/client/in-language.js';
import type { Catalogue } from '../../../texts/catalogue.js';

/** What says by which client an element works, and in which language it speaks. */
export interface Speaker extends ClientChoice {
  /** The language that the element was given, by its tag; `''` where it was not. */
  readonly ownLocale?: string;
  /** The language of what is around it; `''` where nothing says. */
  readonly pageLocale?: string;
}

/** Returns an element's way to the backend: its own client, else one for the address that it names, else the page's default; in its language. */
export function clientOf(speaker: Speaker): Client {
  const client = chosenClient(speaker);
  return inLanguage(client, speaker.ownLocale || client.locale || (speaker.pageLocale ?? ''));
}

/** Returns the texts of a part, as the element's client has them. */
export const textsOf = <Texts>(speaker: Speaker, catalogue: Catalogue<string, Texts>): Texts => clientOf(speaker).texts.of(catalogue);
