import type { PositionCode } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** How user names begin, by position; accounts are roles: "cv.noivu" is an officer of the Department of the Interior. */
export const SHORT_POSITIONS: Readonly<Record<PositionCode, string>> = {
  CHAIR: 'ct',
  VICE_CHAIR: 'pct',
  MEMBER: 'uv',
  CHIEF_OF_OFFICE: 'cvp',
  DEPUTY_CHIEF_OF_OFFICE: 'pcvp',
  UNIT_HEAD: 'tt',
  UNIT_LEADER: 'tp',
  DEPUTY_UNIT_LEADER: 'pp',
  OFFICER: 'cv',
  CLERK: 'vt',
  PARTY_SECRETARY: 'bt',
  PARTY_DEPUTY_SECRETARY: 'pbt',
  ADMIN: 'quantri',
};

const NAME = /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/;
const LONGEST = 60;

/** The name as it is kept. Refuses ACCOUNT_NAME: small letters without marks and digits, parted by dots or dashes. */
export function tidyUserName(typed: string): { readonly username: string } | RefusalValue {
  const username = typed.trim().toLowerCase();
  return username.length >= 2 && username.length <= LONGEST && NAME.test(username)
    ? { username }
    : refuse('ACCOUNT_NAME', undefined, 'username');
}
