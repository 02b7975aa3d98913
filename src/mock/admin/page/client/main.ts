import { AdminPage } from './admin-page.js';

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  new AdminPage(root).start();
}
