export type { LeftOut, PortabilityInput } from './portability-input';
export { portabilityManifest, renderPortability } from './render-portability';
