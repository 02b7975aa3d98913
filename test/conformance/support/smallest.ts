import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** One of the smallest backends, as a process. */
export interface SmallestBackend {
  readonly url: string;
  /** Connects it as the settings page would. */
  readonly connect: (instance: string, account: string) => Promise<void>;
  readonly stop: () => void;
}

interface StartOptions {
  readonly command: string;
  readonly file: string;
  readonly token: string;
  /** The origin of the page that may call it. */
  readonly page?: string;
}

/** Starts a backend for anomaly 42, and waits until it listens. */
export async function startSmallest({ command, file, token, page = 'http://127.0.0.1:5173' }: StartOptions): Promise<SmallestBackend> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command, [file], { env: { ...process.env, TOKEN: token, ANOMALIES: '42', PORT: port, PAGE: page }, stdio: 'ignore' });
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  while ((await fetch(`${url}/api/integrations`, { headers }).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error(`${file} has ended with ${child.exitCode}.`);
    await new Promise(setImmediate);
  }
  return {
    url,
    connect: async (instance, account) => {
      const body = JSON.stringify({ type: 'servicenow', api_url: instance, api_access_token: account });
      const answer = await fetch(`${url}/api/integrations`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`${file} did not connect: ${await answer.text()}`);
    },
    stop: () => {
      child.kill();
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
