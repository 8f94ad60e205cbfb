import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('consent-withdrawal')
export class ConsentWithdrawalProcedure extends HandledByPerson {}
