export { RestrictionProcedure } from './restriction.procedure';
