/** For axe: a native dialog has a name like one by its role; by itself axe looks at the attribute alone. */
export const dialogsHaveNames = { rules: [{ id: 'aria-dialog-name', selector: '[role="dialog"], [role="alertdialog"], dialog[open]' }] };
