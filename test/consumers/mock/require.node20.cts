// Under `module: node20` a CommonJS module requires ES modules, as Node does.
import { createMockServiceNow, type MockServiceNow } from 'servicenow-ticketing/mock-servicenow';

export const snow: MockServiceNow = createMockServiceNow({ scenario: 'blank' });
