export { AutomatedDecisionProcedure } from './automated-decision.procedure';
