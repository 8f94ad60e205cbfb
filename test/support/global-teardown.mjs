import { rmSync } from 'node:fs';

export default async function teardown() {
  const running = globalThis.habeasTestCluster;
  if (!running) return;
  await running.cluster.stop();
  rmSync(running.root, { recursive: true, force: true });
}
