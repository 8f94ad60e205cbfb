export { PortabilityProcedure } from './portability.procedure';
