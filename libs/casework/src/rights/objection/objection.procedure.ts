import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('objection')
export class ObjectionProcedure extends HandledByPerson {}
