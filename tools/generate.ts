import writePageScripts from './page-scripts.js';

/** Makes what is generated from the sources and not kept with them. */
await writePageScripts();
