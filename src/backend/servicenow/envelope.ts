import * as z from 'zod/mini';

/** ServiceNow's error envelope (`servicenow-api.md 1.4`). */
const Envelope = z.object({
  error: z.object({ message: z.nullish(z.string()), detail: z.nullish(z.string()) }),
  status: z.literal('failure'),
});

/** What an envelope says of the error. */
export type EnvelopeError = z.infer<typeof Envelope>['error'];

/** Reads ServiceNow's error envelope; undefined for a body that is none. */
export const readEnvelope = (body: unknown): EnvelopeError | undefined => z.safeParse(Envelope, body).data?.error;
