import { searchKey } from '@thong-suot/administration';
import type { AppointInput, OfficialsQuery } from '@generated/gql/graphql';

export type Official = NonNullable<OfficialsQuery['officials']>[number];

/** An appointment as it is typed. */
export interface AppointForm {
  readonly fresh: boolean;
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly phone: string;
  readonly from: string;
  readonly to: string;
}

export function emptyAppointment(today: string): AppointForm {
  return { fresh: false, personId: '', name: '', code: '', phone: '', from: today, to: '' };
}

export function appointInput(postId: string, form: AppointForm): AppointInput {
  const days = { postId, from: form.from, to: form.to || null };
  return form.fresh
    ? {
        ...days,
        newPerson: {
          name: form.name.trim(),
          code: form.code.trim() || null,
          phone: form.phone.trim() || null,
        },
      }
    : { ...days, personId: form.personId };
}

/** The first officials whose name or code has every word, without marks. */
export function matching(officials: readonly Official[], words: string, limit: number): Official[] {
  const wanted = searchKey(words).split(' ');
  const found = officials.filter(({ name, code }) => {
    const key = searchKey(`${name} ${code ?? ''}`);
    return wanted.every((word) => key.includes(word));
  });
  return found.slice(0, limit);
}
