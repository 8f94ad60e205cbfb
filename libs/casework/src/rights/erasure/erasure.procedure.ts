import { HandledByPerson } from '../handled-by-person';
import { FulfilsRight } from '../right-procedure';

@FulfilsRight('erasure')
export class ErasureProcedure extends HandledByPerson {}
