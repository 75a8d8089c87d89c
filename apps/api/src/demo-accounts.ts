import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';

const unitNames = new Map(FOUNDING_CASE.units.map(({ code, name }) => [code, name]));

/** The roles of the demonstration, as the launcher prints them. */
export const demoAccounts: { username: string; title: string; unit: string }[] = FOUNDING_CASE.accounts.map(
  ({ username, holds: [first] }) => ({
    username,
    title: first?.title ?? '',
    unit: unitNames.get(first?.unit ?? '') ?? '',
  }),
);

/** The password of every role of the demonstration. */
export const demoPassword: string = FOUNDING_CASE.password;
