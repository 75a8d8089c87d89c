export type { ActContext, ActRequest, ActResult, ServiceActor } from './act-request.js';
export { ActRunner } from './act-runner.js';
export type {
  AccessGrant,
  AlsoMoved,
  AuditNote,
  Closing,
  Decision,
  MigrationTarget,
  OutboxMessage,
  StartInstance,
  WorkItemLabels,
} from './decision.js';
export type { InstanceView, OpenItem, SubjectKind } from './instance-view.js';
export { heldItem, itemOf, mayAct } from './may-act.js';
export type { Statement } from './statement.js';
