import { readTriedDocuments } from '../documents/documents.js';
import { Shell } from './shells.js';

/** Executes what documents mark as shell, where the package is installed in the folder that is named; prints what came of it as a line of JSON. */
const [, , folder = ''] = process.argv;
const results = [];
for (const document of readTriedDocuments()) results.push(await new Shell(folder, document).run());
console.log(JSON.stringify({ count: results.reduce((sum, { count }) => sum + count, 0), problems: results.flatMap(({ problems }) => problems) }));
