export { Clock, FixedClock, SystemClock } from './clock';
export { ClockDiffers, ClockGuard, LARGEST_CLOCK_DIFFERENCE_MS } from './clock-guard';
export { ClockModule } from './clock.module';
export { databaseNow } from './database-clock';
