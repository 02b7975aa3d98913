import type { Page } from 'playwright';
import * as z from 'zod/mini';

const Answer = z.object({ result: z.array(z.record(z.string(), z.unknown())) });

/** Reads records of an instance as its administrator sees them, by REST: what a page says has to be true of them. */
export async function readRecords(page: Page, servicenowUrl: string, table: string, query: string): Promise<Record<string, string>[]> {
  const answer = await page.request.get(`${servicenowUrl}/api/now/table/${table}`, {
    params: { sysparm_query: query, sysparm_display_value: 'true', sysparm_exclude_reference_link: 'true' },
    headers: { Authorization: `Basic ${btoa('admin:admin')}`, Accept: 'application/json' },
  });
  const { result } = z.parse(Answer, await answer.json());
  return result.map((record) => Object.fromEntries(Object.entries(record).map(([column, value]) => [column, typeof value === 'string' ? value : ''])));
}
