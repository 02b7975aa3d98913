import { half, json, withBody } from '../simulation/answers.js';
import { after, before, group, type Fault } from './fault.js';

const deep = 5_000;
const nested = '['.repeat(deep) + ']'.repeat(deep);

/** Puts members into each object of an answer, a stream's lines included. */
const extended =
  (members: string) =>
  async (answer: Response): Promise<Response> => {
    const whole = await answer.text();
    return whole === '' ? answer : withBody(answer, whole.replace(/^(\s*)\{(?=\s*")/gm, `$1{${members},`).replace(/\[\{(?=")/g, `[{${members},`));
  };

const bytes = async (answer: Response, change: (whole: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<Response> => {
  const whole = new Uint8Array(await answer.arrayBuffer());
  return whole.length === 0 ? answer : withBody(answer, change(whole));
};

/** A body that a call without a schema takes for done: 204, nothing, an object. */
const empty = 'done';

/** Successes whose body is another one. */
export const bodyFaults: readonly Fault[] = [
  ...group('no answer', {
    null: after(() => json('null')),
    'null, not done': before(() => json('null')),
    '[]': after(() => json('[]')),
    '{}': after(() => json('{}'), empty),
    '{items:"x"}': after(() => json('{"items":"x"}'), empty),
    '"text"': after(() => json('"OK"')),
    '1': after(() => json('1')),
    'words': after(() => json('OK')),
    'words, not done': before(() => json('OK')),
    'half JSON': after(half),
    'two answers in one': after(async (real) => {
      const whole = await real.clone().text();
      return whole === '' ? json('{}{}') : withBody(real, `${whole.trimEnd()}]${whole}`);
    }),
    'an empty body': after(() => new Response('', { status: 200 }), empty),
    '204': after(() => new Response(null, { status: 204 }), empty),
    '202 {}': after(() => json('{}', 202), empty),
    'deep JSON': after(() => json(nested)),
    'a problem with 200': after(() => json('{"status":500,"code":"internal","detail":"It failed."}'), empty),
  }),
  ...group('odd answer', {
    'wrong content type': after(async (real) => new Response(real.status === 204 ? null : await real.text(), { status: real.status, headers: { 'Content-Type': 'text/plain' } }), 'answer'),
    'no content type': after((real) => bytes(real, (whole) => whole).then((answer) => dropType(answer)), 'answer'),
    BOM: after((real) => bytes(real, (whole) => new Uint8Array([0xef, 0xbb, 0xbf, ...whole])), 'answer'),
    'white space': after((real) => bytes(real, (whole) => new Uint8Array([0x0a, 0x20, ...whole, 0x0a])), 'answer'),
    'extra fields': after(extended('"extra":{"of":["a","later","version"]}'), 'answer'),
    'a deep extra field': after(extended(`"extra":${nested}`), 'answer'),
    'a member __proto__': after(extended('"__proto__":{"items":[]}'), 'answer'),
    '200 for 201 or 204': after(async (real) => (real.status === 204 ? json('{}') : new Response(await real.text(), { status: 200, headers: real.headers })), 'answer'),
  }),
];

function dropType(answer: Response): Response {
  answer.headers.delete('Content-Type');
  return answer;
}
