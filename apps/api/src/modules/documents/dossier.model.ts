import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isCode, label } from '@thong-suot/administration';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../platform/graphql/index.js';
import { FileRefModel } from '../../platform/storage/file-ref.model.js';
import { PersonModel } from '../identity/index.js';
import { causeWords } from '../access/index.js';
import { UnitModel } from '../organisation/index.js';
import type { DossierRow } from './dossier.queries.js';
import {
  DecisionAuthorityEnum,
  DossierStateEnum,
  UrgencyEnum,
  type DecisionAuthority,
  type DossierState,
  type Stage,
  type Urgency,
} from './enums.js';

@ObjectType('ReportRegime', { description: 'The regime under which a report is due.' })
export class ReportRegimeModel {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  basis!: string;

  @Field(() => Instant, { nullable: true, description: 'A person confirms it, or another date.' })
  suggestedDueAt!: string | null;
}

@ObjectType('DossierDeadline', { description: 'The date by which the document is to be issued.' })
export class DossierDeadlineModel {
  @Field(() => Instant)
  dueAt!: string;

  @Field(() => String)
  basis!: string;

  @Field(() => PersonModel)
  confirmedBy!: PersonModel;

  @Field(() => Instant)
  confirmedAt!: string;
}

@ObjectType('SessionItem')
export class SessionItemModel {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  sessionName!: string;

  @Field(() => String, { description: 'The sentence of the notice that the dossier follows.' })
  quote!: string;

  @Field(() => String, { nullable: true, description: "The notice's words of the deadline." })
  dueWords!: string | null;

  @Field(() => [Instant], {
    description:
      'What the words mean: one instant, or several that a person chooses from; empty without a date.',
  })
  suggestedDueAt!: string[];

  @Field(() => CivilDate, { nullable: true })
  heldOn!: string | null;

  @Field(() => ReportRegimeModel, { nullable: true })
  regime!: ReportRegimeModel | null;
}

@ObjectType('AccessCause', { description: 'Why the signed-in person may see the dossier.' })
export class AccessCauseModel {
  @Field(() => String)
  cause!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('ReturnNote')
export class ReturnNoteModel {
  @Field(() => String)
  reason!: string;

  @Field(() => String)
  stepLabel!: string;

  @Field(() => PersonModel)
  by!: PersonModel;

  @Field(() => Instant)
  at!: string;
}

@ObjectType('RelatedFile')
export class RelatedFileModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  label!: string;

  @Field(() => FileRefModel)
  file!: FileRefModel;

  @Field(() => String, { nullable: true })
  pdfUrl!: string | null;

  @Field(() => Instant)
  createdAt!: string;
}

/** The dossier (hồ sơ công việc). Later modules add the fields of their own by `@ResolveField`. */
@ObjectType('Dossier')
export class DossierModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => DecisionAuthorityEnum)
  decisionAuthority!: DecisionAuthority;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => PersonModel, { nullable: true })
  drafter!: PersonModel | null;

  @Field(() => DossierStateEnum)
  state!: DossierState;

  @Field(() => Boolean)
  sample!: boolean;

  @Field(() => SessionItemModel, { nullable: true })
  sessionItem!: SessionItemModel | null;

  @Field(() => Instant)
  createdAt!: string;

  @Field(() => DossierDeadlineModel, {
    nullable: true,
    description: 'Confirmed by the Office; see `now.awaitsDeadline` where it is still to be.',
  })
  deadline!: DossierDeadlineModel | null;

  @Field(() => Boolean, { description: 'Nobody has said yet which unit drafted it; the Office keeps it.' })
  drafterUnknown!: boolean;

  @Field(() => ReturnNoteModel, {
    nullable: true,
    description: 'The last return that has not been answered yet.',
  })
  returned!: ReturnNoteModel | null;

  @Field(() => Boolean, {
    description: '"Hạn chế": read by those who are named, its holders and the leaders.',
  })
  restricted!: boolean;

  @Field(() => [AccessCauseModel])
  accessCauses!: AccessCauseModel[];

  /** For the fields of the workflow module; not part of the contract. */
  instanceId!: string;
  stage!: Stage;
  stageMarks!: unknown;
}

@ObjectType('DossierConnection')
export class DossierConnection extends connectionOf(DossierModel, 'Dossier') {
  @Field(() => Int, { description: 'Capped: 201 means more than two hundred.' })
  total!: number;
}

export const DossierResult = refusalOr('DossierResult', DossierModel);

/** The dossier of a row. */
export function dossierModel(row: DossierRow): DossierModel {
  return {
    id: row.id,
    version: row.version,
    docType: row.doc_type,
    subject: row.subject,
    urgency: row.urgency as Urgency,
    decisionAuthority: row.decision_authority as DecisionAuthority,
    leadUnit: {
      id: row.lead_unit_id,
      code: row.lead_unit_code,
      name: row.lead_unit_name,
      shortName: row.lead_unit_short_name,
      kind: row.lead_unit_kind,
    },
    drafter: row.drafter_id === null ? null : { id: row.drafter_id, displayName: row.drafter_name ?? '' },
    state: row.state as DossierState,
    sample: row.is_sample,
    sessionItem: sessionItemOf(row),
    createdAt: row.created_at,
    deadline: deadlineOf(row),
    drafterUnknown: row.drafter_unknown,
    restricted: row.restricted,
    returned: returnNote(row),
    accessCauses: row.causes.map((cause) => ({ cause, label: causeWords('DOSSIER', cause) })),
    instanceId: row.instance_id,
    stage: row.stage as Stage,
    stageMarks: row.stage_marks,
  };
}

function sessionItemOf({ session_item: item }: DossierRow): SessionItemModel | null {
  if (item === null) return null;
  const { dueWords, suggestedDueAt, heldOn, regime } = item;
  return {
    ...item,
    dueWords: dueWords ?? null,
    suggestedDueAt: [...(suggestedDueAt ?? [])],
    heldOn: heldOn ?? null,
    regime: regime === undefined ? null : { ...regime, suggestedDueAt: regime.suggestedDueAt ?? null },
  };
}

function deadlineOf({ deadline, deadline_by_name }: DossierRow): DossierDeadlineModel | null {
  if (deadline === null) return null;
  const { dueAt, basis, by, at } = deadline;
  return { dueAt, basis, confirmedBy: { id: by, displayName: deadline_by_name ?? '' }, confirmedAt: at };
}

function returnNote({ returned, returned_by_name }: DossierRow): ReturnNoteModel | null {
  if (returned === null) return null;
  return {
    reason: returned.reason,
    stepLabel: isCode('step', returned.stepId)
      ? label('step', returned.stepId)
      : (returned.stepName ?? returned.stepId),
    by: { id: returned.by, displayName: returned_by_name ?? '' },
    at: returned.at,
  };
}
