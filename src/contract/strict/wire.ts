import * as z from 'zod/mini';

/**
 * The strict side of the contract: what a backend must send and must accept. Answers are open to further keys; a key
 * that is named here and present has to be right. Nothing that ships to the browser imports it: there the lenient
 * schemas read, which take everything that this side accepts, and more.
 */

/** The body of a call without one. */
export const nothing = z.optional(z.never());

/** A text of the documented calls, where null and absence say "none". */
export const Text = z.nullish(z.string());

/** An identifier of the backend's. */
export const Id = z.union([z.string().check(z.minLength(1)), z.int()]);

/** The key of a record of the provider's, opaque to whoever reads it; of ServiceNow's, the sys_id as an instance writes it. */
export const ProviderId = z.string().check(z.minLength(1));

/** ISO 8601 in UTC; `''` for never. */
export const Time = z.string().check(z.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z)?$/));

/** The origin of an instance: `https://acme.service-now.com`; `''` where it is not known. */
export const Origin = z.string().check(z.regex(/^(https?:\/\/[^/?#\s]+)?$/));

export const Count = z.int().check(z.nonnegative());

/** An object that is open to further keys. By its type it has those alone that are named, so that the compiler finds a misspelt one. */
export const open = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.looseObject(shape) as z.ZodMiniObject<Shape>;

/** A page; `page` counts from 1. */
export const pageOf = <Item extends z.core.$ZodType>(item: Item) =>
  open({ items: z.array(item), total: Count, page: z.int().check(z.positive()), size: Count, pages: Count });
