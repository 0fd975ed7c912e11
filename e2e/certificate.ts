import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for localhost, signed by itself, for a day. @returns both as PEM, and the file of the certificate */
export function certificate(folder: string): { key: string; cert: string; file: string } {
  mkdirSync(folder, { recursive: true });
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const what = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '1'];
  const how = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', ...how, ...what, '-keyout', key, '-out', file], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}
