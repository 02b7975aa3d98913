import type { ErrorCode } from '../../../api/index.js';
import type { CauseFacts } from '../../../contract/cause.js';
import { isProviderCode } from '../../../contract/problem.js';
import type { ConnectionCheck } from '../../../contract/connection-test.js';

/** What was being done when it failed. */
export type Occasion = 'test' | 'save' | 'create' | 'link' | 'sync';

/** A failure as the user was told of it, with what the backend knows of the call to the provider. */
export interface ReportedFailure {
  code: ErrorCode | undefined;
  title: string;
  text: string;
  facts: CauseFacts | undefined;
}

/** What a report is about (domain S12). */
export interface ReportSubject {
  occasion: Occasion;
  /** The anomaly that it was done for; absent in Settings. */
  anomalyId?: string | undefined;
  /** The instance's origin; `''` where the page does not know it. */
  instanceUrl: string;
  /** The account's name, masked; `''` where only what failed may tell it. */
  account?: string | undefined;
  /** When it began, where `isWatched`: then the time is part of the period. Else when it was seen. */
  time: Date;
  isWatched?: boolean | undefined;
  /** How it went as a whole. */
  result: string;
  /** What failed apart from the checks. */
  error?: ReportedFailure | undefined;
  checks: readonly ConnectionCheck[];
}

/** Whether there is something for the instance's administrator: where the provider was never asked, they cannot help. */
export const concernsProvider = ({ checks, error }: Pick<ReportSubject, 'checks' | 'error'>): boolean =>
  checks.length > 0 || (error?.code !== undefined && isProviderCode(error.code));
