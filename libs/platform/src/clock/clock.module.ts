import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { ClockGuard } from './clock-guard';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }, ClockGuard], exports: [Clock, ClockGuard] })
export class ClockModule {}
