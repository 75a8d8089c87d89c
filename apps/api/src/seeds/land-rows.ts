import {
  CERTIFICATE_COLUMNS,
  CERTIFICATE_ROWS,
  CERTIFICATE_TARGETS,
  ENCROACHED_COLUMNS,
  ENCROACHED_ROWS,
  INVENTORY_DONE,
  LAND_FOLLOWERS,
  LAND_OWNERS,
  LAND_PROJECTS,
  PAST_PERIODS,
  SIGNED_BEFORE,
} from '#database/seeds/demo/land.js';
import {
  LAND_PROGRAMMES,
  type IndicatorSeed,
  type ProgrammeSeed,
} from '#database/seeds/reference/land-programmes.js';
import { WARDS } from '#database/seeds/demo/units.js';
import { unitId, type SeedStatement, type TenantPlan } from './tenant-rows.js';

type Plan = Pick<TenantPlan, 'authorityId' | 'id'>;

const wardCodes = WARDS.map(({ unit }) => unit.code);
const indicators = LAND_PROGRAMMES.flatMap((programme) => programme.indicators);
const YEAR = 2025;

/** The units that report, in protocol order: the wards, then the one owner of each other kind of figure. */
export const REPORTING_UNITS = [...wardCodes, ...Object.values(LAND_OWNERS)];

/**
 * What a tenant of the demonstration has about land before its first own period: programmes, owners, targets, projects,
 * and two periods that were locked before. Running the statements again changes nothing.
 */
export function landRows(plan: Plan): SeedStatement[] {
  return [
    ...LAND_PROGRAMMES.flatMap((programme, at) => programmeRows(plan, programme, at)),
    ...ownerRows(plan),
    ...targetRows(plan),
    ...projectRows(plan),
    ...pastRows(plan),
  ];
}

/** The id of a programme or indicator by its code. */
export function landId(plan: Pick<Plan, 'id'>, code: string): string {
  const programme = LAND_PROGRAMMES.findIndex((each) => each.code === code);
  if (programme >= 0) return plan.id(`land programme ${code}`, programme);
  return plan.id(
    `land indicator ${code}`,
    indicators.findIndex((each) => each.code === code),
  );
}

/** The id of a project (`PRJ-01`) or of its section in a ward (`PRJ-01.MAIPHA`). */
export function projectId(plan: Pick<Plan, 'id'>, key: string): string {
  const [code] = key.split('.');
  return plan.id(
    `land project ${key}`,
    LAND_PROJECTS.findIndex((project) => project.code === code),
  );
}

function programmeRows(plan: Plan, programme: ProgrammeSeed, at: number): SeedStatement[] {
  const a = plan.authorityId;
  const id = landId(plan, programme.code);
  const lead = unitId(plan, LAND_OWNERS.DEPARTMENT);
  const readers: [unit: string, kind: string, cause: string][] = [
    [lead, 'MANAGE', 'LEADS_LAND'],
    ...LAND_FOLLOWERS.map((code): [string, string, string] => [unitId(plan, code), 'READ', 'FOLLOWS_LAND']),
    ...suppliers(programme).map((code): [string, string, string] => [
      unitId(plan, code),
      'READ',
      'SUPPLIES_FIGURES',
    ]),
  ];
  return [
    insert(
      'land_programme (authority_id, id, code, name, subject, source, lead_unit_id, ordinal, is_sample)',
      [a, id, programme.code, programme.name, programme.subject, programme.source ?? null, lead, at, true],
    ),
    ...programme.indicators.map((indicator) => indicatorRow(plan, id, indicator)),
    ...readers.map(([unit, access, cause]) => accessRow(a, id, 'LAND_PROGRAMME', unit, access, cause)),
  ];
}

/** The land centre and the registry see the city in the programmes to which they supply figures. */
function suppliers({ indicators: own }: ProgrammeSeed): string[] {
  const owners = new Set(own.map(({ owner }) => owner));
  return (['LAND_CENTRE', 'LAND_REGISTRY'] as const).flatMap((owner) =>
    owners.has(owner) ? [LAND_OWNERS[owner]] : [],
  );
}

