import writeAdminPage from './admin-page.js';

/** Makes what is generated from the sources and not kept with them. */
await writeAdminPage();
