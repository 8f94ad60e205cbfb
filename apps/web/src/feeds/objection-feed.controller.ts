import { createHash } from 'node:crypto';
import { Controller, HttpException, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceiveObjections, senderSecretOf } from '@habeas/casework/objection-feed';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { signedCall } from '../http/signed-call';
import { Throttle } from '../portal/throttle';
import { readBody } from './read-body';

const CALL = { method: 'POST', tag: 'habeas-objections', type: 'application/json', otherType: 'json-only' };
const MOST_BYTES = 256 * 1024;
/** All of a call are one transaction, which holds the end of the audit. */
const MOST_EVENTS = 100;

/**
 * Takes what the senders of messages report: that somebody wants no more of them (GDPR Art. 21(2), (5)). docs/objection-feed.md is the
 * contract. Where the pack names no sender there is nothing at this address.
 */
@Controller('api/feeds/objections')
@UseFilters(ProblemFilter)
export class ObjectionFeedController {
  private readonly authority: string;

  constructor(
    private readonly objections: ReceiveObjections,
    private readonly throttle: Throttle,
    private readonly masterKeys: MasterKeys,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
    web: WebConfig,
  ) {
    this.authority = new URL(web.origin).host;
  }

  @Post()
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (this.pack.senders.length === 0) throw new HttpException('', 404);
    this.throttle.count('objection-feed', request.ip);
    // What a 401 must name (RFC 9110, section 11.6.1).
    response.setHeader('WWW-Authenticate', 'Signature');
    const call = signedCall(
      request.headers,
      { ...CALL, authority: this.authority, path: request.path },
      (key) => this.secretOf(key),
      this.clock.now(),
    );
    response.removeHeader('WWW-Authenticate');
    const sender = this.pack.senders.find(({ key }) => key === call.sender);
    if (!sender) throw new ProblemException(401, 'signature-wrong');
    if (call.size > MOST_BYTES) throw new ProblemException(413, 'too-large');
    const events = eventsIn(await bodyOf(request, call.sha256));
    const answers = await this.objections.receive(sender, events);
    response.setHeader('Cache-Control', 'no-store');
    // RFC 4918, section 13: each has an answer of its own.
    response.status(answers.some(({ status }) => status === 'refused') ? 207 : 200).json({ events: answers });
  }

  private secretOf(key: string): string | undefined {
    return this.pack.senders.some((one) => one.key === key) ? senderSecretOf(this.masterKeys, key) : undefined;
  }
}

async function bodyOf(request: Request, sha256: string): Promise<unknown> {
  const body = await readBody(request, MOST_BYTES);
  if (body === null) throw new ProblemException(413, 'too-large');
  if (createHash('sha256').update(body).digest('hex') !== sha256) throw new ProblemException(400, 'digest-mismatch');
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new ProblemException(400, 'json-unreadable');
  }
}

/** One event stands alone, several under `events`. */
function eventsIn(body: unknown): unknown[] {
  if (typeof body !== 'object' || body === null || !('events' in body)) return [body];
  const { events } = body;
  if (!Array.isArray(events) || events.length === 0) throw new ProblemException(422, 'events-needed');
  if (events.length > MOST_EVENTS) throw new ProblemException(413, 'too-many-events');
  return events;
}
