// Run after each update of the package: the page has the new file, and its hash.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const dist = 'node_modules/servicenow-ticketing/dist';
copyFileSync(`${dist}/standalone.js`, 'site/standalone.js');

const integrity = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'))['standalone.js'];
const page = readFileSync('site/index.html', 'utf8');
writeFileSync('site/index.html', page.replace(/integrity="[^"]*"/, `integrity="${integrity}"`));
