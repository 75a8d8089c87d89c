export { ACCOUNT_KEPT, NEW_DEVICE } from './accounts/account-messages.js';
export type { AccountKeptMessage, NewDeviceMessage } from './accounts/account-messages.js';
export { AuthorityModel } from './authority.model.js';
export { IdentityModule } from './identity.module.js';
export { hashPassword } from './account/password.js';
export { PeopleReader } from './people-reader.js';
export { PersonModel } from './person.model.js';
export { SessionModel } from './session.model.js';
