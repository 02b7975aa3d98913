import { html, type TemplateResult } from 'lit';
import { describedBy, field } from '../ui/field/field.js';
import { eyeIcon, eyeOffIcon } from '../ui/icons/icons.js';
import { connectionText as text } from '../ui/strings/connection.js';

export interface PasswordField {
  error: string | undefined;
  readOnly: boolean;
  revealed: boolean;
  toggle: () => void;
  input: () => void;
}

/** A password input that its owner reads when it is sent: its value is never part of a template. */
export const renderPassword = ({ error, readOnly, revealed, toggle, input }: PasswordField): TemplateResult =>
  field({
    id: 'password',
    label: text.password,
    required: true,
    help: text.passwordHelp,
    error,
    control: html`<div class="with-button">
      <input
        id="password"
        type=${revealed ? 'text' : 'password'}
        dir="ltr"
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck="false"
        required
        aria-describedby=${describedBy('password', { help: text.passwordHelp, error })}
        aria-invalid=${error ? 'true' : 'false'}
        ?readonly=${readOnly}
        @input=${input}
      />
      <button type="button" class="quiet icon" aria-label=${text.reveal} title=${text.reveal} aria-pressed=${revealed ? 'true' : 'false'} @click=${toggle}>
        ${revealed ? eyeOffIcon() : eyeIcon()}
      </button>
    </div>`,
  });
