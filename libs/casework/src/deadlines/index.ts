export { DeadlinesModule } from './deadlines.module';
export { RemindTeam } from './remind-team';
export { PurgeRequests } from './purge-requests';
export { KEPT_WITHOUT_PERSON, PURGED_TABLES } from './purge.repository';
