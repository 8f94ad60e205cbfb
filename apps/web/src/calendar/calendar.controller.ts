import { createHash } from 'node:crypto';
import { Controller, Get, Header, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CalendarFeeds } from '@habeas/casework/deadlines';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { Throttle } from '../portal/throttle';

const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * The legal dates for a calendar program, which can neither sign in nor send a header: the secret stands in the address. It opens
 * nothing but references, rights and dates, and each miss is the same, whether an address never was or was revoked.
 */
@Controller('calendar')
@UseFilters(ProblemFilter)
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly throttle: Throttle,
  ) {}

  @Get(':file')
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Robots-Tag', 'noindex')
  async read(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.throttle.count('calendar', request.ip);
    const token = FILE.exec(file)?.[1];
    const found = token === undefined ? null : await this.feeds.read(token);
    if (!found) throw new ProblemException(404, 'no-such-calendar');
    this.throttle.count('calendar-feed', found.feedId);
    response.setHeader('ETag', `"${createHash('sha256').update(found.text).digest('base64url')}"`);
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'inline; filename="habeas.ics"');
    response.send(found.text);
  }
}
