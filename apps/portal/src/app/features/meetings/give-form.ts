import type { AssignmentKind, AssignmentNature, GiveAssignmentInput } from '@generated/gql/graphql';

/** All wards and communes, chosen as one lead. */
export const ALL_WARDS = 'wards';
const WARD_KINDS: readonly string[] = ['WARD', 'COMMUNE', 'TOWNSHIP'];

/** An assignment as it is typed out of one paragraph of the conclusions. */
export interface GiveForm {
  /** The paragraph, from 0; -1 while none is chosen. */
  readonly line: number;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly nature: AssignmentNature;
  /** A unit's id, ALL_WARDS, or empty. */
  readonly lead: string;
  readonly cooperates: readonly string[];
  readonly deadlineWords: string;
  readonly dueAt: string;
  readonly product: string;
}

export const EMPTY_GIVE: GiveForm = {
  line: -1,
  title: '',
  kind: 'TASK',
  nature: 'GENERAL',
  lead: '',
  cooperates: [],
  deadlineWords: '',
  dueAt: '',
  product: '',
};

interface UnitKind {
  readonly id: string;
  readonly kind: string;
}

export function wardsOf<Unit extends UnitKind>(units: readonly Unit[]): Unit[] {
  return units.filter(({ kind }) => WARD_KINDS.includes(kind));
}

/** The units that lead: one, or all wards and communes. */
export function leadsOf({ lead }: GiveForm, units: readonly UnitKind[]): string[] {
  if (lead === ALL_WARDS) return wardsOf(units).map(({ id }) => id);
  return lead === '' ? [] : [lead];
}

/** The form as the service takes it; a standing direction has neither deadline nor product. */
export function giveInput(form: GiveForm, units: readonly UnitKind[]): GiveAssignmentInput {
  const { line, title, kind, nature, cooperates, deadlineWords, dueAt, product } = form;
  const leadUnitIds = leadsOf(form, units);
  const dated = kind !== 'STANDING';
  return {
    line,
    title,
    kind,
    nature,
    leadUnitIds,
    cooperatingUnitIds: cooperates.filter((id) => !leadUnitIds.includes(id)),
    ...(dated && deadlineWords.trim() ? { deadlineWords } : {}),
    ...(dated && dueAt ? { dueAt } : {}),
    ...(product.trim() ? { product } : {}),
  };
}
