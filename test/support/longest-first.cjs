// The order in which Jest takes the spec files: the longest first, so that all workers end together. A fresh checkout has no times of its own.
const Sequencer = require('@jest/test-sequencer').default;

/** Those of more than about ten seconds on two cores, the longest first. The others follow by their size, as Jest has it. */
const LONGEST = [
  'test/chaos/erasure',
  'test/chaos/rights',
  'test/chaos/casework',
  'test/chaos/queue',
  'test/chaos/queue-wiped',
  'test/bench/bench',
  'test/integration/casework/seed-flows-rights',
  'test/integration/casework/seed-flows-choices',
  'test/integration/casework/duplicates',
  'test/integration/casework/households',
  'test/integration/casework/rectification',
  'test/integration/casework/fan-out',
  'test/integration/casework/package',
  'test/integration/casework/erasure-trouble',
  'test/integration/casework/bad-input',
  'test/integration/casework/erasure',
  'test/integration/casework/mail-door',
  'test/integration/platform/storage',
  'test/chaos/build-lock',
  'test/integration/casework/erasure-approval',
  'test/integration/casework/sealed-bytes',
  'test/integration/casework/impostor',
  'test/chaos/erasure-halfway',
  'test/integration/platform/queue',
  'test/integration/casework/later-key',
  'test/integration/casework/identity',
  'test/integration/casework/mail-door-machines',
  'test/integration/casework/desk-api-plan',
  'libs/casework/src/register/load-pack',
  'test/integration/casework/preservation',
  'test/integration/casework/purge',
  'test/mail-corpus/mail-corpus',
  'test/chaos/kill-mail',
  'test/chaos/kill-web',
  'libs/casework/src/delivery/rendering/render-package',
  'test/desk/desk',
  'test/e2e/portal',
  'test/e2e/outside',
  'test/e2e/letters',
  'test/e2e/access-journey',
];

const rank = ({ path }) => {
  const found = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`) || path.endsWith(`/${name}.e2e.ts`));
  return found === -1 ? LONGEST.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // Array.sort is stable: within one rank Jest's own order stands.
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
