/** A page of a list: the items that can be read, and how many cannot. A bare array counts as the only page. */
export interface Page<Item> {
  /** The items that can be read, in the backend's order. */
  readonly items: readonly Item[];
  /** The number of items of all pages together. */
  readonly total: number;
  /** The number of this page, from 1. */
  readonly page: number;
  /** The number of items that a page has at most. */
  readonly size: number;
  /** The number of pages. */
  readonly pages: number;
  /** The number of items of this page that were left out because they cannot be read. */
  readonly unreadable: number;
  /** It came as a list of its items. */
  readonly bare: boolean;
}
