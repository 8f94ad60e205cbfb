import { HttpException } from '@nestjs/common';

/** An error for a client, as RFC 9457 problem details. `reason` is a key that the desk has words for. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  reason?: string;
}

const TITLES: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Not signed in, or not signed',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Not possible now',
  411: 'The length is missing',
  413: 'Too large',
  415: 'Not this kind of content',
  422: 'The content cannot be taken',
  429: 'Too many tries',
  503: 'Not available now',
};

export function problem(status: number, reason?: string, detail?: string): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Something went wrong',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Thrown where the desk's API refuses something; becomes problem details. */
export class ProblemException extends HttpException {
  /** @param waitSeconds after how long it is worth trying again */
  constructor(
    status: number,
    reason: string,
    readonly waitSeconds?: number,
  ) {
    super(problem(status, reason), status);
  }
}
