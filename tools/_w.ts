import { bundle } from './size/bundle.js';
const b = await bundle('src/define.ts', {oneFile: true});
for (const [f,n] of [...b.initialInputs].filter(([f])=>!f.includes('node_modules')).sort((a,b)=>b[1]-a[1]).slice(0,75)) console.log(n, f);
let lib: Record<string,number>={}; for (const [f,n] of b.initialInputs) { const m=/node_modules\/((@[^/]+\/)?[^/]+)/.exec(f); const k=m?m[1]!:f.split('/').slice(0,3).join('/'); lib[k]=(lib[k]??0)+n;} console.log(lib);
