export { RectificationProcedure } from './rectification.procedure';
