// Under `module: node16` a CommonJS module may not require ES modules: it imports them when it runs.
// @ts-expect-error TS1479, by design of that mode: Node can by now, and `node20` knows it.
import { faultNames } from 'servicenow-ticketing/mock-servicenow';

export const later = async () => (await import('servicenow-ticketing/mock-servicenow')).faultNames;
export const now = faultNames;
