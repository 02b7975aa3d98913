// What the README takes for granted in a page: whoever is signed in.
globalThis.session = { token: () => 'mock-admin-editor' };
