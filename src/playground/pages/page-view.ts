import type { TemplateResult } from 'lit';
import type { Address } from '../page/address.js';
import type { Session } from '../session/session.js';

/** What a page of the playground is given. */
export interface PageContext {
  readonly session: Session;
  readonly address: Address;
  /** Asks for a new rendering. */
  readonly changed: () => void;
}

/** A page of the playground, from its mounting until `leave`. */
export interface PageView {
  /** For the window's title. */
  readonly title: string;
  render(): TemplateResult;
  /** Gives up what it still waits for. */
  leave(): void;
}
