import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('rectification')
export class RectificationProcedure extends HandledByPerson {}
