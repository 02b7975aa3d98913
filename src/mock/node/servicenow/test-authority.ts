import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate and its key, in PEM. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** An authority for one run of the mock, and the certificate that it signed. */
export interface TestAuthority {
  readonly tls: TlsFiles;
  /** Where its own certificate is, for NODE_EXTRA_CA_CERTS and its like. */
  readonly caFile: string;
  /** Removes the file. */
  remove(): Promise<void>;
}

const day = 86_400_000;

/**
 * Many clients are told a subdomain alone and build the address of the instance from it: their computer has to lead
 * such a name to the mock, whose certificate names it.
 */
const instances = '*.service-now.com';

/** Makes a certificate authority and a certificate for localhost, the loopback addresses, instances' names, `host` and `further` ones. */
export async function createTestAuthority(host: string, further: readonly string[] = []): Promise<TestAuthority> {
  // Only whoever serves https needs it.
  const { generate } = await import('selfsigned');
  const validity = { notBeforeDate: new Date(Date.now() - day), notAfterDate: new Date(Date.now() + 30 * day) };
  const common = { keyType: 'ec', algorithm: 'sha256', ...validity } as const;
  const authority = await generate([{ name: 'commonName', value: 'Mock ServiceNow test authority' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: namesOf(host, further) },
    ],
  });
  return { tls: { certificate: server.cert, key: server.private }, ...(await keep(authority.cert)) };
}

type Name = { type: 2; value: string } | { type: 7; ip: string };

function namesOf(host: string, further: readonly string[]): Name[] {
  const names = ['localhost', '127.0.0.1', '::1', instances, ...further.map((name) => name.replace(/^\./, '*.'))];
  const isWildcard = host === '0.0.0.0' || host === '::';
  const all = [...new Set(isWildcard ? names : [...names, host])];
  return all.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name }));
}

/** A folder of its own: nobody can have put another file in its place. */
async function keep(certificate: string): Promise<Pick<TestAuthority, 'caFile' | 'remove'>> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-servicenow-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, certificate, { mode: 0o644 });
  return { caFile, remove: () => rm(folder, { recursive: true, force: true }) };
}
