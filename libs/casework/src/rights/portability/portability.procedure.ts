import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('portability')
export class PortabilityProcedure extends HandledByPerson {}
