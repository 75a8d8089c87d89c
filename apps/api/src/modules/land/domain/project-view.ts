import {
  civilDate,
  daysBetween,
  type CivilDate,
  type Exact,
  type Language,
} from '@thong-suot/administration';
import { projectProgress, sayRisk, total, type ProjectProgress } from '@thong-suot/land-rules';
import type { LandFacts, ProjectOfFacts } from './land-facts.js';

/** A project with where it stands on a day. */
export interface ProjectView {
  readonly project: ProjectOfFacts;
  readonly deadline: CivilDate | null;
  readonly progress: ProjectProgress;
  /** Why it is at risk, in words. */
  readonly reasons: readonly string[];
  /** Where the period has no figure: how much was handed over when it was last told. */
  readonly last: { readonly value: Exact; readonly asOf: string } | null;
}

/** Projects that the person may see: all for whom follows clearance, those with a section in the ward for a ward. */
export function visibleProjects(facts: LandFacts): ProjectOfFacts[] {
  const { projects, ward } = facts.row;
  if (facts.seesCity('CLEARANCE')) return [...projects];
  return projects.filter(({ id }) => facts.sectionsOf(id).some(({ wardId }) => wardId === ward));
}

/** Where a project stands on a day, by the figures of the period. */
export function projectView(
  facts: LandFacts,
  project: ProjectOfFacts,
  today: CivilDate,
  language: Language,
): ProjectView {
  const deadline = nextDeadline(project, today);
  const sections = facts.sectionsOf(project.id);
  const progress = projectProgress(
    {
      deadline,
      priceOpen: project.priceState === 'OPEN',
      obstacles: project.obstacles
        .filter(({ resolvedAt }) => resolvedAt === null)
        .map(({ dueOn }) => ({ dueOn: dueOn === null ? null : civilDate(dueOn) })),
      daysSinceBefore: daysSinceBefore(facts, sections),
      sections: sections.map(({ id, wardId }) => ({
        ward: wardId,
        total: facts.value('totalHa', id),
        handedOver: facts.value('handedOverHa', id),
        handedOverBefore: facts.before('handedOverHa', id)?.value ?? null,
        planApproved: facts.value('planApproved', id),
        paid: facts.value('paid', id),
      })),
    },
    today,
  );
  return {
    project,
    deadline,
    progress,
    reasons: progress.reasons.map((reason) =>
      sayRisk(reason, { measure: 'ha', deadline, nameOf: (id) => facts.ward(id).shortName }, language),
    ),
    last: progress.handedOver === null ? lastKnown(facts, sections) : null,
  };
}

function lastKnown(facts: LandFacts, sections: readonly { readonly id: string }[]): ProjectView['last'] {
  const known = sections.flatMap(({ id }) => facts.before('handedOverHa', id) ?? []);
  const asOf = known
    .map((figure) => figure.asOf)
    .sort()
    .at(-1);
  const sum = total(
    known
      .filter((figure) => figure.asOf === asOf)
      .map((figure) => ({ subject: figure.subjectId, value: figure.value })),
  );
  return asOf === undefined || sum.value === null ? null : { value: sum.value, asOf };
}

/** The projects that need a leader's eye first. */
export function byUrgency(one: ProjectView, other: ProjectView): number {
  return (
    ORDER.indexOf(one.progress.standing) - ORDER.indexOf(other.progress.standing) ||
    (one.deadline ?? '9999').localeCompare(other.deadline ?? '9999')
  );
}

const ORDER: readonly ProjectProgress['standing'][] = [
  'LATE',
  'AT_RISK',
  'ON_TRACK',
  'NO_DEADLINE',
  'NO_DATA',
  'DONE',
];

/** The first milestone that lies ahead, else the last one that passed. */
function nextDeadline({ milestones }: ProjectOfFacts, today: CivilDate): CivilDate | null {
  const days = milestones.map(({ dueOn }) => civilDate(dueOn));
  return days.find((day) => day >= today) ?? days.at(-1) ?? null;
}

/** Days between the figures before and those of the period; null where a section has no figure before. */
function daysSinceBefore(facts: LandFacts, sections: readonly { readonly id: string }[]): number | null {
  const days = sections.flatMap(({ id }) => facts.before('handedOverHa', id)?.asOf ?? []);
  const [earliest] = [...days].sort();
  if (earliest === undefined) return null;
  return daysBetween(civilDate(earliest), civilDate(facts.row.period.asOf));
}
