/** A record one picks by name and sends by its key: an assignment group or a user. */
export interface Reference {
  /** The provider's key of the record; of ServiceNow's, its sys_id. */
  readonly id: string;
  /** Its name, which is shown. */
  readonly name: string;
  /** A text that tells it from its namesakes: a group's description, a user's e-mail address. */
  readonly detail: string;
}
