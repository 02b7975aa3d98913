import { describe, expect, it } from 'vitest';
import { strictConnectionLog } from '../../../src/contract/strict/connection-log.js';

const { answer } = strictConnectionLog.listConnectionLog;
const entry = (deed: string) => ({ deed, done_by: 'Ada', done_at: '2026-01-05T09:00:00.000Z', api_url: 'https://acme.service-now.com' });

describe('the log of a connection, strictly', () => {
  // covers: P10
  it.each(['connected', 'credentials-replaced', 'defaults-changed', 'disconnected', 'changed'])('tells of “%s”', (deed) => {
    expect(answer.safeParse([entry(deed)]).success).toBe(true);
  });

  it('tells of nothing else, and nothing without its time', () => {
    expect(answer.safeParse([entry('painted')]).success).toBe(false);
    expect(answer.safeParse([{ ...entry('connected'), done_at: undefined }]).success).toBe(false);
  });

  it('may leave out who, and to which instance', () => {
    const { deed, done_at } = entry('connected');
    expect(answer.safeParse([{ deed, done_at }]).success).toBe(true);
  });
});
