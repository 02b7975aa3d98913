import { OtherAnomalies } from '../../../src/backend/links/other-anomalies.js';
import type { Anomalies } from '../../../src/backend/ports/anomalies.js';
import { anomaly, appUrl } from '../support/data.js';

const user = { name: 'Noor Haddad', role: 'manager', team: 'viewer' } as const;

/** Anomalies that are there up to id 99, and what of them a user may know. */
function othersWith(isVisible?: Anomalies['isVisible']): OtherAnomalies {
  const anomalies: Anomalies = {
    get: (id) => Promise.resolve(id < 100 ? anomaly(id) : undefined),
    ofDatastore: () => Promise.resolve([]),
    record: () => Promise.resolve(),
    ...(isVisible && { isVisible }),
  };
  return new OtherAnomalies({ anomalies, appUrl });
}

const idsOf = async (others: OtherAnomalies, ids: readonly number[]): Promise<unknown[]> => (await others.named(ids, user)).map(({ id }) => id);

// covers: L3
test('ten anomalies are named at most, by id; those that are gone are not', async () => {
  const ids = [103, ...Array.from({ length: 12 }, (_, index) => 60 - index), 3];
  expect(await idsOf(othersWith(), ids)).toEqual([3, 49, 50, 51, 52, 53, 54, 55, 56, 57]);
  expect(ids[0]).toBe(103);
});

// covers: L3, G4
test('an anomaly that the user may not know of is not named, and takes nobody’s place', async () => {
  const asked: unknown[] = [];
  const others = othersWith(({ id }, by) => {
    asked.push(by);
    return Promise.resolve(id % 2 === 0);
  });
  expect(await idsOf(others, [41, 42, 43, 44])).toEqual([42, 44]);
  expect(asked).toEqual([user, user, user, user]);
});
