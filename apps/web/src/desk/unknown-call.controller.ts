import { All, Controller, UseFilters } from '@nestjs/common';
import { NotFound } from '@habeas/casework/requests';
import { ProblemFilter } from '../http/problem.filter';

/** Whatever no other route of the desk's API answers. Stands last in the module, and does nothing for anybody. */
@Controller('desk/api')
@UseFilters(ProblemFilter)
export class UnknownCallController {
  @All('*path')
  answer(): never {
    throw new NotFound('route');
  }
}