function indicatorRow(plan: Plan, programmeId: string, indicator: IndicatorSeed): SeedStatement {
  const { code, label, spoken, measure, owner, kind, valueKind, decimals, checks } = indicator;
  return insert(
    'land_indicator (authority_id, id, programme_id, code, label, spoken, measure, owner, kind, value_kind, decimals, checks, ordinal)',
    [
      plan.authorityId,
      landId(plan, code),
      programmeId,
      code,
      label,
      spoken,
      measure,
      owner,
      kind,
      valueKind,
      decimals,
      JSON.stringify(checks),
      indicators.indexOf(indicator),
    ],
  );
}

function ownerRows(plan: Plan): SeedStatement[] {
  const owners: [string, string][] = [
    ...wardCodes.map((code): [string, string] => ['WARD', code]),
    ...Object.entries(LAND_OWNERS),
  ];
  return owners.map(([owner, code]) =>
    insert('land_owner (authority_id, owner, unit_id)', [plan.authorityId, owner, unitId(plan, code)]),
  );
}

function targetRows(plan: Plan): SeedStatement[] {
  return Object.entries(CERTIFICATE_TARGETS).map(([ward, value]) =>
    insert('land_target (authority_id, indicator_id, unit_id, year, value, source, is_sample)', [
      plan.authorityId,
      landId(plan, 'signed'),
      unitId(plan, ward),
      YEAR,
      value,
      'Kế hoạch số 52/KH-UBND ngày 10/02/2025; phân giao theo phường, xã là mẫu',
      true,
    ]),
  );
}

function projectRows(plan: Plan): SeedStatement[] {
  const a = plan.authorityId;
  return LAND_PROJECTS.flatMap((project, at) => {
    const id = projectId(plan, project.code);
    return [
      insert(
        'land_project (authority_id, id, code, name, price_state, price_source, wards_source, note, ordinal, is_sample)',
        [
          a,
          id,
          project.code,
          project.name,
          project.priceState,
          project.priceSource ?? null,
          project.wardsSource,
          project.note ?? null,
          at,
          true,
        ],
      ),
      ...project.sections.map((section, place) =>
        insert('land_section (authority_id, id, project_id, unit_id, ordinal, by_length, note)', [
          a,
          projectId(plan, `${project.code}.${section.ward}`),
          id,
          unitId(plan, section.ward),
          place,
          section.byLength ?? false,
          section.note ?? null,
        ]),
      ),
      ...project.milestones.map((milestone, place) =>
        insert('land_milestone (authority_id, id, project_id, words, due_on, source)', [
          a,
          plan.id(`land milestone ${project.code} ${place}`, at * 10 + place),
          id,
          milestone.words,
          milestone.dueOn,
          milestone.source,
        ]),
      ),
      ...project.obstacles.map((obstacle, place) =>
        insert(
          'land_obstacle (authority_id, id, project_id, words, owner_unit_id, due_on, told_by_unit_id, told_at, is_sample)',
          [
            a,
            plan.id(`land obstacle ${project.code} ${place}`, at * 10 + place),
            id,
            obstacle.words,
            unitId(plan, obstacle.owner),
            obstacle.dueOn,
            unitId(plan, LAND_OWNERS.LAND_CENTRE),
            PAST_PERIODS[1].openedAt,
            true,
          ],
        ),
      ),
    ];
  });
}

/** A figure of a past period: indicator, subject, value. */
type PastFigure = readonly [code: string, subjectId: string, value: string];

function pastRows(plan: Plan): SeedStatement[] {
  const figures = [februaryFigures(plan), marchFigures(plan)];
  return PAST_PERIODS.flatMap((period, at) => {
    const id = plan.id(`land period ${period.to}`, at);
    const lead = unitId(plan, LAND_OWNERS.DEPARTMENT);
    return [
      insert(
        'land_period (authority_id, id, regime, name, period_from, period_to, as_of, due_at, lead_unit_id, opened_at, locked_at, is_sample)',
        [
          plan.authorityId,
          id,
          period.regime,
          period.name,
          period.from,
          period.to,
          period.to,
          period.dueAt,
          lead,
          period.openedAt,
          period.lockedAt,
          true,
        ],
      ),
      ...REPORTING_UNITS.flatMap((code, place) =>
        pastReport(plan, { period, id, code, ordinal: at * 100 + place }, figures[at] ?? []),
      ),
    ];
  });
}

