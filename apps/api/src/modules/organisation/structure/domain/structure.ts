import type { CivilDate } from '@thong-suot/administration';

/** What a unit is called and where it stands; dated, unlike its code. */
export interface UnitState {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string | null;
  /** What stands in its document symbols. */
  readonly symbol: string;
  readonly ordinal: number;
}

export interface StructureUnit extends UnitState {
  readonly id: string;
  readonly code: string;
  readonly phone: string | null;
  readonly placeName: string;
  /** Asked for comments unless the asker chooses otherwise. */
  readonly asked: boolean;
  readonly validFrom: CivilDate;
  /** The first day on which it is no more. */
  readonly validTo: CivilDate | null;
  /** Since when it has been called and stood as it does. */
  readonly since: CivilDate;
}

export interface StructurePost {
  readonly id: string;
  readonly unitId: string;
  readonly position: string;
  readonly title: string;
}

export interface StructurePerson {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly phone: string | null;
}

export interface StructureAppointment {
  readonly id: string;
  readonly personId: string;
  readonly postId: string;
  readonly validFrom: CivilDate;
  /** The first day on which it is no longer held. */
  readonly validTo: CivilDate | null;
}

/** The units, posts, people and appointments of an authority, of all days. */
export interface Structure {
  readonly units: readonly StructureUnit[];
  readonly posts: readonly StructurePost[];
  readonly people: readonly StructurePerson[];
  readonly appointments: readonly StructureAppointment[];
}

interface Dated {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** Whether it holds on a day; the end is exclusive. */
export function holdsOn({ validFrom, validTo }: Dated, day: CivilDate): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}

/** Whether two spans of days have a day in common. */
export function overlap(one: Dated, other: Dated): boolean {
  return (
    (one.validTo === null || other.validFrom < one.validTo) &&
    (other.validTo === null || one.validFrom < other.validTo) &&
    !isEmpty(one) &&
    !isEmpty(other)
  );
}

/** Whether it reaches the day or goes beyond it. */
export function lastsTo({ validFrom, validTo }: Dated, day: CivilDate): boolean {
  return validTo === null || (validTo > day && validTo > validFrom);
}

function isEmpty({ validFrom, validTo }: Dated): boolean {
  return validTo !== null && validTo <= validFrom;
}
