import { many } from './support/instance.js';
import type { ServiceNowInstance, StoredRecord } from '../src/mock/servicenow/index.js';
import { atMost, printTable, ratio } from './support/table.js';
import { microseconds } from './support/time.js';

const word = 'vpn gateway';
const limit = 10;
const query = `short_descriptionLIKE${word}^ORdescriptionLIKE${word}^ORDERBYDESCsys_updated_on`;

type Incident = StoredRecord<'incident'>;

const latest = (found: Incident[]): Incident[] =>
  found.sort((a, b) => (a.sys_updated_on < b.sys_updated_on ? 1 : -1)).slice(0, limit);

/** What a programmer would write by hand over the records. */
function overRecords(records: readonly Incident[]): Incident[] {
  const found: Incident[] = [];
  for (const record of records) {
    const { short_description: title, description: text } = record;
    if (title.toLowerCase().includes(word) || text.toLowerCase().includes(word)) found.push(record);
  }
  return latest(found);
}

/** The same over columns that somebody has put into lower case beforehand. */
function overColumns(records: readonly Incident[], titles: readonly string[], texts: readonly string[]): Incident[] {
  const found: Incident[] = [];
  for (const [index, record] of records.entries()) {
    if (titles[index]?.includes(word) === true || texts[index]?.includes(word) === true) found.push(record);
  }
  return latest(found);
}

/** LIKE over two columns, sorted, the first ten: through the store, whose answer is copies, and by hand. */
export function benchScans({ store }: ServiceNowInstance): void {
  const records = store.query('incident');
  const options = { rounds: 5, round: 400 };
  const titles = records.map((record) => record.short_description.toLowerCase());
  const texts = records.map((record) => record.description.toLowerCase());
  const byHand = microseconds(() => overRecords(records), options);
  const prepared = microseconds(() => overColumns(records, titles, texts), options);
  const byQuery = microseconds(() => store.query('incident', query, limit), options);
  const milliseconds = (time: number) => `${(time / 1000).toFixed(1)} ms`;
  printTable(`LIKE over two columns of ${many} rows, sorted, first ${limit}, in process`, ['', 'time', 'the query costs', ''], [
    ['encoded query', milliseconds(byQuery), ratio(1), ''],
    ['hand-written, records', milliseconds(byHand), ratio(byQuery / byHand), atMost(byQuery / byHand, 2)],
    ['hand-written, prepared columns', milliseconds(prepared), ratio(byQuery / prepared), atMost(byQuery / prepared, 2)],
  ]);
}