function pastReport(
  plan: Plan,
  report: {
    readonly period: (typeof PAST_PERIODS)[number];
    readonly id: string;
    readonly code: string;
    readonly ordinal: number;
  },
  figures: readonly PastFigure[],
): SeedStatement[] {
  const a = plan.authorityId;
  const { period, code } = report;
  const own = figures.filter(([indicator, subject]) => ownerOf(plan, indicator, subject) === code);
  if (own.length === 0) return [];
  const id = plan.id(`land report ${period.to} ${code}`, report.ordinal);
  const unit = unitId(plan, code);
  return [
    insert('land_report (authority_id, id, period_id, unit_id, state, opened_at, sent_at, accepted_at)', [
      a,
      id,
      report.id,
      unit,
      'ACCEPTED',
      period.openedAt,
      period.sentAt,
      period.lockedAt,
    ]),
    accessRow(a, id, 'LAND_REPORT', unit, 'READ', 'REPORTS_LAND'),
    accessRow(a, id, 'LAND_REPORT', unitId(plan, LAND_OWNERS.DEPARTMENT), 'MANAGE', 'LEADS_LAND'),
    ...LAND_FOLLOWERS.map((follower) =>
      accessRow(a, id, 'LAND_REPORT', unitId(plan, follower), 'READ', 'FOLLOWS_LAND'),
    ),
    ...own.map(([indicator, subject, value]) =>
      insert(
        'land_figure (authority_id, report_id, indicator_id, subject_id, value, version, entered_at, review)',
        [a, id, landId(plan, indicator), subject, value, 1, period.sentAt, 'ACCEPTED'],
      ),
    ),
    ...own.map(([indicator, subject, value]) =>
      insert(
        'land_figure_change (authority_id, report_id, indicator_id, subject_id, version, value, entered_at)',
        [a, id, landId(plan, indicator), subject, 1, value, period.sentAt],
      ),
    ),
  ];
}

function februaryFigures(plan: Plan): PastFigure[] {
  return [
    ...Object.entries(SIGNED_BEFORE).map(([ward, value]): PastFigure => [
      'signed',
      unitId(plan, ward),
      value,
    ]),
    ...sections(plan).flatMap(({ id, before }): PastFigure[] => [
      ['handedOverHa', id, before.handedOverHa],
      ['handedOverHouseholds', id, before.handedOverHouseholds],
    ]),
  ];
}

function marchFigures(plan: Plan): PastFigure[] {
  return [
    ...byWard(plan, CERTIFICATE_COLUMNS, CERTIFICATE_ROWS),
    ...sections(plan).flatMap(({ id, figures }) =>
      Object.entries(figures).map(([code, value]): PastFigure => [code, id, value]),
    ),
    ...byWard(plan, ENCROACHED_COLUMNS, ENCROACHED_ROWS),
    ...Object.entries(INVENTORY_DONE).flatMap(([ward, done]) =>
      Array.from({ length: 8 }, (_, step): PastFigure => [
        `inventory${step + 1}`,
        unitId(plan, ward),
        step < done ? '1' : '0',
      ]),
    ),
  ];
}

function byWard(
  plan: Plan,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly string[]>>,
): PastFigure[] {
  return Object.entries(rows).flatMap(([ward, values]) =>
    columns.map((code, at): PastFigure => [code, unitId(plan, ward), values[at] ?? '0']),
  );
}

function sections(plan: Plan) {
  return LAND_PROJECTS.flatMap((project) =>
    project.sections.map((section) => ({
      ...section,
      id: projectId(plan, `${project.code}.${section.ward}`),
    })),
  );
}

/** The code of the unit that answers for a figure of a subject. */
function ownerOf(plan: Plan, indicatorCode: string, subjectId: string): string {
  const owner = indicators.find(({ code }) => code === indicatorCode)?.owner;
  if (owner === undefined) throw new Error(`There is no indicator ${indicatorCode}.`);
  if (owner !== 'WARD') return LAND_OWNERS[owner];
  const ward =
    wardCodes.find((code) => unitId(plan, code) === subjectId) ??
    sections(plan).find(({ id }) => id === subjectId)?.ward;
  if (ward === undefined) throw new Error(`There is no ward for the subject ${subjectId}.`);
  return ward;
}

function accessRow(
  authorityId: string,
  subjectId: string,
  subjectKind: string,
  unit: string,
  access: string,
  cause: string,
): SeedStatement {
  return insert(
    'access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)',
    [authorityId, subjectId, unit, access, cause, subjectKind, 'UNIT', PAST_PERIODS[0].openedAt],
  );
}

function insert(into: string, values: readonly unknown[]): SeedStatement {
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  return { text: `insert into ${into} values (${places}) on conflict do nothing`, values };
}
