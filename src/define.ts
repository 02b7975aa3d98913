import './define/create-ticket-dialog.js';
import './define/linked-tickets.js';
import './define/servicenow-settings-panel.js';
