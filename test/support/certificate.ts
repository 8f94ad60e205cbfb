import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A certificate for this machine that nobody else trusts, in a folder of its own that the caller removes. */
export function makeCertificate(): { dir: string; caFile: string; key: Buffer; certificate: Buffer } {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'habeas-certificate-'));
  const [key, caFile] = [path.join(dir, 'key.pem'), path.join(dir, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', caFile, '-days', '2'];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', [...kind, ...files, ...subject], { stdio: 'ignore' });
  return { dir, caFile, key: readFileSync(key), certificate: readFileSync(caFile) };
}
