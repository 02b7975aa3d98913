import * as z from 'zod/mini';
import type { Page } from './plain/page.js';
import { Count, demanded, lenient, List, object, readRows, Whole } from './wire.js';

export type { Page };

const WirePage = object({ items: List, total: Count, page: lenient(Whole, 1), size: Count, pages: Count });

/** A page of `item`s, parsed row by row: one bad row must not blank the list. A bare array counts as the only page; `page` counts from 1. */
/* @__NO_SIDE_EFFECTS__ */
export const pageOf = <Item extends z.core.$ZodType>(item: Item) =>
  demanded('a page', (wire): Page<z.output<Item>> | undefined => {
    if (Array.isArray(wire)) return { total: wire.length, page: 1, size: wire.length, pages: 1, ...readRows(item, wire), bare: true };
    const { data } = z.safeParse(WirePage, wire);
    return data && { ...data, ...readRows(item, data.items), bare: false };
  });
