/** What the system says of a failure. */
interface SystemError {
  readonly code?: string | undefined;
}

/** A port that cannot be listened on; the message is one line for a person. */
export class PortError extends Error {
  /** Always `PortError`. */
  override readonly name = 'PortError';
  /** Whether another program has it. */
  readonly taken: boolean;

  constructor(host: string, port: number, cause: SystemError) {
    super(explain(host, port, cause.code), { cause });
    this.taken = cause.code === 'EADDRINUSE';
  }
}

function explain(host: string, port: number, code = 'unknown error'): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program; choose another one with --port.`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this user has; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this computer; choose another one with --host.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`;
  }
}
