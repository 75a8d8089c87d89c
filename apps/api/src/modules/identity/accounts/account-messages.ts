/** Outbox: an account was signed in to on a device that it had not used; its payload stands in 0063-accounts-kept.sql. */
export const NEW_DEVICE = 'account.newDevice';

export interface NewDeviceMessage {
  readonly accountId: string;
  readonly personId: string;
}

/** Outbox: an administrator did something to an account. */
export const ACCOUNT_KEPT = 'account.kept';

export interface AccountKeptMessage {
  readonly accountId: string;
  readonly personId: string;
  readonly act: string;
  readonly accountActId: string;
}
