import { randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

/** A password to be handed over and changed at the first sign-in: `k7m2-x9q4-ab3d-t6ym`, 79 random bits. */
export function oneTimePassword(): string {
  return Array.from({ length: GROUPS }, group).join('-');
}

function group(): string {
  return Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
