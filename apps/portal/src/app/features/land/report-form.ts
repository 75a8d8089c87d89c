import { percentOf, trimExact, type Exact, type Language } from '@thong-suot/administration';
import {
  checkFigure,
  outstanding,
  readFigure,
  sayFinding,
  type Finding,
  type FindingCode,
  type Indicator,
} from '@thong-suot/land-rules';
import type { Report, ReportField, ReportIndicator, ReportSubject } from './reports.operations';

/** What a person has typed into a field and the service does not have yet. */
export interface TypedFigure {
  /** As typed; of a checklist "1" or "0". */
  readonly text: string;
  readonly reason: string;
  readonly confirmed: readonly string[];
  readonly unchanged: boolean;
  /** The version of the field that was on the screen. */
  readonly seen: number;
  /** What would be sent: exact decimals, or words. */
  readonly value: Exact | null;
  readonly words: string | null;
  /** Whether it can be sent at all: a figure, not negative, not too fine. */
  readonly sendable: boolean;
}

export type TypedFigures = Readonly<Record<string, TypedFigure>>;

/** A field with what stands in it and what there is to say about it. */
export interface FormField {
  readonly key: string;
  readonly field: ReportField;
  readonly indicator: ReportIndicator;
  readonly subject: ReportSubject;
  readonly typed: TypedFigure | undefined;
  readonly text: string;
  readonly reason: string;
  readonly value: Exact | null;
  readonly unchanged: boolean;
  /** Accepted by the department: it is closed. */
  readonly closed: boolean;
  readonly findings: readonly SaidFinding[];
  /** Findings that still stand in the way of sending. */
  readonly open: number;
  /** What per cent it is of the target or of the whole that it is part of, and of how much. */
  readonly share: { readonly rate: Exact; readonly whole: Exact; readonly measure: string } | undefined;
}

export interface SaidFinding {
  readonly finding: Finding;
  readonly words: string;
  readonly settled: boolean;
}

export interface FormGroup {
  readonly subject: ReportSubject;
  readonly fields: readonly FormField[];
}

export interface FormPart {
  readonly programme: Report['programmes'][number];
  readonly groups: readonly FormGroup[];
  readonly fields: readonly FormField[];
  readonly filled: number;
  readonly open: number;
}

const FORM_FINDINGS = new Set<FindingCode>(['NOT_A_FIGURE', 'NEGATIVE', 'FRACTION', 'TOO_FINE', 'TOO_LARGE']);

export function keyOf({
  indicatorId,
  subjectId,
}: {
  readonly indicatorId: string;
  readonly subjectId: string;
}): string {
  return `${indicatorId}/${subjectId}`;
}

/** The report as a form: its parts, in each the subjects, in each the fields. */
export function formOf(report: Report, typed: TypedFigures, language: Language): readonly FormPart[] {
  const context = contextOf(report, typed);
  return report.programmes.map((programme) => {
    const own = report.indicators.filter(({ programme: code }) => code === programme.code);
    const groups = report.subjects
      .map((subject): FormGroup => {
        const fields = own.flatMap((indicator) => {
          const field = report.fields.find(
            (each) => each.indicatorId === indicator.id && each.subjectId === subject.id,
          );
          return field ? [formField({ field, indicator, subject }, context, language)] : [];
        });
        return { subject, fields };
      })
      .filter(({ fields }) => fields.length > 0);
    const fields = groups.flatMap((group) => group.fields);
    const asked = fields.filter(({ indicator }) => indicator.value !== 'TEXT');
    return {
      programme,
      groups,
      fields,
      filled: asked.filter(({ value }) => value !== null).length,
      open: fields.filter(({ open }) => open > 0).length,
    };
  });
}

interface Context {
  readonly typed: TypedFigures;
  /** Another figure of the same subject; `told`: of this period only. */
  other(code: string, subjectId: string, told: boolean): Exact | undefined;
  indicator(code: string | undefined): Indicator | undefined;
}

