import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';

/** The roles of the demonstration, as the launcher prints them: those of the second, invented authority last. */
export const demoAccounts: { username: string; title: string; unit: string }[] = [
  FOUNDING_CASE,
  SECOND_TENANT,
].flatMap(({ accounts, units }) => {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  return accounts.map(({ username, holds: [first] }) => ({
    username,
    title: first?.title ?? '',
    unit: unitNames.get(first?.unit ?? '') ?? '',
  }));
});

/** The password of every role of the demonstration. */
export const demoPassword: string = FOUNDING_CASE.password;
