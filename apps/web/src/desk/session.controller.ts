import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, UseFilters, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { accountView, permissionsOf, type SessionView, SignIn, type StaffAccount } from '@habeas/casework/staff';
import type { EnrolmentView } from '@habeas/casework/staff';
import { Clock } from '@habeas/platform/clock';
import { randomToken } from '@habeas/platform/crypto';
import { ProblemException } from '../http/problem';
import { ProblemFilter } from '../http/problem.filter';
import { Throttle } from '../portal/throttle';
import { DeskGuard, type StaffCall } from './desk.guard';
import { Open } from './needs';
import { CodeDto, FirstSignInDto, SignInDto } from './session.dto';

/** Signing in to the desk, and out. */
@Controller('desk/api')
@UseGuards(DeskGuard)
@UseFilters(ProblemFilter)
export class SessionController {
  constructor(
    private readonly staff: SignIn,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  private get brands(): SessionView['brands'] {
    return this.pack.brands.map(({ key, name }) => ({ key, name }));
  }

  @Post('session')
  @HttpCode(200)
  @Open('anybody')
  async signIn(@Body() body: SignInDto, @Req() call: Request): Promise<SessionView> {
    this.throttle.count('desk-sign-in', call.ip);
    const result = await this.staff.signIn(body.email, body.password, body.code);
    if ('failure' in result)
      throw new ProblemException(result.waitSeconds === undefined ? 401 : 429, result.failure, result.waitSeconds);
    return this.begin(call, result.account);
  }

  @Post('first-sign-in')
  @HttpCode(200)
  @Open('anybody')
  async firstSignIn(@Body() body: FirstSignInDto, @Req() call: Request): Promise<SessionView> {
    const result = await this.staff.firstSignIn(body.token, body.password);
    if ('failure' in result)
      throw new ProblemException(result.failure === 'password-too-weak' ? 400 : 401, result.failure);
    return this.begin(call, result.account);
  }

  @Get('session')
  @Open('enrolling')
  session(@Req() call: StaffCall): SessionView {
    return sessionView(call.account, call.session.csrfToken ?? '', this.brands);
  }

  @Delete('session')
  @HttpCode(204)
  @Open('enrolling')
  async signOut(@Req() call: StaffCall): Promise<void> {
    await this.staff.signOut(call.account);
    await new Promise<void>((done, fail) => call.session.destroy((error) => (error ? fail(error as Error) : done())));
  }

  @Post('second-factor/enrolment')
  @HttpCode(200)
  @Open('enrolling')
  async beginEnrolment(@Req() call: StaffCall): Promise<EnrolmentView> {
    const enrolment = await this.staff.beginEnrolment(call.account.id);
    if (!enrolment) throw new ProblemException(409, 'second-factor-already-enrolled');
    return enrolment;
  }

  @Post('second-factor')
  @HttpCode(200)
  @Open('enrolling')
  async completeEnrolment(@Body() body: CodeDto, @Req() call: StaffCall): Promise<SessionView> {
    const account = await this.staff.completeEnrolment(call.account.id, body.code);
    if (!account) throw new ProblemException(400, 'wrong-code');
    return this.begin(call, account);
  }

  /** A new session id at each sign-in: one that somebody planted before is worth nothing. */
  private async begin(call: Request, account: StaffAccount): Promise<SessionView> {
    await new Promise<void>((done, fail) =>
      call.session.regenerate((error) => (error ? fail(error as Error) : done())),
    );
    const csrfToken = randomToken();
    Object.assign(call.session, { accountId: account.id, since: this.clock.now().toISOString(), csrfToken });
    await new Promise<void>((done, fail) => call.session.save((error) => (error ? fail(error as Error) : done())));
    return sessionView(account, csrfToken, this.brands);
  }
}

function sessionView(account: StaffAccount, csrfToken: string, brands: SessionView['brands']): SessionView {
  return {
    account: accountView(account),
    stage: account.secondFactorEnrolled ? 'complete' : 'enrol-second-factor',
    csrfToken,
    permissions: account.secondFactorEnrolled ? [...permissionsOf(account.role)] : [],
    brands,
  };
}
