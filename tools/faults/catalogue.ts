import { bodyFaults } from './bodies.js';
import { connectionFaults } from './connections.js';
import type { Fault } from './fault.js';
import { statusFaults } from './statuses.js';

/** Every fault between a page and a backend. */
export const faults: readonly Fault[] = [...statusFaults, ...bodyFaults, ...connectionFaults];
