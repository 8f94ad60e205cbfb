import './jobs';

export { LookForPreservations } from './look-for-preservations';
export { PreserveData } from './preserve-data';
export { PreservationModule } from './preservation.module';
