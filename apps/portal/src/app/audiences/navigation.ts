import type { Audience, MenuKey } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Messages } from '../ui/i18n/vi';

export interface Destination {
  readonly key: keyof Messages['shell']['menu'];
  readonly icon: IconName;
  readonly path: string;
  /** Carries the count of late work. */
  readonly counts?: boolean;
}

const DESTINATIONS: Record<MenuKey, Destination> = {
  INBOX: { key: 'INBOX', icon: 'inbox', path: '/viec-can-xu-ly', counts: true },
  LEADER_DESK: { key: 'LEADER_DESK', icon: 'pen-line', path: '/trinh-ky' },
  DOSSIERS: { key: 'DOSSIERS', icon: 'folder-open', path: '/du-thao' },
  CONSULTATIONS: { key: 'CONSULTATIONS', icon: 'message-square-text', path: '/lay-y-kien' },
  MEETINGS: { key: 'MEETINGS', icon: 'users', path: '/phien-hop' },
  ASSIGNMENTS: { key: 'ASSIGNMENTS', icon: 'list-checks', path: '/nhiem-vu' },
  REPORTS: { key: 'REPORTS', icon: 'table-2', path: '/bao-cao' },
  LAND: { key: 'LAND', icon: 'map', path: '/dat-dai' },
  REGISTERS: { key: 'REGISTERS', icon: 'book-text', path: '/van-ban' },
  EXECUTIVE: { key: 'EXECUTIVE', icon: 'landmark', path: '/dieu-hanh' },
  PROCESSES: { key: 'PROCESSES', icon: 'workflow', path: '/quy-trinh' },
  RECORD: { key: 'RECORD', icon: 'archive', path: '/nhat-ky' },
  ORGANISATION: { key: 'ORGANISATION', icon: 'network', path: '/co-cau' },
  ACCOUNTS: { key: 'ACCOUNTS', icon: 'key-round', path: '/tai-khoan' },
};

const ASKED: Destination = { ...DESTINATIONS.CONSULTATIONS, key: 'CONSULTATIONS_ASKED' };
const SIGNING: Destination = { ...DESTINATIONS.INBOX, key: 'SIGNING', icon: 'pen-line' };
const DRAFTS: Destination = { ...DESTINATIONS.DOSSIERS, key: 'DRAFTS' };
const FIGURES: Destination = { ...DESTINATIONS.LAND, key: 'FIGURES' };
const INCOMING: Destination = { key: 'INCOMING', icon: 'mail-open', path: '/van-ban/den' };
const TO_NUMBER: Destination = {
  key: 'TO_NUMBER',
  icon: 'stamp',
  path: '/van-ban/cho-cap-so',
};
const TO_DISPATCH: Destination = {
  key: 'TO_DISPATCH',
  icon: 'send',
  path: '/van-ban/cho-phat-hanh',
};

/** The rail of the desk: only what the person may use; those who are asked read "Ý kiến được hỏi". */
export function railFor(audience: Audience, menu: readonly MenuKey[]): Destination[] {
  return menu.map((key) => (key === 'CONSULTATIONS' && audience === 'RECIPIENT' ? ASKED : DESTINATIONS[key]));
}

/** Places of the bottom bar beside "Thêm": more would be too narrow for a thumb. */
const PLACES = 4;

/** The bottom bar of the phone, by role (wording §1): what exists of it, each with a name of its own; "Thêm" comes last. */
export function bottomBarFor(audience: Audience, menu: readonly MenuKey[]): Destination[] {
  const bars: Record<Audience, Destination[]> = {
    OFFICER: [
      DESTINATIONS.INBOX,
      DESTINATIONS.CONSULTATIONS,
      DESTINATIONS.REPORTS,
      DESTINATIONS.ASSIGNMENTS,
      DRAFTS,
    ],
    LEADER: [
      menu.includes('LEADER_DESK') ? DESTINATIONS.LEADER_DESK : SIGNING,
      DESTINATIONS.ASSIGNMENTS,
      FIGURES,
      INCOMING,
    ],
    CLERK: [TO_NUMBER, TO_DISPATCH, INCOMING],
    RECIPIENT: [DESTINATIONS.INBOX, ASKED, DESTINATIONS.REPORTS, DESTINATIONS.ASSIGNMENTS, INCOMING],
  };
  const allowed = menu.map((key) => DESTINATIONS[key].path);
  // Who administers has processes and the structure in every bar; they stand first in such a menu.
  const administers = menu[0] === 'PROCESSES' || menu[0] === 'ORGANISATION';
  const kept = administers ? [DESTINATIONS.PROCESSES, DESTINATIONS.ORGANISATION, DESTINATIONS.ACCOUNTS] : [];
  return [...kept, ...bars[audience]]
    .filter(({ path }) => allowed.some((place) => path.startsWith(place)))
    .slice(0, PLACES);
}
