import type { TextParts } from '../../languages/text-parts.js';

/** Any of a part's texts, those in groups included. A text with arguments is a function of the same ones. */
type Some<Texts> = { readonly [Key in keyof Texts]?: Texts[Key] extends string | ((...given: never[]) => string) | readonly unknown[] ? Texts[Key] : Some<Texts[Key]> };

/** Single texts in the words of a host, by part and key. */
export type TextOverrides = { readonly [Part in keyof TextParts]?: Some<TextParts[Part]> };
