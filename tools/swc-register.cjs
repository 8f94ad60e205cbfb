// Lets plain Node run the TypeScript sources: node -r ./tools/swc-register.cjs file.ts
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '..');
const swcrc = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...swcrc,
    swcrc: false,
    filename,
    jsc: { ...swcrc.jsc, baseUrl: root },
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
