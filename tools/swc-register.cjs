// Lets plain Node run the TypeScript sources: node -r ./tools/swc-register.cjs file.ts
// What was transformed once is kept in .cache/swc: the specs start the same sources in many processes.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync, version } = require('@swc/core');

const root = path.resolve(__dirname, '..');
const swcrc = readFileSync(path.join(root, '.swcrc'), 'utf8');
const options = JSON.parse(swcrc);
const kept = path.join(root, '.cache', 'swc');

function transformed(filename) {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update([version, swcrc, filename, source].join('\0')).digest('hex');
  const file = path.join(kept, `${key}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const jsc = { ...options.jsc, baseUrl: root };
    const { code } = transformSync(source, { ...options, swcrc: false, filename, jsc, sourceMaps: 'inline' });
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file); // another process may read it now: it is there whole or not at all
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => module._compile(transformed(filename), filename);
