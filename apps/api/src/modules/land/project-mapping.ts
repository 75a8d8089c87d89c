import { subtractExact, trimExact, type CivilDate } from '@thong-suot/administration';
import { rate } from '@thong-suot/land-rules';
import type { Actor } from '../../platform/actor.js';
import type { LandFacts, ProjectOfFacts, SectionOfFacts } from './domain/land-facts.js';
import { mayResolve, mayTellObstacles } from './domain/obstacle-rights.js';
import { projectView, type ProjectView } from './domain/project-view.js';
import type { LandPeriodModel } from './period.model.js';
import type { LandProjectModel, LandProjectSummaryModel, LandSectionModel } from './project.model.js';

/** A project as a card shows it. */
export function toSummary(
  facts: LandFacts,
  { project, deadline, progress, reasons, last }: ProjectView,
): LandProjectSummaryModel {
  return {
    id: project.id,
    code: project.code,
    name: project.name,
    standing: progress.standing,
    deadline,
    total: progress.total,
    handedOver: progress.handedOver,
    remaining: progress.remaining,
    rate: progress.rate,
    missing: progress.missing.map((id) => facts.ward(id)),
    reasons: [...reasons],
    lastHandedOver: last?.value ?? null,
    lastAsOf: last?.asOf ?? null,
  };
}

/** The page of a project. */
export function toProject(
  facts: LandFacts,
  project: ProjectOfFacts,
  actor: Actor,
  today: CivilDate,
): LandProjectModel {
  const { row } = facts;
  const sections = facts.sectionsOf(project.id);
  const others = row.reports.filter(({ unit }) => unit.kind !== 'WARD' && unit.kind !== 'COMMUNE');
  const wards = sections.map(({ wardId }) => facts.ward(wardId));
  const owners = [...wards, ...uniqueUnits(others.map(({ unit }) => unit))];
  return {
    ...toSummary(facts, projectView(facts, project, today, actor.language)),
    period: row.period as LandPeriodModel,
    periods: row.periods as LandPeriodModel[],
    investor: project.investor,
    priceState: project.priceState,
    priceSource: project.priceSource,
    wardsSource: project.wardsSource,
    note: project.note,
    isSample: project.isSample,
    milestones: [...project.milestones],
    obstacles: project.obstacles.map((obstacle) => ({
      ...obstacle,
      mayResolve:
        obstacle.resolvedAt === null &&
        mayResolve(
          actor,
          { ownerUnitId: obstacle.owner.id, toldByUnitId: obstacle.toldBy.id },
          row.lead_unit_id,
        ),
    })),
    sections: sections.map((section) => toSection(facts, section)),
    mayTellObstacles: mayTellObstacles(actor, {
      wards: wards.map(({ id }) => id),
      others: others.map(({ unit }) => unit.id),
    }),
    owners,
  };
}

function toSection(facts: LandFacts, section: SectionOfFacts): LandSectionModel {
  const indicators = facts.row.indicators.filter(
    ({ programme, measure }) => programme === 'CLEARANCE' && (measure !== 'km' || section.byLength),
  );
  return {
    id: section.id,
    ward: facts.ward(section.wardId),
    note: section.note,
    rate: rate(facts.value('handedOverHa', section.id), facts.value('totalHa', section.id)),
    figures: indicators.map(({ code, label, measure }) => {
      const value = facts.value(code, section.id);
      const before = facts.before(code, section.id);
      const last = before?.value == null ? null : trimExact(before.value);
      return {
        indicator: code,
        label,
        measure,
        value,
        words: facts.figure(code, section.id)?.words ?? null,
        change: value === null || last === null ? null : subtractExact(value, last),
        lastValue: value === null ? last : null,
        lastAsOf: value === null && last !== null ? (before?.asOf ?? null) : null,
      };
    }),
  };
}

function uniqueUnits<Unit extends { readonly id: string }>(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
