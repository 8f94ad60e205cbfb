// Finds a Chromium for the browser tests, or unpacks the one from npm. As a command it prints what it found as JSON.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const packed = path.resolve('node_modules/@sparticuz/chromium/bin');
const unpacked = path.resolve('node_modules/.cache/chromium');
const installedBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const howTo =
  'The browser tests need Chromium. Type `sudo apt-get install -y chromium`, or set CHROMIUM_PATH to a browser.';

function untar(archive, into) {
  const { status, stderr } = spawnSync('tar', ['--extract', '--no-same-owner', '--directory', into], {
    input: brotliDecompressSync(readFileSync(path.join(packed, archive))),
  });
  if (status !== 0) throw new Error(`${archive} could not be unpacked: ${stderr}`);
}

const fontsConf = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(unpacked, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Unpacks into a folder of its own and renames it when whole, so that two runs at once cannot see half a browser. */
function unpack() {
  mkdirSync(path.dirname(unpacked), { recursive: true });
  const work = mkdtempSync(`${unpacked}-`);
  writeFileSync(path.join(work, 'chromium'), brotliDecompressSync(readFileSync(path.join(packed, 'chromium.br'))), {
    mode: 0o755,
  });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) untar(archive, work);
  writeFileSync(path.join(work, 'fonts.conf'), fontsConf());
  chmodSync(work, 0o755);
  try {
    renameSync(work, unpacked);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(path.join(unpacked, 'chromium'))) throw error;
  }
}

/** Resolves to `{ executablePath, env }`: the browser and what must stand in its environment. Throws with the line to type. */
export function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  const installed = named ?? installedBrowsers.find(existsSync);
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(howTo);
  const executablePath = path.join(unpacked, 'chromium');
  if (!existsSync(executablePath)) unpack();
  const env = { LD_LIBRARY_PATH: path.join(unpacked, 'lib'), FONTCONFIG_PATH: unpacked };
  const { status, stderr } = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${howTo} (The one from npm does not start: ${String(stderr).trim()})`);
  return { executablePath, env };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(ensureChromium()));
