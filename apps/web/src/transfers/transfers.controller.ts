import { Controller, HttpException, Param, Put, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReceiveTransfer, TransferRefused } from '@habeas/casework/received-transfers';
import { Clock } from '@habeas/platform/clock';
import { TransfersConfig, WebConfig } from '@habeas/platform/config';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { signedCall } from '../http/signed-call';
import { Throttle } from '../portal/throttle';
import { receiptHeaders } from './receipt-headers';

const CALL = { method: 'PUT', tag: 'habeas-transfer', type: 'application/zip', otherType: 'zip-only' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Takes a person's file from another controller (GDPR Art. 20(2)): docs/transfers.md is the contract. Where no sender is configured
 * there is nothing at this address.
 */
@Controller('api/transfers')
@UseFilters(ProblemFilter)
export class TransfersController {
  private readonly authority: string;

  constructor(
    private readonly transfers: ReceiveTransfer,
    private readonly config: TransfersConfig,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    web: WebConfig,
  ) {
    this.authority = new URL(web.origin).host;
  }

  @Put(':id')
  async take(@Param('id') transferId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (Object.keys(this.config.senders).length === 0 || !UUID.test(transferId)) throw new HttpException('', 404);
    this.throttle.count('transfer', request.ip);
    // What a 401 must name (RFC 9110, section 11.6.1).
    response.setHeader('WWW-Authenticate', 'Signature');
    const call = signedCall(
      request.headers,
      { ...CALL, authority: this.authority, path: request.path },
      (key) => this.config.sender(key)?.secret,
      this.clock.now(),
    );
    response.removeHeader('WWW-Authenticate');
    const { sender, sha256, size } = call;
    const senderName = this.config.sender(sender)?.name ?? sender;
    try {
      const announced = { transferId, sender, senderName, sha256, size };
      const { received, isNew } = await this.transfers.receive(announced, request);
      const receivedAt = received.receivedAt.toISOString();
      const body = JSON.stringify({ transfer: transferId, sender, sha256, size, receivedAt });
      const status = isNew ? 201 : 200;
      response.setHeader('Cache-Control', 'no-store');
      response.set(receiptHeaders(body, status, call, this.clock.now()));
      response.status(status).type('application/json').send(body);
    } catch (error) {
      throw error instanceof TransferRefused ? refusalOf(error) : error;
    }
  }
}

/** Who sends may try again later only where that can help. */
function refusalOf({ reason }: TransferRefused): ProblemException {
  if (reason === 'other-bytes') return new ProblemException(409, reason);
  if (reason === 'too-large') return new ProblemException(413, reason);
  if (reason === 'busy') return new ProblemException(503, reason, 60);
  if (reason === 'digest-mismatch' || reason === 'length-mismatch') return new ProblemException(400, reason);
  return new ProblemException(422, reason);
}
