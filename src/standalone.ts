/**
 * Everything in one file, for a page without a bundler: `<script type="module" src="…/standalone.js">` registers the three elements, with
 * their dialogs and their English texts, and the module exports what the package's own name does.
 */
import './define.js';

export * from './index.js';
