export { ErasureProcedure } from './erasure.procedure';
