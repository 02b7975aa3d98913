// What a printer keeps of the records that it wrote
import { createInstance } from '../../../../../src/mock/servicenow/instance/instance.js';
import { RecordPrinter } from '../../../../../src/mock/servicenow/rest/printing/record-printer.js';
import { requestedFields } from '../../../../../src/mock/servicenow/rest/printing/rendering.js';
import { tableOf } from '../../../../../src/mock/servicenow/schema/table.js';

/** A printer for as many incidents, each of so many bytes or a few more; `printed` counts how often one is written. */
function createPrinter({ count, bytes }: { count: number; bytes: number }) {
  const instance = createInstance();
  const table = tableOf('incident');
  for (let index = 0; index < count; index += 1) instance.store.insert('incident');
  const member = vi.fn(() => `,"filler":"${'x'.repeat(bytes)}"`);
  const rendering = { mode: 'false', excludeLinks: true, apiBase: '' } as const;
  const printer = new RecordPrinter(instance, requestedFields(table, 'number'), rendering, [member]);
  return { printer, rows: instance.database.data('incident').rows, printed: () => member.mock.calls.length };
}

describe('A record printer', () => {
  it('writes a page once, and once again when it is long', () => {
    const short = createPrinter({ count: 10, bytes: 100 });
    expect(short.printer.list(short.rows)).toBe(short.printer.list(short.rows));
    const long = createPrinter({ count: 30, bytes: 50_000 });
    expect(long.printer.list(long.rows)).not.toBe(long.printer.list(long.rows));
  });

  it('writes records once as long as they are not many bytes', () => {
    const few = createPrinter({ count: 10, bytes: 50_000 });
    for (const row of [...few.rows, ...few.rows]) few.printer.result(row);
    expect(few.printed()).toBe(10);
    const many = createPrinter({ count: 30, bytes: 50_000 });
    for (const row of [...many.rows, ...many.rows]) many.printer.result(row);
    expect(many.printed()).toBeGreaterThan(30);
  });
});