function contextOf(report: Report, typed: TypedFigures): Context {
  const indicators = new Map(report.indicators.map((indicator) => [indicator.code, ruleOf(indicator)]));
  const ids = new Map(report.indicators.map(({ code, id }) => [code, id]));
  const fields = new Map(report.fields.map((field) => [keyOf(field), field]));
  const known = new Map(report.known.map((figure) => [`${figure.indicator}/${figure.subjectId}`, figure]));
  return {
    typed,
    indicator: (code) => (code === undefined ? undefined : indicators.get(code)),
    other: (code, subjectId, told) => {
      const key = keyOf({ indicatorId: ids.get(code) ?? '', subjectId });
      const field = fields.get(key);
      if (field) {
        const value = typed[key] ? typed[key].value : (field.value ?? field.counted);
        return value ?? (told ? undefined : (field.previous ?? undefined));
      }
      const figure = known.get(`${code}/${subjectId}`);
      return figure && (figure.told || !told) ? figure.value : undefined;
    },
  };
}

function formField(
  { field, indicator, subject }: { field: ReportField; indicator: ReportIndicator; subject: ReportSubject },
  context: Context,
  language: Language,
): FormField {
  const key = keyOf(field);
  const typed = context.typed[key];
  const value = typed ? typed.value : (field.value ?? null);
  const rule = ruleOf(indicator);
  const around = {
    previous: field.previous ?? undefined,
    target: field.target ?? undefined,
    other: (code: string, told = false) => context.other(code, field.subjectId, told),
  };
  const found = findingsOf(rule, typed, value, around);
  const reason = typed ? typed.reason : (field.reason ?? '');
  const confirmed = (typed ? typed.confirmed : field.confirmed) as readonly FindingCode[];
  const still = outstanding(found, { reason, confirmed });
  return {
    key,
    field,
    indicator,
    subject,
    typed,
    text: typed ? typed.text : shownText(field, indicator),
    reason,
    value,
    unchanged: typed ? typed.unchanged : field.unchanged,
    closed: field.review === 'ACCEPTED',
    findings: found.map((finding) => ({
      finding,
      words: sayFinding(
        finding,
        { indicator: rule, value: value ?? '0', than: context.indicator(finding.than) },
        language,
      ),
      settled: !still.includes(finding),
    })),
    open: still.length,
    share: shareOf(rule, value, around, context, field.subjectId),
  };
}

function findingsOf(
  rule: Indicator,
  typed: TypedFigure | undefined,
  value: Exact | null,
  around: Parameters<typeof checkFigure>[2],
): readonly Finding[] {
  if (rule.value === 'TEXT') return [];
  if (typed && rule.value === 'NUMBER') {
    const reading = readFigure(typed.text);
    if (reading.kind === 'NOT_A_FIGURE') {
      return [
        { code: 'NOT_A_FIGURE', weight: 'BLOCK', ...(reading.meant ? { instead: reading.meant } : {}) },
      ];
    }
    if (reading.kind === 'EMPTY') return [];
    const found = checkFigure(rule, reading.value, around);
    return ambiguous(rule, reading, around, found) ?? found;
  }
  return value === null ? [] : checkFigure(rule, value, around);
}

/** "3.573" may be 3,573 to whoever typed it: asked where there is nothing to measure it by. */
function ambiguous(
  rule: Indicator,
  reading: { readonly value: Exact; readonly otherwise?: Exact },
  { previous }: Parameters<typeof checkFigure>[2],
  found: readonly Finding[],
): readonly Finding[] | undefined {
  const { otherwise } = reading;
  if (otherwise === undefined || rule.decimals === 0 || previous !== undefined || found.length > 0) {
    return undefined;
  }
  return [{ code: 'THOUSANDFOLD', weight: 'CONFIRM', limit: otherwise, instead: trimExact(otherwise) }];
}

