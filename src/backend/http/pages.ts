/** A slice of a list as the wire asks for it; `page` counts from 1. */
interface Slice {
  page: number;
  size: number;
  offset: number;
}

interface PageQuery {
  page?: string | undefined;
  size?: string | undefined;
}

const maximumSize = 1000;

/** Reads `page` and `size`; what is missing or makes no sense falls back to page 1 and `size` rows. */
export function sliceOf(query: PageQuery, size = 50): Slice {
  const page = positive(query.page) ?? 1;
  const chosen = Math.min(positive(query.size) ?? size, maximumSize);
  return { page, size: chosen, offset: (page - 1) * chosen };
}

/** Returns a page as the wire has it. */
export const pageFrom = <Item>(items: Item[], total: number, { page, size }: Slice) => ({
  items,
  total,
  page,
  size,
  pages: Math.ceil(total / size),
});

/** Returns the page that `query` asks for of a list at hand. */
export function paginate<Item>(items: readonly Item[], query: PageQuery, size?: number) {
  const slice = sliceOf(query, size);
  return pageFrom(items.slice(slice.offset, slice.offset + slice.size), items.length, slice);
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
