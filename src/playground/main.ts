import { Playground } from './playground.js';

const root = document.querySelector<HTMLElement>('#playground');
if (!root) throw new Error('The page lacks the element #playground.');
new Playground(root).start();
