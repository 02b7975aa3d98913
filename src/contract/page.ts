import * as z from 'zod/mini';
import { Count, demanded, lenient, List, readRows, Whole } from './wire.js';

const WirePage = z.object({ items: List, total: Count, page: lenient(Whole, 1), size: Count, pages: Count });

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

/** A page of `item`s, parsed row by row: one bad row must not blank the list. A bare array counts as the only page; `page` counts from 1. */
/* @__NO_SIDE_EFFECTS__ */
export const pageOf = <Item extends z.core.$ZodType>(item: Item) =>
  demanded('a page', (wire): Page<z.output<Item>> | undefined => {
    if (Array.isArray(wire)) return { total: wire.length, page: 1, size: wire.length, pages: 1, ...readRows(item, wire), bare: true };
    const { data } = z.safeParse(WirePage, wire);
    return data && { ...data, ...readRows(item, data.items), bare: false };
  });
