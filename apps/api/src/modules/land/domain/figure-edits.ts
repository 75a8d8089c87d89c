import { isExact, trimExact, type Exact } from '@thong-suot/administration';
import {
  mergeEdits,
  sayFinding,
  type FieldEdit,
  type FindingCode,
  type KeptField,
} from '@thong-suot/land-rules';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { keyOf, type FieldKey, type ReportSheet, type SheetField, type SheetFigure } from './report-sheet.js';

/** What a person wants to stand in one field. */
export interface FigureEdit extends FieldKey {
  /** Exact decimals; null: there is no figure. */
  readonly value: Exact | null;
  readonly words: string | null;
  readonly reason: string | null;
  /** "Số liệu không đổi": taken over from the last period. */
  readonly unchanged: boolean;
  readonly confirmed: readonly string[];
  /** The version of the field on the screen; 0 where nothing stood in it. */
  readonly seen: number;
}

/** A field to be written. */
export interface FigureWrite extends FieldKey {
  readonly value: Exact | null;
  readonly words: string | null;
  readonly reason: string | null;
  readonly unchanged: boolean;
  readonly confirmed: readonly string[];
  readonly version: number;
}

export interface PlannedEdits {
  readonly writes: readonly FigureWrite[];
  /** Fields that somebody else changed meanwhile: they stand as that person left them. */
  readonly conflicts: readonly FieldKey[];
}

export const LONGEST_WORDS = 2_000;
export const LONGEST_REASON = 500;
export const MOST_EDITS = 400;

/**
 * Plans what one save writes. Refuses LAND_FIGURE_NOT_YOURS (another unit's figure, or none that is asked for),
 * LAND_FIGURE_INVALID (no figure, negative, too fine, too large), LAND_FIGURE_TAKEN (accepted already),
 * LAND_TEXT_TOO_LONG and LAND_TOO_MANY_FIGURES. What the other checks have to say is asked before the report is sent, so
 * that figures may be typed in any order.
 */
export function planEdits(sheet: ReportSheet, edits: readonly FigureEdit[]): PlannedEdits | RefusalValue {
  if (edits.length > MOST_EDITS) return refuse('LAND_TOO_MANY_FIGURES', { limit: String(MOST_EDITS) });
  const clean = new Map<string, { field: SheetField; edit: FigureEdit }>();
  for (const each of edits) {
    const field = sheet.field(each);
    if (field === undefined) return refuse('LAND_FIGURE_NOT_YOURS');
    const edit = cleaned(each, field);
    const refusal = refuseForm(sheet, field, edit);
    if (refusal) return refusal;
    clean.set(keyOf(each), { field, edit });
  }
  const kept = sheet.row.figures.map((figure): KeptField => ({
    key: keyOf(figure),
    version: figure.version,
    content: contentOf(figure),
  }));
  const wanted = [...clean].map(([key, { edit }]): FieldEdit => ({
    key,
    seen: edit.seen,
    content: contentOf(edit),
  }));
  const { writes, conflicts } = mergeEdits(kept, wanted);
  for (const { key } of writes) {
    const field = clean.get(key)?.field;
    if (field?.figure?.review === 'ACCEPTED') {
      return refuse('LAND_FIGURE_TAKEN', { indicator: field.indicator.label });
    }
  }
  const of = (key: string) => (clean.get(key) as { edit: FigureEdit }).edit;
  return {
    writes: writes.map(({ key, version }) => {
      const { indicatorId, subjectId, value, words, reason, unchanged, confirmed } = of(key);
      return { indicatorId, subjectId, value, words, reason, unchanged, confirmed, version };
    }),
    conflicts: conflicts.map(({ key }) => {
      const { indicatorId, subjectId } = of(key);
      return { indicatorId, subjectId };
    }),
  };
}

function cleaned(edit: FigureEdit, { indicator, previous }: SheetField): FigureEdit {
  const isText = indicator.value === 'TEXT';
  const words = textOf(edit.words);
  const value = isText || edit.value === null ? null : edit.value.trim();
  return {
    ...edit,
    value,
    words,
    reason: textOf(edit.reason),
    // Only what really stands as last time may say that it does.
    unchanged: edit.unchanged && previous !== undefined && sameAsBefore(value, words, previous, isText),
    confirmed: [...new Set(edit.confirmed)].sort(),
  };
}

function refuseForm(sheet: ReportSheet, field: SheetField, edit: FigureEdit): RefusalValue | undefined {
  const { indicator } = field;
  if ((edit.words?.length ?? 0) > LONGEST_WORDS) {
    return refuse('LAND_TEXT_TOO_LONG', { indicator: indicator.label, limit: String(LONGEST_WORDS) });
  }
  if ((edit.reason?.length ?? 0) > LONGEST_REASON || edit.confirmed.length > 20) {
    return refuse('LAND_TEXT_TOO_LONG', { indicator: indicator.label, limit: String(LONGEST_REASON) });
  }
  if (edit.value === null) return undefined;
  if (edit.value.length > 40 || !isExact(edit.value)) {
    const finding = { code: 'NOT_A_FIGURE', weight: 'BLOCK' } as const;
    return invalid(indicator.label, sayFinding(finding, { indicator, value: '0' }));
  }
  const form = sheet.findings(field, edit.value).find(({ code }) => FORM.has(code));
  return form && invalid(indicator.label, sayFinding(form, { indicator, value: edit.value }));
}

/** Findings about the figure alone, which no other figure can mend. */
const FORM = new Set<FindingCode>(['NOT_A_FIGURE', 'NEGATIVE', 'FRACTION', 'TOO_FINE', 'TOO_LARGE']);

function invalid(indicator: string, why: string): RefusalValue {
  return refuse('LAND_FIGURE_INVALID', { indicator, why: why.replace(/[.?]$/, '') });
}

function textOf(text: string | null): string | null {
  const clean = text?.trim() ?? '';
  return clean === '' ? null : clean;
}

/** What is compared to tell whether two people wrote the same. */
function contentOf(
  figure: Pick<SheetFigure, 'value' | 'words' | 'reason' | 'unchanged'> & {
    readonly confirmed: readonly string[];
  },
): string {
  const { value, words, reason, unchanged, confirmed } = figure;
  return JSON.stringify([
    value === null ? null : trimExact(value),
    words,
    reason,
    unchanged,
    [...confirmed].sort(),
  ]);
}

function sameAsBefore(
  value: Exact | null,
  words: string | null,
  previous: { readonly value: Exact | null; readonly words: string | null },
  isText: boolean,
): boolean {
  if (isText) return words === previous.words;
  if (value === null || previous.value === null || !isExact(value)) return false;
  return trimExact(value) === trimExact(previous.value);
}
