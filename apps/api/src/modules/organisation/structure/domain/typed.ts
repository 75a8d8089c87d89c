import { isCode, type CivilDate } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../../platform/refusal/index.js';

const CODE = /^[A-Z0-9][A-Z0-9._-]{1,29}$/;
// A number as people write it, with a note in brackets: "0205 3 812 345 (máy lẻ 12)".
const PHONE = /^\+?[0-9][0-9 .-]{5,18}[0-9]( \([^()\n]{1,30}\))?$/u;

const EARLIEST = '1945-09-02' as CivilDate;
const LATEST = '2100-01-01' as CivilDate;

/** Refuses an empty or too long text; `label` is what the form calls it. */
export function wrongText(
  text: string,
  label: string,
  limit: number,
  field: string,
): RefusalValue | undefined {
  const length = [...text.trim()].length;
  return length === 0 || length > limit || /[\n\t]/u.test(text)
    ? refuse('STRUCTURE_TEXT', { label, limit: String(limit) }, field)
    : undefined;
}

export function wrongCode(code: string, field: string): RefusalValue | undefined {
  return CODE.test(code) ? undefined : refuse('STRUCTURE_CODE', { code }, field);
}

export function wrongPhone(phone: string | null, field = 'phone'): RefusalValue | undefined {
  return phone === null || PHONE.test(phone) ? undefined : refuse('STRUCTURE_PHONE', undefined, field);
}

export function wrongKind(kind: string): RefusalValue | undefined {
  return isCode('unitKind', kind) ? undefined : refuse('STRUCTURE_KIND', { kind }, 'kind');
}

export function wrongPosition(position: string): RefusalValue | undefined {
  return isCode('position', position) ? undefined : refuse('STRUCTURE_POSITION', { position }, 'position');
}

/** Refuses a day that no office means: a year typed with a digit too many or too few. */
export function wrongDay(day: CivilDate | null, field: string): RefusalValue | undefined {
  return day === null || (day >= EARLIEST && day <= LATEST)
    ? undefined
    : refuse('STRUCTURE_DAY', undefined, field);
}

/** The first refusal of several looks. */
export function firstOf(...looks: readonly (RefusalValue | undefined)[]): RefusalValue | undefined {
  return looks.find((look) => look !== undefined);
}
