import type { JournalInput, Write } from './write.js';

/** Returns what a rule makes of a value. */
const overridden = (rule: string, value: string): string => rule.replaceAll('{value}', () => value);

/** Returns the write as the before-rules that an administrator wrote leave it (servicenow-api.md 3.5): they change what is sent, without a word. */
export function override(write: Write): Write {
  const rules = write.settings.overridingRules[write.table.name];
  if (rules === undefined) return write;
  for (const [column, value] of Object.entries(write.changes)) {
    const rule = Object.hasOwn(rules, column) ? rules[column] : undefined;
    if (rule !== undefined) write.changes[column] = overridden(rule, value);
  }
  return { ...write, journal: write.journal.map((entry) => overriddenEntry(rules, entry)).filter(({ value }) => value !== '') };
}

function overriddenEntry(rules: Readonly<Record<string, string>>, { element, value }: JournalInput): JournalInput {
  const rule = Object.hasOwn(rules, element) ? rules[element] : undefined;
  return { element, value: rule === undefined ? value : overridden(rule, value) };
}
