import { switchOf } from '../admin/index.js';
import type { InstanceSettings } from '../servicenow/index.js';

/** Returns the switches of an instance for others: what is assigned to one is checked, what is read of one is a copy. */
export const settingsOf = (settings: InstanceSettings): InstanceSettings =>
  new Proxy(settings, {
    get: (own, name) => frozen(structuredClone(Reflect.get(own, name) as unknown)),
    set: (own, name, value) => {
      Object.assign(own, switchOf(String(name), value));
      return true;
    },
    deleteProperty: () => false,
  });

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
