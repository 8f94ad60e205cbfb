import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('automated-decision')
export class AutomatedDecisionProcedure extends HandledByPerson {}
