/** Makes what follows from an object alone, once, and keeps it as long as the object is in use. */
export function remembered<Subject extends object, Value>(create: (subject: Subject) => Value): (subject: Subject) => Value {
  const known = new WeakMap<Subject, { readonly value: Value }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.value;
    const value = create(subject);
    known.set(subject, { value });
    return value;
  };
}
