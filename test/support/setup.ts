import { fixtureCleanup } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach } from 'vitest';
import { dialogsHaveNames } from './dialogs-have-names.js';

// The assertions take the axe that is on the page.
Object.assign(globalThis, { axe });
axe.configure(dialogsHaveNames);

afterEach(() => {
  fixtureCleanup();
});
