import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { AuditUnavailable } from '@habeas/casework/audit';
import { ChangedMeanwhile, NotFound, Refused } from '@habeas/casework/requests';
import { StaffRefused } from '@habeas/casework/staff';
import { TooMany } from '../portal/throttle';
import { problem, type Problem, ProblemException } from './problem';

/** Answers every error of the desk's API as problem details, and none with a value from the database or a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const answer = problemOf(error);
    if (answer.status >= 500) this.logger.error(error instanceof Error ? error : 'A thing that is no error was thrown');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const wait = waitOf(error, answer);
    if (wait !== undefined) response.setHeader('Retry-After', String(wait));
    response.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  }
}

/** Seconds after which it is worth trying again. */
function waitOf(error: unknown, answer: Problem): number | undefined {
  if (error instanceof ProblemException || error instanceof TooMany) return error.waitSeconds;
  return answer.status === 503 ? 30 : undefined;
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused || error instanceof StaffRefused) return problem(409, error.reason);
  if (error instanceof ChangedMeanwhile) return problem(409, 'changed-meanwhile');
  if (error instanceof NotFound) return problem(404);
  if (error instanceof AuditUnavailable) return problem(503, 'audit-unavailable');
  if (error instanceof TooMany) return problem(429, 'too-many-tries');
  if (error instanceof HttpException) return httpProblem(error);
  return problem(500);
}

function httpProblem(error: HttpException): Problem {
  const body = error.getResponse();
  if (typeof body === 'object' && 'type' in body && 'title' in body) return body as Problem;
  const messages = typeof body === 'object' && 'message' in body && Array.isArray(body.message) ? body.message : [];
  return problem(error.getStatus(), undefined, messages.length > 0 ? messages.join('; ') : undefined);
}
