import { addDays, civilDate, isCode, label, type Language } from '@thong-suot/administration';
import type { Days } from './domain/decide-substitution.js';
import type { ActKindModel, PositionHolderModel, LeaveModel, SubstitutionModel } from './absence.model.js';
import type { HolderRow } from './holders.queries.js';
import type { LeaveRow } from './leave.queries.js';
import type { SubstitutionRow } from './substitution.queries.js';

/** The last day of days that end before another one. */
export function lastDayOf({ to }: Pick<Days, 'to'>): string {
  return addDays(civilDate(to), -1);
}

export function toHolder({
  appointmentId,
  postId,
  personId,
  personName,
  title,
  unit,
}: HolderRow): PositionHolderModel {
  return {
    appointmentId,
    postId,
    person: { id: personId, displayName: personName },
    title,
    unit: unit as PositionHolderModel['unit'],
  };
}

/** Codes of acts or of types of documents with their words; a code of before the list is left as it is. */
export function worded(
  kind: 'actKind' | 'docType' | 'position',
  codes: readonly string[] | null,
  language: Language,
): ActKindModel[] | null {
  return (
    codes?.map((code) => ({ code, label: isCode(kind, code) ? label(kind, code, language) : code })) ?? null
  );
}

export function toSubstitution(
  row: SubstitutionRow,
  reader: { readonly language: Language; readonly today: string; mayEnd(row: SubstitutionRow): boolean },
): SubstitutionModel {
  const { language, today } = reader;
  const state = stateOf(row, today);
  return {
    id: row.id,
    kind: row.kind,
    state,
    absent: toHolder(row.absent),
    substitute: toHolder(row.substitute),
    acts: worded('actKind', row.acts, language),
    docTypes: worded('docType', row.doc_types, language),
    reason: row.reason,
    basis: row.basis,
    from: row.from,
    lastDay: lastDayOf(row),
    mayEnd: (state === 'PLANNED' || state === 'RUNNING') && reader.mayEnd(row),
  };
}

export function toLeave(
  row: LeaveRow,
  reader: { readonly today: string; mayEnd(row: LeaveRow): boolean },
): LeaveModel {
  return {
    id: row.id,
    person: { id: row.person_id, displayName: row.person_name },
    reason: row.reason,
    from: row.from,
    lastDay: lastDayOf(row),
    running: row.from <= reader.today,
    unseen: Math.min(row.unseen, 201),
    mayEnd: reader.mayEnd(row),
  };
}

function stateOf(row: SubstitutionRow, today: string): SubstitutionModel['state'] {
  if (row.revoked_at !== null) return 'REVOKED';
  if (row.to <= today) return 'ENDED';
  return row.from <= today ? 'RUNNING' : 'PLANNED';
}
