import { connectionText as text } from '../shared/strings/settings.js';

/** What a typed instance URL amounts to: the origin to send, or why it cannot be used. */
export type InstanceUrl = { ok: true; origin: string; host: string } | { ok: false; error: string };

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const serviceNow = /(^|\.)service-now\.com$/;

/**
 * Reads an instance URL as a person types it (domain S2): a missing `https://` is added, a trailing slash dropped.
 * http is left to loopback addresses, which development backends allow.
 */
export function readInstanceUrl(input: string): InstanceUrl {
  const typed = input.trim();
  if (!typed) return refuse(text.needUrl);
  const address = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!address || !plausibleHost(address)) return refuse(text.badUrl);
  if (address.username || address.password) return refuse(text.noCredentials);
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && loopback.test(address.hostname))) return refuse(text.notHttps);
  if (/[^/]/.test(address.pathname) || address.search || address.hash) return refuse(text.noPath);
  return { ok: true, origin: address.origin, host: address.host };
}

/** Whether credentials may go there only after the user has confirmed it: a host that is not ServiceNow's own. */
export function needsConfirmation(url: InstanceUrl): url is InstanceUrl & { ok: true } {
  if (!url.ok) return false;
  const { hostname } = new URL(url.origin);
  return !serviceNow.test(hostname) && !loopback.test(hostname);
}

function plausibleHost({ hostname }: URL): boolean {
  return loopback.test(hostname) || /^[^.\s]+(\.[^.\s]+)+$/.test(hostname);
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function refuse(error: string): InstanceUrl {
  return { ok: false, error };
}
