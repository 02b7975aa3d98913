import { anomalyIn } from '../../../src/backend/routes/anomaly.js';
import type { Anomalies } from '../../../src/backend/ports/anomalies.js';

/** Has any anomaly that is asked for. */
const anomalies = { get: (id: number) => Promise.resolve({ id }) } as unknown as Anomalies;

// covers: C11
test.each(['42', '0', '9007199254740991'])('the anomaly %s is found under its own number', async (anomaly_id) => {
  expect(await anomalyIn(anomalies, { anomaly_id })).toEqual({ id: Number(anomaly_id) });
});

// covers: C11
test.each(['9007199254740993', '1234567890123456789', '042', '4.0', '0x2a', '1e3', ' 42', '', 'undefined'])('no other anomaly answers to %o', async (anomaly_id) => {
  await expect(anomalyIn(anomalies, { anomaly_id })).rejects.toMatchObject({ code: 'not-found' });
});
