import { bundle } from './size/bundle.js';
for (const e of ['src/define/linked-tickets.ts']) {
const b = await bundle(e);
console.log(e); for (const [f,n] of [...b.initialInputs].filter(([f])=>f.includes('node_modules')).sort((a,b)=>b[1]-a[1])) console.log(n, f);
}
