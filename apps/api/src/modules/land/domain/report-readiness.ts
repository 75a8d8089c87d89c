import { formatCount } from '@thong-suot/administration';
import { sayFinding } from '@thong-suot/land-rules';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { ReportSheet, SheetField } from './report-sheet.js';

/** Fields that are to say something and say nothing: they will read "Chưa có số liệu". Words may always stay away. */
export function missingFields(sheet: ReportSheet): SheetField[] {
  return sheet
    .fields()
    .filter(
      ({ indicator, figure }) =>
        indicator.value !== 'TEXT' && figure?.value == null && !isDetail(indicator.code),
    );
}

/**
 * Whether the report may go to the leader and on. Refuses LAND_FIGURES_UNSETTLED (a check still asks something),
 * LAND_FIGURES_MISSING (unless the person has said that there are none), LAND_CORRECTION_EMPTY and
 * LAND_RETURNED_UNTOUCHED (a figure that was sent back stands as it was, without a word).
 */
export function refuseUnready(sheet: ReportSheet, acceptMissing: boolean): RefusalValue | undefined {
  const { row } = sheet;
  if (row.attempt > 0 && row.figures.every(({ value, words }) => value === null && words === null)) {
    return refuse('LAND_CORRECTION_EMPTY');
  }
  for (const field of sheet.fields()) {
    const [finding] = sheet.outstanding(field);
    const value = field.figure?.value;
    if (finding && value != null) {
      const than = sheet.indicator(finding.than);
      return refuse('LAND_FIGURES_UNSETTLED', {
        indicator: field.indicator.label,
        why: sayFinding(finding, { indicator: field.indicator, value, ...(than ? { than } : {}) }).replace(
          /[.?]$/,
          '',
        ),
      });
    }
  }
  const untouched = row.figures.find(({ review }) => review === 'RETURNED');
  if (untouched) {
    const indicator = row.indicators.find(({ id }) => id === untouched.indicatorId);
    return refuse('LAND_RETURNED_UNTOUCHED', { indicator: indicator?.label ?? '' });
  }
  const missing = row.attempt > 0 ? [] : missingFields(sheet);
  if (missing.length > 0 && !acceptMissing) {
    return refuse('LAND_FIGURES_MISSING', {
      count: formatCount(missing.length),
      first: missing[0]?.indicator.label ?? '',
    });
  }
  return undefined;
}

/** The causes that make up another figure are told where they are known. */
function isDetail(code: string): boolean {
  return code.startsWith('ineligible') && code !== 'ineligible';
}
