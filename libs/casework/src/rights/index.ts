export { RightsModule } from './rights.module';
