import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { createTicketingClient, type TicketingCreatedEvent } from 'servicenow-ticketing';
import { LinkedTickets, SettingsPanel } from './ticketing';

// Where your backend is, and how a user is signed in there.
const baseUrl = new URLSearchParams(location.search).get('backend') ?? 'http://127.0.0.1:8181';

@Component({
  selector: 'app-root',
  imports: [LinkedTickets, SettingsPanel],
  template: `
    <h1>Anomaly 42</h1>
    <app-linked-tickets [client]="client" anomalyId="42" (created)="hear($event)" />
    <p role="status">{{ heard() }}</p>
    <h2>Settings</h2>
    <app-settings-panel [client]="client" />
  `,
})
class App {
  readonly client = createTicketingClient({ baseUrl, token: () => 'mock-admin-editor' });
  readonly heard = signal('');

  hear({ ticket }: TicketingCreatedEvent): void {
    this.heard.set(`Created ${ticket.key}`);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] }).catch((error: unknown) => console.error(error));
