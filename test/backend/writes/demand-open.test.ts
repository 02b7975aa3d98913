import { demandOpen } from '../../../src/backend/writes/demand-open.js';
import { PassingAttempt } from '../../../src/backend/writes/stored-attempt.js';
import { anomalyStatuses } from '../../../src/backend/ports/anomalies.js';
import { anomaly } from '../support/data.js';

// covers: L11
test.each(anomalyStatuses)('a ticket is refused for an archived anomaly alone: %s', (status) => {
  const refusing = (): void => demandOpen(anomaly(42, { status }), new PassingAttempt(0));
  if (status === 'Active' || status === 'Acknowledged') expect(refusing).not.toThrow();
  else expect(refusing).toThrow(expect.objectContaining({ code: 'invalid-request', detail: expect.stringContaining(`archived as ${status}. `) as string }));
});

// covers: L11, W
test('what was begun before the anomaly was archived goes on', async () => {
  const attempt = new PassingAttempt(0);
  await attempt.mark(1);
  expect(() => demandOpen(anomaly(42, { status: 'Resolved' }), attempt)).not.toThrow();
});
