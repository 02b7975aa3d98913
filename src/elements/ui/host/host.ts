import type { ReactiveControllerHost } from 'lit';
import type { Speaker as ClientChoice } from './client-of.js';

export type { ClientChoice };

/** An element as the parts inside it see it: they render in its shadow root and emit events from it. */
export type ElementHost = ReactiveControllerHost & HTMLElement & ClientChoice;
