/** What an instance reads of a request. A `Request` is one; a host may have something that costs less. */
export interface InstanceRequest extends Pick<Request, 'method' | 'url' | 'signal' | 'arrayBuffer' | 'text'> {
  readonly headers: RequestHeaders;
}

/** Headers by name, without regard to case; all of them by their names in lower case. */
export interface RequestHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
}
