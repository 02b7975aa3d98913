// Lit's development build announces itself on the console of every test page.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });
