import type { TemplateResult } from 'lit';
import type { Control } from '../ui/field/controls.js';

/** A field that is more than a plain control: it looks something up, or keeps its value to itself. */
export interface Widget {
  render: (control: Control) => TemplateResult;
  /** Takes the whole width of a grid of fields. */
  readonly wide?: boolean | undefined;
  /** Keeps its value to itself, so that the form's own checks say nothing of it: a secret. */
  readonly holds?: boolean | undefined;
  /** Returns what stands under the control, with the field's own help at hand; `invalid` where an error stands there already. */
  renderHelp?: (help: string, invalid: boolean) => TemplateResult | string | undefined;
  /** What is wrong already, before anything is sent. */
  readonly complaint?: string | undefined;
  /** What is wrong with what would be sent. */
  readonly problem?: string | undefined;
  /** Whether `resolve` has something to look up. */
  readonly unresolved?: boolean | undefined;
  /** Looks up what is not known yet, for a last time before it counts. */
  resolve?: () => Promise<void>;
  /** Takes over a value that the user did not enter here: a default, a draft. */
  take?: (value: string, label: string) => void;
  /** Returns a value as it is sent. */
  asSent?: (value: string) => string;
  /** The form is closed: nothing that is being looked up is taken over any more. */
  clear?: () => void;
}
