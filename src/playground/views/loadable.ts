import type { TemplateResult } from 'lit';
import type { Resource } from '../page/resource.js';
import { notice } from './notice.js';

interface Views<Value> {
  /** What the failure is called: `The history could not be read.` */
  readonly failure: string;
  readonly pending: () => TemplateResult;
  readonly ready: (value: Value) => TemplateResult;
}

/** Shows what is known of a resource; a failure comes with a way to try again. */
export function loadable<Value>(resource: Resource<Value>, { failure, pending, ready }: Views<Value>): TemplateResult {
  const { state } = resource;
  switch (state.status) {
    case 'pending':
      return pending();
    case 'error':
      return notice(failure, state.error, () => void resource.load());
    case 'ready':
      return ready(state.value);
  }
}
