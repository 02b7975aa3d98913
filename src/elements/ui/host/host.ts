import type { ReactiveControllerHost } from 'lit';

/** An element as the parts inside it see it: they render in its shadow root and emit events from it. */
export type ElementHost = ReactiveControllerHost & HTMLElement;
