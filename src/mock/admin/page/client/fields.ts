/** Reads the fields of a form: numbers of those for numbers; empty fields are left out. */
function valuesOf(form: HTMLFormElement): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    if (field.name === '' || field.value === '') continue;
    values[field.name] = field.type === 'number' ? Number(field.value) : field.value;
  }
  return values;
}

/** Handles a form's submission, which leads nowhere. */
export const onSubmit =
  (handle: (values: Record<string, string | number>, form: HTMLFormElement) => void) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) handle(valuesOf(event.currentTarget), event.currentTarget);
  };
