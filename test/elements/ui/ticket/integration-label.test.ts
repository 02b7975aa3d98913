import { describe, expect, it } from 'vitest';
import { integrationLabel } from '../../../../src/elements/ui/ticket/integration-label.js';
import { servicenow } from '../../../../src/providers/servicenow/index.js';

describe('an integration’s name', () => {
  // covers: S6
  it('is the provider’s own, and another one’s by its type', () => {
    expect(integrationLabel(servicenow, 'servicenow')).toBe('ServiceNow');
    expect(integrationLabel(servicenow, 'jira')).toBe('Jira');
  });
});
