export { ObjectionProcedure } from './objection.procedure';
