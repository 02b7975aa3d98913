import fc from 'fast-check';
import { appendixFor, carriesBlock, writtenOutcome } from '../../../src/backend/wording/anomaly-block.js';
import { anomaly, appUrl, block42 } from '../support/data.js';

const descriptionLimit = 4000;
const context = { appUrl, time: Date.parse('2024-01-15T10:30:00Z'), limit: descriptionLimit };
const withChecks = (...messages: string[]) => anomaly(42, { failed_checks: messages.map((message, id) => ({ id, rule: 'r', fields: [], message })) });

// covers: Y7
test('the block stands after the original, a blank line between them, or alone', () => {
  expect(appendixFor(anomaly(42), '', context)).toEqual({ outcome: 'appended', text: block42 });
  expect(appendixFor(anomaly(42), 'Mine.', context)).toEqual({ outcome: 'appended', text: `\n\n${block42}` });
});

// covers: Y7
test('each failed check takes one line; without any there is no such section', () => {
  expect(appendixFor(withChecks('one\n  two', 'three'), '', context).text).toContain('**Failed Checks:**\n- one two\n- three\n\n**View');
  expect(appendixFor(withChecks(), '', context).text).not.toContain('Failed Checks');
});

// covers: Y9
test('whatever the lengths, the whole fits, the original is kept, and so is the backlink where anything is', () => {
  const message = fc.string({ maxLength: 900, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ maxLength: 4000, unit: fc.constantFrom('a', '\n', 'é', '😀') }), fc.array(message, { maxLength: 12 }), (text, messages) => {
      const original = text.slice(0);
      const subject = withChecks(...messages);
      const { outcome, text: appended } = appendixFor(subject, original, context);
      expect((original + appended).length).toBeLessThanOrEqual(descriptionLimit);
      if (outcome === 'omitted') return expect(appended).toBe('');
      expect(appended.endsWith(`**View in Qualytics:** ${appUrl}/datastores/7/anomalies?id=42`)).toBe(true);
      expect(carriesBlock(original + appended, 42)).toBe(true);
      expect(writtenOutcome(original + appended, subject, context)).toBe(outcome);
    }),
  );
});

// covers: Y9
test('failed checks are shortened first: the long ones, evenly, and only as far as needed', () => {
  const long = 'x'.repeat(3000);
  const { outcome, text } = appendixFor(withChecks('short', long, long), 'o'.repeat(1000), context);
  expect(outcome).toBe('shortened');
  expect(text).toContain('- short\n');
  const lengths = text.split('\n').filter((line) => line.startsWith('- x')).map((line) => line.length);
  expect(lengths[0]).toBe(lengths[1]);
  expect(1000 + text.length).toBeGreaterThan(descriptionLimit - 3);
  expect(text).toContain('**Detected:**');
});

// covers: Y9
test('a cut never goes through a character', () => {
  for (const lead of ['', 'x']) {
    const { text } = appendixFor(withChecks(lead + '😀'.repeat(2000)), 'o'.repeat(1000), context);
    expect(text).toContain('…');
    expect(() => encodeURIComponent(text)).not.toThrow();
  }
});

// covers: Y9
test('when shortening is not enough the last checks are counted instead', () => {
  const { text } = appendixFor(withChecks(...Array.from({ length: 60 }, () => 'm'.repeat(100))), 'o'.repeat(2500), context);
  expect(text).toMatch(/- m+…\n- … and \d+ more\n/);
});

// covers: Y9
test('before nothing is left, the heading, the id and the backlink are', () => {
  const { outcome, text } = appendixFor(anomaly(42), 'o'.repeat(3800), context);
  expect(outcome).toBe('shortened');
  expect(text).toBe(
    '\n\n## Qualytics Anomaly Linked [2024-01-15 10:30:00 UTC]\n\n**Anomaly ID:** 42\n\n**View in Qualytics:** https://app.example.com/datastores/7/anomalies?id=42',
  );
  expect(appendixFor(anomaly(42), 'o'.repeat(3950), context)).toEqual({ outcome: 'omitted', text: '' });
});

// covers: L7
test('a description that carries this anomaly\'s block gets no second one; another anomaly\'s does', () => {
  const description = `Mine.\r\n\r\n${block42.replaceAll('\n', '\r\n')}\r\nMore.`;
  expect(appendixFor(anomaly(42), description, context).outcome).toBe('present');
  expect(appendixFor(anomaly(4), description, context).outcome).toBe('appended');
  expect(carriesBlock('see **Anomaly ID:** 42', 42)).toBe(false);
});
