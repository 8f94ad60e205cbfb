import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { type LettersToPostView, OutgoingPost, type RequestView } from '@habeas/casework/requests';
import { Transactions } from '@habeas/platform/database';
import { ProblemFilter } from '../http/problem.filter';
import { DeskCall } from './desk-call';
import { DeskGuard, type StaffCall } from './desk.guard';
import { PostingDto, PostPageDto } from './entries.dto';
import { ListTrace } from './list-trace';
import { Needs } from './needs';
import { VersionDto } from './request.dto';

const PAGE = 50;

/** Letters on paper that wait for the post, over all requests. */
@Controller('desk/api')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class PostController {
  constructor(
    private readonly post: OutgoingPost,
    private readonly desk: DeskCall,
    private readonly trace: ListTrace,
    private readonly transactions: Transactions,
  ) {}

  @Get('post')
  @Needs('request.record')
  async waiting(@Query() { after }: PostPageDto, @Req() call: StaffCall): Promise<LettersToPostView> {
    const found = await this.transactions.run((tx) => this.post.waiting(tx, after ?? null, PAGE + 1));
    const items = found.slice(0, PAGE);
    await this.trace.leave(call.account.id, { view: 'post', after }, { items });
    return { items, next: found.length > PAGE ? (items.at(-1)?.messageId ?? null) : null };
  }

  @Post('requests/:id/messages/:messageId/posting')
  @HttpCode(200)
  @Needs('request.record')
  posted(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Body() { version, postedOn }: PostingDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.post.posted(tx, request, messageId, postedOn, actor),
    );
  }

  @Post('requests/:id/messages/:messageId/withdrawal')
  @HttpCode(200)
  @Needs('request.record')
  takeOut(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Body() { version }: VersionDto,
    @Req() call: StaffCall,
  ): Promise<RequestView> {
    return this.desk.change(call, id, version, (tx, request, actor) =>
      this.post.takeOut(tx, request, messageId, actor),
    );
  }
}
