export { ConsultationModule } from './consultation.module.js';
export { ROUND_ENDED } from './round-messages.js';
export { ROUND_LOCKED } from './round-services.js';
