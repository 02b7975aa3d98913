import { spawnSync } from 'node:child_process';
import { verdict } from './audit/verdict.js';

/**
 * `npm run audit`: asks the registry about known holes. One in what ships fails; those of tools are listed. Where the registry
 * does not answer audits, it says so.
 */
const audit = (...options: string[]): string => spawnSync('npm', ['audit', '--json', ...options], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout;

const ships = verdict(audit('--omit=dev'));
console.log(`What ships: ${ships.text}`);
if (ships.kind !== 'unanswered') console.log(`With the tools: ${verdict(audit()).text}`);
process.exitCode = ships.kind === 'holes' ? 1 : 0;
