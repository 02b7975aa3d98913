import type { ConformanceReport } from '../index.js';

/** Writes a report for programs. */
export const writeJson = (report: ConformanceReport): string => `${JSON.stringify(report, null, 2)}\n`;
