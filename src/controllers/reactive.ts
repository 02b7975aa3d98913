import type { ReactiveControllerHost } from 'lit';

/** Returns the state of a part of an element: a change of it renders the host anew. Not to be changed while it renders. */
export function reactive<State extends object>(host: ReactiveControllerHost, state: State): State {
  return new Proxy(state, {
    set: (target, key, value: unknown) => {
      if (Reflect.get(target, key) !== value) {
        Reflect.set(target, key, value);
        host.requestUpdate();
      }
      return true;
    },
  });
}
