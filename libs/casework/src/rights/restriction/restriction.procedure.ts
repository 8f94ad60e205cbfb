import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('restriction')
export class RestrictionProcedure extends HandledByPerson {}
