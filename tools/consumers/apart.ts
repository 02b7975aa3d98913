import { spawnSync } from 'node:child_process';

const loopback = 'ip link set lo up && exec "$@"';

/**
 * Returns a command as it has to be started to have ports of its own and no network: what listens on this machine is not in its way, and
 * what asks others gets no answer. Where that cannot be done, it is the command itself.
 */
export function apart(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const { status } = spawnSync('unshare', ['-rn', 'sh', '-c', loopback, 'sh', 'true']);
  return status === 0 ? ['unshare', '-rn', 'sh', '-c', loopback, 'sh', ...command] : command;
}
