import type { UnitInput } from '@generated/gql/graphql';
import type { StructureUnit } from './structure.operations';

/** A unit as it is typed. */
export interface UnitForm {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string;
  readonly symbol: string;
  readonly phone: string;
  readonly from: string;
  readonly asked: boolean;
}

export function emptyUnit(parentId: string, today: string): UnitForm {
  return {
    code: '',
    name: '',
    shortName: '',
    kind: 'DEPARTMENT',
    parentId,
    symbol: '',
    phone: '',
    from: today,
    asked: true,
  };
}

/** A unit to be changed: as it is, from today on. */
export function formOf(unit: StructureUnit, today: string): UnitForm {
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    parentId: unit.parentId ?? '',
    symbol: unit.symbol,
    phone: unit.phone ?? '',
    from: today,
    asked: false,
  };
}

/** The form as the service takes it; the short name is the name, the symbol the code, where nothing else is typed. */
export function unitInput(form: UnitForm): UnitInput {
  return {
    name: form.name.trim(),
    shortName: form.shortName.trim() || form.name.trim(),
    kind: form.kind,
    parentId: form.parentId || null,
    symbol: form.symbol.trim() || form.code.trim(),
    phone: form.phone.trim() || null,
    from: form.from,
  };
}
