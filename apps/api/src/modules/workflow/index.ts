export { actLabel, stepLabel } from './domain/step-words.js';
export { nextStep, stepShown } from './domain/what-now.js';
export { BESIDE_STEPS } from './domain/dossier-steps.js';
export { REASSIGNED } from './engine/open-items.js';
export { HolderModel, positionsLabel } from './holder.model.js';
export { CHANGED } from './acts/announcement.js';
export type { Announcement } from './acts/announcement.js';
export { deployProcesses } from './engine/deploy-processes.js';
export { closeSideWork, openSideWork } from './side-work.js';
export { reassigned, stepsHeld } from './open-work/step-work.js';
export { SendMessage } from './send-message.js';
export type { ProcessMessage } from './send-message.js';
export { ServiceHandlers } from './services/service-handlers.js';
export type {
  ServiceContext,
  ServiceHandler,
  ServiceOutcome,
  ServiceTask,
} from './services/service-handlers.js';
export { WorkersModule } from './workers.module.js';
export { WorkflowModule } from './workflow.module.js';