function shareOf(
  rule: Indicator,
  value: Exact | null,
  { target }: Parameters<typeof checkFigure>[2],
  context: Context,
  subjectId: string,
): FormField['share'] {
  if (value === null || rule.value !== 'NUMBER') return undefined;
  const whole =
    target ??
    rule.checks.flatMap((check) =>
      check.rule === 'NOT_ABOVE' && check.weight === 'BLOCK'
        ? (context.other(check.than, subjectId, false) ?? [])
        : [],
    )[0];
  const rate = whole === undefined ? undefined : percentOf(value, whole);
  return whole === undefined || rate === undefined ? undefined : { rate, whole, measure: rule.measure };
}

/** The indicator as the rules know it; its checks travel as JSON. */
export function ruleOf(indicator: ReportIndicator): Indicator {
  return { ...indicator, checks: JSON.parse(indicator.checks) as Indicator['checks'] };
}

/** What stands in a field when nothing is typed. */
function shownText(field: ReportField, indicator: ReportIndicator): string {
  if (indicator.value === 'TEXT') return field.words ?? '';
  const { value } = field;
  if (value == null) return '';
  return indicator.value === 'CHECK'
    ? value
    : value.replace('.', ',').replace(/\B(?=(\d{3})+(?!\d)(?=,|$))/g, '.');
}

/** A field as somebody has just typed into it. */
export function typeInto(
  form: Pick<FormField, 'field' | 'indicator' | 'typed' | 'reason'>,
  change: Partial<Pick<TypedFigure, 'text' | 'reason' | 'confirmed' | 'unchanged'>>,
): TypedFigure {
  const { field, indicator, typed } = form;
  const text = change.text ?? typed?.text ?? shownText(field, indicator);
  const textChanged =
    change.text !== undefined && change.text !== (typed?.text ?? shownText(field, indicator));
  const isText = indicator.value === 'TEXT';
  const reading = isText ? undefined : readFigure(text);
  const value = reading?.kind === 'FIGURE' ? reading.value : null;
  const rule = ruleOf(indicator);
  const fits =
    value === null ||
    !checkFigure(rule, value, { other: () => undefined }).some(({ code }) => FORM_FINDINGS.has(code));
  return {
    text,
    reason: change.reason ?? typed?.reason ?? field.reason ?? '',
    // Another figure asks its questions anew.
    confirmed: change.confirmed ?? (textChanged ? [] : (typed?.confirmed ?? field.confirmed)),
    unchanged: change.unchanged ?? (textChanged ? false : (typed?.unchanged ?? field.unchanged)),
    seen: typed?.seen ?? field.version,
    value,
    words: isText && text.trim() !== '' ? text.trim() : null,
    sendable: reading?.kind !== 'NOT_A_FIGURE' && fits,
  };
}

/** "Số liệu không đổi": what stood last time, marked as such. */
export function takePrevious(form: Pick<FormField, 'field' | 'indicator' | 'typed' | 'reason'>): TypedFigure {
  const { field, indicator } = form;
  const before = indicator.value === 'TEXT' ? field.previousWords : field.previous;
  const shown = shownText({ ...field, value: before ?? null, words: before ?? null }, indicator);
  return { ...typeInto(form, { text: shown }), unchanged: true };
}

/** What is sent of a typed figure. */
export function inputOf(key: string, typed: TypedFigure) {
  const [indicatorId = '', subjectId = ''] = key.split('/');
  return {
    indicatorId,
    subjectId,
    value: typed.value,
    words: typed.words,
    reason: typed.reason.trim() === '' ? null : typed.reason.trim(),
    unchanged: typed.unchanged,
    confirmed: [...typed.confirmed],
    seen: typed.seen,
  };
}

/** Numbers and checks of the report that say nothing: details of a whole and words may stay away. */
export function missingIn(parts: readonly FormPart[]): FormField[] {
  return parts
    .flatMap(({ fields }) => fields)
    .filter(
      ({ indicator, value }) =>
        indicator.value !== 'TEXT' &&
        value === null &&
        !(indicator.code.startsWith('ineligible') && indicator.code !== 'ineligible'),
    );
}
