import {
  addDays,
  civilDateOf,
  civilTimeOf,
  findSecrecyMark,
  formatDate,
  isCivilDate,
  tidyLine,
  type MeetingItemKind,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** A session as the Office types it. */
export interface TypedMeeting {
  readonly name: string;
  /** As it is written: "04/2025". */
  readonly number: string | null;
  readonly heldOn: string;
  /** The hour at which it began, "14:00". */
  readonly beginsAt: string | null;
  readonly place: string;
  /** Who chaired it, by position. */
  readonly chair: string;
  /** Who took part, in the words of the notice. */
  readonly attendance: readonly string[];
  readonly items: readonly TypedItem[];
}

/** A point of the agenda; its number is its place. */
export interface TypedItem {
  readonly title: string;
  readonly kind: MeetingItemKind | null;
  readonly leadUnitId: string | null;
}

/** The longest texts in characters, how many lines and points there may be, and how many days ago a session may lie. */
export const MEETING_LIMITS = {
  name: 250,
  number: 30,
  place: 200,
  chair: 200,
  attendance: 300,
  people: 60,
  title: 500,
  items: 40,
  daysAgo: 366,
} as const;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/u;

/**
 * The session as it is kept: composed, without doubled spaces and empty lines.
 * Refuses MEETING_FIELD_REQUIRED, MEETING_TEXT_TOO_LONG, MEETING_TIME_WRONG, MEETING_DATE_WRONG, MEETING_AHEAD,
 * MEETING_ITEMS_REQUIRED, MEETING_TOO_MANY_ITEMS, SECRET_MARK; each names its field.
 */
export function tidyMeeting(typed: TypedMeeting, now: string): TypedMeeting | RefusalValue {
  const orNull = (text: string | null) => tidyLine(text ?? '') || null;
  const meeting: TypedMeeting = {
    name: tidyLine(typed.name),
    number: orNull(typed.number),
    heldOn: typed.heldOn,
    beginsAt: orNull(typed.beginsAt),
    place: tidyLine(typed.place),
    chair: tidyLine(typed.chair),
    attendance: typed.attendance.map(tidyLine).filter((line) => line !== ''),
    items: typed.items.map((item) => ({ ...item, title: tidyLine(item.title) })),
  };
  return refuseTime(meeting, now) ?? refuseTexts(meeting) ?? meeting;
}

function refuseTime({ heldOn, beginsAt }: TypedMeeting, now: string): RefusalValue | undefined {
  const today = civilDateOf(now);
  const first = addDays(today, -MEETING_LIMITS.daysAgo);
  if (!isCivilDate(heldOn) || heldOn < first) {
    return refuse('MEETING_DATE_WRONG', { from: formatDate(first), to: formatDate(today) }, 'heldOn');
  }
  if (beginsAt !== null && !TIME.test(beginsAt)) return refuse('MEETING_TIME_WRONG', undefined, 'beginsAt');
  if (heldOn > today) return refuse('MEETING_AHEAD', undefined, 'heldOn');
  return heldOn === today && beginsAt !== null && beginsAt > civilTimeOf(now)
    ? refuse('MEETING_AHEAD', undefined, 'beginsAt')
    : undefined;
}

function refuseTexts(meeting: TypedMeeting): RefusalValue | undefined {
  const { name, number, place, chair, attendance, items } = meeting;
  if (items.length === 0) return refuse('MEETING_ITEMS_REQUIRED', undefined, 'items');
  if (items.length > MEETING_LIMITS.items) {
    return refuse('MEETING_TOO_MANY_ITEMS', { limit: String(MEETING_LIMITS.items) }, 'items');
  }
  if (attendance.length > MEETING_LIMITS.people) return tooLong(attendance.length, 'people', 'attendance');
  const texts: readonly Checked[] = [
    { field: 'name', text: name, limit: 'name', required: true },
    { field: 'number', text: number ?? '', limit: 'number' },
    { field: 'place', text: place, limit: 'place', required: true },
    { field: 'chair', text: chair, limit: 'chair', required: true },
    ...attendance.map((text) => ({ field: 'attendance', text, limit: 'attendance' }) as const),
    ...items.map(
      ({ title }, at) =>
        ({ field: `items.${at}.title`, text: title, limit: 'title', required: true }) as const,
    ),
  ];
  return texts.map(refuseText).find((refusal) => refusal !== undefined);
}

interface Checked {
  readonly field: string;
  readonly text: string;
  readonly limit: keyof typeof MEETING_LIMITS;
  readonly required?: boolean;
}

function refuseText({ field, text, limit, required }: Checked): RefusalValue | undefined {
  if (required && text === '') return refuse('MEETING_FIELD_REQUIRED', undefined, field);
  const length = [...text].length;
  if (length > MEETING_LIMITS[limit]) return tooLong(length, limit, field);
  return findSecrecyMark([text]) === undefined ? undefined : refuse('SECRET_MARK', undefined, field);
}

function tooLong(length: number, limit: keyof typeof MEETING_LIMITS, field: string): RefusalValue {
  const code = limit === 'people' ? 'MEETING_TOO_MANY_LINES' : 'MEETING_TEXT_TOO_LONG';
  return refuse(code, { length: String(length), limit: String(MEETING_LIMITS[limit]) }, field);
}
