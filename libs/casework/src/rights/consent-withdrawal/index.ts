export { ConsentWithdrawalProcedure } from './consent-withdrawal.procedure';
