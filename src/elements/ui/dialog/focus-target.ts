/**
 * A place in a dialog that takes the focus: its first field, the same with its text selected so that typing replaces it, the first one that is
 * wrong, its alert, its last button, or an id.
 */
export type FocusTarget = 'field' | 'suggestion' | 'invalid' | 'alert' | 'submit' | { readonly id: string };

const field = '.dialog-body :is(input, textarea, select):not([readonly])';
const selectors = {
  field,
  suggestion: field,
  invalid: '[aria-invalid="true"]',
  alert: '.dialog-alert',
  submit: '.submit',
} as const;

/** Returns the element that takes the focus; null where it is not there. */
export const focusable = (dialog: HTMLDialogElement, target: FocusTarget): HTMLElement | null =>
  dialog.querySelector<HTMLElement>(typeof target === 'string' ? selectors[target] : `#${CSS.escape(target.id)}`);
