/**
 * Runs `action` for a click, but not for the second one of a double click: by then something else may stand under the
 * pointer.
 */
export const singleClick =
  (action: (click: MouseEvent) => void) =>
  (click: MouseEvent): void => {
    if (click.detail < 2) action(click);
  };
