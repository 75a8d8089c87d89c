export { AccessModule } from './access.module.js';
export { AccessPolicy } from './access-policy.js';
export { factsAbout, reachable, visibleSubjects } from './access.queries.js';
export type { AccessFactRow, AccessSubjectKind } from './access.queries.js';
export type { MenuKey } from './domain/audience.js';
export { MenuPlaces } from './menu-places.js';
export type { MenuOf } from './menu-places.js';
export { mayManage, mayRead, READING_CLASSES } from './domain/may-read.js';
export type { AccessClass, AccessFact } from './domain/may-read.js';
