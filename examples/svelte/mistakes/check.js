// Svelte has no comment that expects an error: svelte-check has to find one on each line of Mistakes.svelte that has a tag, and no other one.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const args = ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'mistakes/tsconfig.json', '--output', 'machine-verbose'];
const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
const found = [...stdout.matchAll(/^\d+ (\{.*\})$/gm)].map(([, json]) => JSON.parse(json));
const lines = readFileSync('mistakes/Mistakes.svelte', 'utf8').split('\n');
const expected = lines.flatMap((line, index) => (/^<[a-z]+-/.test(line) ? [`Mistakes.svelte:${index + 1}`] : []));
const told = found.map(({ filename, start }) => `${filename.replace(/^.*\//, '')}:${start.line + 1}`);

const missing = expected.filter((place) => !told.includes(place));
const others = found.filter((_, index) => !expected.includes(told[index]));
for (const place of missing) console.error(`${place} has no error.`);
for (const { filename, start, message } of others) console.error(`${filename}:${start.line + 1} ${message}`);
console.log(`${expected.length} mistakes, ${expected.length - missing.length} found`);
process.exitCode = stdout.includes('COMPLETED') && missing.length + others.length === 0 ? 0 : 1;
