import type { TestWorld } from '../../support/world.js';
import { isCreate } from './harness.js';

/** A field of the wire, of which a test says what counts. */
export const wireField = (field: string, more: object = {}): object => ({
  ...{ field, title: field, type: 'string', required: false, values: [], default: '', placeholder: '', info: '', group: '' },
  ...more,
});

/** `count` choices, called as `name` says. */
export const wireChoices = (count: number, name = (index: number): string => `Choice ${index}`): object[] =>
  Array.from({ length: count }, (_, index) => ({ value: `c${index}`, label: name(index), dependent_value: '' }));

/** Describes the form as `describe` has it; returns what is sent of it. */
export function describeForm(world: TestWorld, describe: (fields: object[]) => object[]): Record<string, string>[] {
  const sent: Record<string, string>[] = [];
  world.intercept(async (request, next) => {
    if (isCreate(request)) sent.push((await request.clone().json()) as Record<string, string>);
    const answer = await next(request);
    return request.url.includes('form-specification') ? Response.json(describe((await answer.json()) as object[])) : answer;
  });
  return sent;
}
