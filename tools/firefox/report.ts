import * as z from 'zod';

/** What Vitest's JSON reporter writes, as far as it is read here. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), failureMessages: z.array(z.string()).nullish() })),
    }),
  ),
});

/** How the tests of a file went. */
export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  /** Whether Firefox has lost the frame that it ran in: nothing is known of the file. */
  readonly isLost: boolean;
}

/** What Vitest says where the frame of a file has gone, or the page around it. */
const gone = /iframe|frame was detached|Target (?:page|closed)|browsing context|NS_ERROR|Browser connection was closed/i;

/** Reads the report of a run: a result for each of its files. @throws for what is no report */
export function resultsOf(json: unknown): FileResult[] {
  return z.parse(Report, json).testResults.map(({ name, message = '', assertionResults }) => {
    const passed = assertionResults.filter(({ status }) => status === 'passed').length;
    const failures = assertionResults.filter(({ status }) => status === 'failed');
    const said = [message, ...failures.flatMap(({ failureMessages }) => failureMessages ?? [])];
    return { file: name, passed, failed: failures.length, isLost: passed + failures.length === 0 || said.some((text) => gone.test(text)) };
  });
}
