import type { MeetingItemKind, RecordMeetingInput } from '@generated/gql/graphql';
import { isClockTime } from '../../ui/form/clock-time';

/** A point of the agenda as it is typed. */
export interface ItemForm {
  readonly title: string;
  readonly kind: MeetingItemKind;
  readonly leadUnitId: string;
}

/** A session as it is typed; null is what was taken over from the last session and left so. */
export interface RecordForm {
  readonly name: string;
  readonly number: string;
  readonly heldOn: string;
  readonly beginsAt: string;
  readonly place: string | null;
  readonly chair: string | null;
  /** Who took part, a line for each. */
  readonly attendance: string | null;
  readonly items: readonly ItemForm[];
}

export const EMPTY_ITEM: ItemForm = { title: '', kind: 'DRAFT', leadUnitId: '' };

export const EMPTY_RECORD: RecordForm = {
  name: '',
  number: '',
  heldOn: '',
  beginsAt: '',
  place: null,
  chair: null,
  attendance: null,
  items: [EMPTY_ITEM],
};

/** The longest agenda that the service takes. */
export const MOST_ITEMS = 40;

/** What the last session offers for the fields that are null. */
export interface LastSession {
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly string[];
}

/** The form with the values of the last session where nothing else was typed. */
export function filled(form: RecordForm, last: LastSession | null | undefined) {
  return {
    ...form,
    place: form.place ?? last?.place ?? '',
    chair: form.chair ?? last?.chair ?? '',
    attendance: form.attendance ?? last?.attendance.join('\n') ?? '',
  };
}

export type FilledForm = ReturnType<typeof filled>;

/** The ids of the controls that still have to be filled in. */
export function missingIn({ name, heldOn, place, chair, items }: FilledForm): string[] {
  const fields = { name, heldOn, place, chair };
  return [
    ...Object.entries(fields).flatMap(([control, text]) => (text.trim() === '' ? [control] : [])),
    ...items.flatMap(({ title }, at) => (title.trim() === '' ? [itemControl(at, 'title')] : [])),
  ];
}

/** Whether the hour is left out or is one. */
export function hasGoodHour({ beginsAt }: FilledForm): boolean {
  return beginsAt === '' || isClockTime(beginsAt);
}

/** The id of a control of one point of the agenda. */
export function itemControl(at: number, field: 'title' | 'leadUnitId'): string {
  return `item-${at}-${field}`;
}

/** By the service's names of the fields, the ids of the controls. */
export const CONTROLS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['name', 'number', 'heldOn', 'beginsAt', 'place', 'chair', 'attendance'].map((name) => [name, name]),
  ),
  items: itemControl(0, 'title'),
  ...Object.fromEntries(
    Array.from({ length: MOST_ITEMS }, (_, at) =>
      (['title', 'leadUnitId'] as const).map((field) => [`items.${at}.${field}`, itemControl(at, field)]),
    ).flat(),
  ),
};

/** The form as the service takes it. */
export function recordInput(form: FilledForm): RecordMeetingInput {
  const { number, beginsAt, attendance, items, ...rest } = form;
  return {
    ...rest,
    ...(number.trim() ? { number } : {}),
    ...(beginsAt ? { beginsAt } : {}),
    attendance: attendance.split('\n').filter((line) => line.trim() !== ''),
    items: items.map(({ leadUnitId, ...item }) => ({ ...item, ...(leadUnitId ? { leadUnitId } : {}) })),
  };
}
