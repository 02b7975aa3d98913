/** Who makes a request. */
export interface Actor {
  readonly sysId: string;
  readonly userName: string;
  readonly roles: ReadonlySet<string>;
  /** The language that the instance speaks to this user: `en`, `fr`. */
  readonly language: string;
}

/** `admin` has every role. */
export function hasRole(actor: Actor, ...roles: readonly string[]): boolean {
  return actor.roles.has('admin') || roles.some((role) => actor.roles.has(role));
}
