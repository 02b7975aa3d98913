import type { Seeding } from './seeding.js';

/** Adds a few system properties that integrations look at. */
export function addBaseProperties({ store }: Seeding): void {
  store.insert('sys_properties', { name: 'glide.sys.default.tz', value: 'UTC', description: 'System time zone' });
  store.insert('sys_properties', { name: 'instance_name', value: 'mock', description: 'Instance name' });
  store.insert('sys_properties', {
    name: 'glide.invalid_query.returns_no_rows',
    value: 'false',
    type: 'boolean',
    description: 'A query with an unknown column returns no rows',
  });
}
