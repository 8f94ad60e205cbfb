import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Response } from 'express';
import { localDateOf } from '@habeas/domain';
import { Audit } from '@habeas/casework/audit';
import { LETTER_NAMES, Letters, letterSamples, UnprintableLetterError } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  letterHeadOf,
  MessageRepository,
  NotFound,
  officeOf,
  Refused,
  RequestsRepository,
} from '@habeas/casework/requests';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Needs } from './needs';
import { LanguageDto } from './request.dto';

/** Where the letter goes, a line each: it is printed, and kept nowhere. Left out: where the person's letter came from. */
export class PostalAddressDto {
  @IsOptional() @IsString() @MaxLength(400) address?: string;
}

/** Letters on paper: tagged PDF, with the address where a windowed envelope shows it. */
@Controller('desk/api')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class LetterPdfController {
  constructor(
    private readonly letters: Letters,
    private readonly messages: MessageRepository,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A letter of the house with sample data. */
  @Get('letters/:template/pdf')
  @Needs('request.read')
  async sample(
    @Param('template') template: string,
    @Query() query: LanguageDto,
    @Req() call: StaffCall,
    @Res() response: Response,
  ): Promise<void> {
    const name = LETTER_NAMES.find((known) => known === template);
    if (!name) throw new NotFound('letter');
    const language = query.language ?? call.account.language;
    const head = letterHeadOf(this.pack, officeOf(this.pack), language);
    const { content } = this.letters.preview(name, language, head);
    const { reference } = letterSamples(language)[name];
    const writtenOn = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    const pdf = await this.letters.pdf(content, reference, language, head, { writtenOn, address: [] });
    sendPdf(response, pdf, `${name}-${language}`);
  }

  /** A letter of a request, as it was written, for the post. The reading is recorded first. */
  @Post('requests/:id/messages/:messageId/pdf')
  @HttpCode(200)
  @Needs('request.read')
  async ofMessage(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Body() { address }: PostalAddressDto,
    @Req() call: StaffCall,
    @Res() response: Response,
  ): Promise<void> {
    const [request, message] = await this.transactions.run((tx) =>
      Promise.all([this.requests.find(tx, id), this.messages.find(tx, messageId)]),
    );
    if (!request || message?.requestId !== id || !message.content) throw new NotFound('letter');
    const actor = { kind: 'staff', id: call.account.id } as const;
    const details = { about: 'letter-pdf', message: messageId };
    await this.audit.appendBeforeRead({ event: 'message.viewed', actor, requestId: id, details });
    const { content, language, queuedAt, sentAt } = message;
    const head = letterHeadOf(this.pack, request, language);
    const writtenOn = localDateOf((sentAt ?? queuedAt).toISOString(), request.zone);
    const lines = (address ?? message.postalAddress ?? '').split('\n').map((line) => line.trim());
    const part = { writtenOn, address: lines.filter((line) => line !== '') };
    const pdf = await printed(this.letters.pdf(content, request.reference, language, head, part));
    sendPdf(response, pdf, `${request.reference}-${message.template}`);
  }
}

/** @throws Refused where the typeface lacks a sign of the letter */
async function printed(pdf: Promise<Buffer>): Promise<Buffer> {
  try {
    return await pdf;
  } catch (error) {
    throw error instanceof UnprintableLetterError ? new Refused('unprintable-letter') : error;
  }
}

function sendPdf(response: Response, pdf: Buffer, name: string): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.pdf"`);
  response.setHeader('Cache-Control', 'no-store');
  response.send(pdf);
}
