export { CommandId, CurrentActor, Public } from './decorators.js';
export {
  connectionOf,
  decodeCursor,
  encodeCursor,
  isInstantKey,
  isNumberKey,
  PageInfoModel,
  pageOf,
  pageSize,
} from './page.js';
export type { Edge, Page } from './page.js';
export { RefusalModel, refusalOr } from './refusal.model.js';
export { refusalError } from './refusal-error.js';
export type { RequestContext } from './request-context.js';
export { CivilDate } from './scalars/civil-date.js';
export { Instant } from './scalars/instant.js';
