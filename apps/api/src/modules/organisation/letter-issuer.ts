import type { Issuer } from '@thong-suot/document-forms';

/** A unit as its letters name it: a row of the view `unit_letterhead`, as JSON. */
export interface Letterhead {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly symbol: string;
  readonly placeName: string;
  readonly lines: readonly string[];
  /** Lines of the body above it; empty where it has none. */
  readonly superior: readonly string[];
  /** The head's position, "Trưởng phòng"; null where nobody is appointed to lead it. */
  readonly headTitle: string | null;
}

const committees: readonly string[] = ['PEOPLES_COMMITTEE', 'WARD', 'COMMUNE', 'TOWNSHIP'];

/**
 * Whose letter it is, in the form of Decree 30/2020: a People's Committee (of the city, a ward or a commune) has no
 * superior line and names its area; every other unit stands under its superior body.
 */
export function letterIssuer(unit: Letterhead): Issuer {
  if (committees.includes(unit.kind)) {
    return { kind: 'COMMITTEE', committee: { name: committeeName(unit) } };
  }
  return {
    kind: 'UNIT',
    superior: unit.superior,
    lines: unit.lines,
    name: unit.name,
    symbol: unit.symbol,
    place: unit.placeName,
    headTitle: unit.headTitle ?? 'Thủ trưởng đơn vị',
  };
}

/** "thành phố Lạng Sơn" of "UBND thành phố Lạng Sơn". */
export function committeeName({ name }: Pick<Letterhead, 'name'>): string {
  return name.replace(/^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/u, '');
}
