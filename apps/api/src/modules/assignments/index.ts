export { AssignmentsModule } from './assignments.module.js';
export type { AssignmentKind, AssignmentNature, CarriedBy } from './domain/assignment.js';
export { AssignmentModel } from './assignment.model.js';
export { AssignmentReader } from './assignment-reader.js';
export { noticeOfSource } from './carried-results.queries.js';
export { GiveAssignments } from './give-assignments.js';
export type { AssignmentToGive, GiveAnswer, GiveAssignmentsRequest } from './give-assignments.js';
