/**
 * An answer as plain values. A `Response` costs more than all the rest of a short answer, so it is made last, and
 * not at all by a host that writes to a socket itself.
 */
export interface Answer {
  readonly status: number;
  /** A list stands for a header that is sent several times. */
  readonly headers: AnswerHeaders;
  /** Bytes may be those of another answer, too: they are to be sent, not to be changed. */
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
}

export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>;

/** What a handler gives back: most need not wait for anything. */
export type Reply = Answer | Promise<Answer>;

/** Goes on from an answer, at once where it is there. */
export const andThen = (reply: Reply, next: (answer: Answer) => Answer): Reply =>
  reply instanceof Promise ? reply.then(next) : next(reply);

/** Lets an answer come about; a failure becomes what `refuse` makes of it. */
export function answerOrRefuse(answer: () => Reply, refuse: (error: unknown) => Answer): Reply {
  try {
    const reply = answer();
    return reply instanceof Promise ? reply.catch(refuse) : reply;
  } catch (error) {
    return refuse(error);
  }
}

/** Statuses that the Fetch standard allows no body with. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

export function toResponse({ status, headers, body }: Answer): Response {
  const pairs: [name: string, value: string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') pairs.push([name, value]);
    else for (const one of value) pairs.push([name, one]);
  }
  return new Response(bodiless.has(status) ? null : body, { status, headers: pairs });
}

export function fromResponse(response: Response): Answer {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return { status: response.status, headers, body: response.body };
}

/** Returns the same answer with further headers. Every answer comes by here: to spread two objects costs more than to assign them. */
export const withHeaders = ({ status, headers: own, body }: Answer, headers: AnswerHeaders): Answer => ({
  status,
  headers: Object.assign({}, own, headers),
  body,
});

/** Strips the body, as HEAD wants it. */
export const withoutBody = (answer: Answer): Answer => ({ ...answer, body: null });
