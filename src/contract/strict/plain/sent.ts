/** Keys that may be left out, and mean what they mean to who reads them. */
export type MayHave<Read, Key extends keyof Read> = { readonly [Name in Key]?: Read[Name] | undefined };

/** Keys of the documented calls, where null and absence say "none". */
export type MayBeNull<Read, Key extends keyof Read> = { readonly [Name in Key]?: Read[Name] | null | undefined };

/** An identifier of the backend's: a text that is not empty, or a whole number. */
export type SentId = string | number;
