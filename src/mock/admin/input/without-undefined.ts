/** What is given of an object, without members that are `undefined`: they stand for their default, as absent ones do. */
type Given<Value> = { [Name in keyof Value]?: Exclude<Value[Name], undefined> };

/** Returns a copy without the members that are `undefined`, which would hide a default. */
export const withoutUndefined = <Value extends object>(value: Value): Given<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Given<Value>;
