export { LandModule } from './land.module.js';
export { OpenPeriod } from './open-period.js';
