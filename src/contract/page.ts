import * as z from 'zod/mini';
import { Count, Whole, lenient } from './wire.js';

/** A page as the wire has it, its items still unparsed: one bad row must not blank the list. `page` counts from 1. */
export const RawPage = z.object({
  items: z.array(z.unknown()),
  total: Count,
  page: lenient(Whole, 1),
  size: Count,
  pages: Count,
});

/** The items of a page that parse, and how many did not. */
export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  size: number;
  pages: number;
  unreadable: number;
  /** It came as a list of its items. */
  bare: boolean;
}

/** A page of `item`s, parsed row by row. A bare array counts as the only page. */
export function pageOf<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.union([RawPage, z.array(z.unknown())]),
    z.transform((wire): Page<z.infer<Item>> => {
      const bare = Array.isArray(wire);
      const raw = bare ? { items: wire, total: wire.length, page: 1, size: wire.length, pages: 1 } : wire;
      return { ...raw, ...readRows(item, raw.items), bare };
    }),
  );
}

/** The rows that parse, and how many did not. */
export function readRows<Item extends z.core.$ZodType>(item: Item, rows: unknown[]): { items: z.infer<Item>[]; unreadable: number } {
  const parsed = rows.map((row) => z.safeParse(item, row));
  const items = parsed.flatMap((result) => (result.success ? [result.data] : []));
  return { items, unreadable: rows.length - items.length };
}
