import { connectionLost, half, html, json, redirect, text } from '../simulation/answers.js';

/** Lets the backend answer. */
type Next = () => Promise<Response>;
type Fault = (next: Next) => Promise<Response>;

const before = (answer: () => Response): Fault => () => Promise.resolve(answer());
const after =
  (answer: (real: Response) => Response | Promise<Response>): Fault =>
  async (next) =>
    answer(await next());

const lost = (): never => {
  throw connectionLost();
};

/** Others that were sent at the same time overtake it. */
async function overtaken(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
}

/** What may go wrong between the page and the backend, each at once: before the backend hears of it, or after it has done it. */
export const networkFaults: Readonly<Record<string, Fault>> = {
  'lost request': () => Promise.reject(connectionLost()),
  'lost answer': after(lost),
  'slow request': async (next) => {
    await overtaken(20);
    return next();
  },
  'slow answer': async (next) => {
    const answer = await next();
    await overtaken(60);
    return answer;
  },
  'slow request, lost answer': async (next) => {
    await overtaken(20);
    await next();
    return lost();
  },
  'slow answer, lost': async (next) => {
    await next();
    await overtaken(60);
    return lost();
  },
  '500 before': before(() => text(500)),
  '500 after': after(() => text(500)),
  '502 before': before(() => html(502)),
  '502 after': after(() => html(502)),
  '503 before': before(() => html(503)),
  '503 after': after(() => text(503, { 'Retry-After': '5' })),
  '504 before': before(() => text(504)),
  '504 after': after(() => html(504)),
  'HTML 200 before': before(html),
  'HTML 200 after': after(() => html()),
  'null 200 before': before(() => json('null')),
  'null 201 after': after(() => json('null', 201)),
  '401 before': before(() => html(401)),
  '401 after': after(() => html(401)),
  'redirect before': before(redirect),
  'redirect after': after(() => redirect()),
  '429 before': before(() => text(429, { 'Retry-After': '3' })),
  '408 before': before(() => text(408)),
  '408 after': after(() => text(408)),
  'half JSON': after(half),
  '204 after': after(() => new Response(null, { status: 204 })),
};
