import { fixtureCleanup } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach, beforeEach } from 'vitest';
import { dialogsHaveNames } from './dialogs-have-names.js';

// The assertions take the axe that is on the page.
Object.assign(globalThis, { axe });
axe.configure(dialogsHaveNames);

// All files of tests share the session of one tab: what a test left there, or wrote after it was over, is not the next one's.
beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  fixtureCleanup();
});
