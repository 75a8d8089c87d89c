import { civilDate, formatDate } from '@thong-suot/administration';
import type { Messages } from '../../ui/i18n/vi';
import { subjectAfter } from '../dossiers/subject-after';
import type { IncomingEntry } from './registry.operations';

/** "07": numbers of arrival below ten take a zero, as in the register. */
export function arrivalNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** "18/3/2025" of a civil date; nothing where there is none. */
export function dayWords(date: string | null): string {
  return date ? formatDate(civilDate(date)) : '';
}

/** The subject after its type, "về việc …". */
export function subjectWords(subject: string): string {
  return subjectAfter('', subject).trim();
}

/** To whom an entry was passed on, the last one first to be seen: "Phòng Nội vụ". */
export function receiverWords(
  entry: Pick<IncomingEntry, 'forwards'>,
  t: Messages['registry']['incoming'],
): string {
  const names = entry.forwards.map(({ toUnit, toPerson }) => toPerson?.displayName ?? toUnit?.name ?? '');
  return names.length === 0 ? t.notForwarded : names.join('; ');
}
