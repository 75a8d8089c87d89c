export type { Json, JsonObject } from './json.js';
export type * from './definition.js';
export type * from './command.js';
export { commandTypes } from './command-types.js';
export type * from './event.js';
export type {
  Cycle,
  HoldingCondition,
  Incident,
  Instances,
  InstanceStatus,
  Participants,
  Place,
  State,
  Timer,
  Token,
  Waiting,
} from './state.js';
export { initialState, semanticsVersion, stateVersion } from './state.js';
export { isRefusal, refusalCodes } from './refusal.js';
export type { Refusal, RefusalCode } from './refusal.js';
export type { DecisionResult, StepContext, WorkingCalendar } from './ports.js';
export type * from './dmn/decision.js';
export { parseDecisions } from './dmn/parse-decisions.js';
export type { DecisionsResult } from './dmn/parse-decisions.js';
export { evaluateDecision } from './dmn/evaluate-decision.js';
export type { Problem, ProblemCode } from './parse/problem.js';
export { unreadableCodes } from './parse/problem.js';
export { parse } from './parse/parse.js';
export type { ParseOptions, ParseResult } from './parse/parse.js';
export { step } from './step.js';
export { evolve } from './evolve.js';
export { migrationPlan, migrationProblems } from './migration.js';
export type { MigrationPlan, MigrationProblem } from './migration.js';
export { itemNumber, workItemKey } from './work-item-key.js';
export {
  activeElementIds,
  awaitedMessages,
  openParticipants,
  openWork,
  outcomeCounts,
  parkedSteps,
} from './queries.js';
export type { OpenWork, ParkedStep } from './queries.js';
export type { ParticipantCounts } from './participants.js';
export { checkSoundness } from './soundness/check-soundness.js';
