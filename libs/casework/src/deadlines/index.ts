export { DeadlinesModule } from './deadlines.module';
export { RemindTeam } from './remind-team';
