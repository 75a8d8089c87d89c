import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant, refusalOr } from '../../../platform/graphql/index.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel } from '../../organisation/index.js';

const enumOf = <Code extends string>(...codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [Each in Code]: Each };

export const InstanceStatusEnum = enumOf('RUNNING', 'SUSPENDED', 'COMPLETED', 'CANCELLED');
export type InstanceStatus = keyof typeof InstanceStatusEnum;
registerEnumType(InstanceStatusEnum, { name: 'ProcessInstanceStatus' });

export const BatchActEnum = enumOf('SUSPEND', 'RESUME', 'CANCEL', 'RETRY', 'MIGRATE');
registerEnumType(BatchActEnum, { name: 'OperationBatchAct' });

export const OperationActEnum = enumOf('SUSPEND', 'RESUME', 'CANCEL', 'MOVE', 'RETRY', 'SKIP', 'MIGRATE');
export type OperationAct = keyof typeof OperationActEnum;
registerEnumType(OperationActEnum, { name: 'ProcessOperationAct' });

export const ItemResultEnum = enumOf('WAITING', 'DONE', 'REFUSED');
registerEnumType(ItemResultEnum, { name: 'OperationItemResult' });

@ObjectType('ProcessOpenStep', { description: 'A step that is open, with how many hold it.' })
export class OpenStepModel {
  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Instant)
  since!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;
}

@ObjectType('ProcessInstance', {
  description: 'A running process as its administrator sees it: where it stands, not what it is about.',
})
export class InstanceModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'What expectedVersion is compared with.' })
  version!: number;

  @Field(() => String)
  processKey!: string;

  @Field(() => String)
  processName!: string;

  @Field(() => Int)
  processVersion!: number;

  @Field(() => ID)
  processVersionId!: string;

  @Field(() => InstanceStatusEnum)
  status!: InstanceStatus;

  @Field(() => Int)
  incidents!: number;

  @Field(() => String, { description: 'The kind of matter: "Quyết định", "Nhiệm vụ được giao".' })
  matter!: string;

  @Field(() => UnitModel, { nullable: true })
  leadUnit!: UnitModel | null;

  @Field(() => Instant, { nullable: true })
  startedAt!: string | null;

  @Field(() => [OpenStepModel])
  openSteps!: OpenStepModel[];
}

@ObjectType('ProcessInstanceConnection')
export class InstanceConnection extends connectionOf(InstanceModel, 'ProcessInstance') {}

@ObjectType('ProcessWay', { description: 'A way that leads on from an element.' })
export class WayModel {
  @Field(() => String)
  flowId!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('ProcessPlace', { description: 'Where a token of a running process stands.' })
export class PlaceModel {
  @Field(() => Int)
  tokenId!: number;

  @Field(() => String)
  elementId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'Why the step cannot go on; null where it can.' })
  incident!: string | null;

  @Field(() => Instant, { nullable: true })
  incidentAt!: string | null;

  @Field(() => [WayModel], {
    description: 'Of an incident: the ways to skip it by, where there are several.',
  })
  ways!: WayModel[];

  @Field(() => [WayModel], {
    description: 'Elements to which it may be moved; the id is that of the element.',
  })
  targets!: WayModel[];
}

@ObjectType('ProcessTimer', { description: 'A reminder or a limit that is still to come.' })
export class InstanceTimerModel {
  @Field(() => String)
  label!: string;

  @Field(() => Instant)
  dueAt!: string;
}

@ObjectType('ProcessStepDone')
export class StepDoneModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => Instant)
  openedAt!: string;

  @Field(() => Instant, { nullable: true })
  closedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => String, { nullable: true })
  outcomeLabel!: string | null;
}

@ObjectType('ProcessOperation', { description: 'What an administrator did to a running process, and why.' })
export class OperationModel {
  @Field(() => ID)
  id!: string;

  @Field(() => OperationActEnum)
  act!: OperationAct;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  step!: string | null;

  @Field(() => String, { nullable: true })
  toStep!: string | null;

  @Field(() => Int, { nullable: true })
  toVersion!: number | null;

  @Field(() => PersonModel)
  by!: PersonModel;

  @Field(() => Instant)
  at!: string;
}

@ObjectType('ProcessInstanceSheet', { description: 'One running process with its drawing and its history.' })
export class InstanceSheetModel {
  @Field(() => InstanceModel)
  instance!: InstanceModel;

  @Field(() => String)
  xml!: string;

  @Field(() => [PlaceModel])
  places!: PlaceModel[];

  @Field(() => [InstanceTimerModel], {
    description: 'Reminders and limits that are still to come, the next first.',
  })
  timers!: InstanceTimerModel[];

  @Field(() => [StepDoneModel], { description: 'The last steps, the newest first; at most 200.' })
  steps!: StepDoneModel[];

  @Field(() => [OperationModel])
  operations!: OperationModel[];
}

export const InstanceResult = refusalOr('ProcessInstanceResult', InstanceModel);

@InputType('ElementMappingInput')
export class ElementMappingInput {
  @Field(() => String)
  from!: string;

  @Field(() => String)
  to!: string;
}

@ObjectType('MigrationStep', {
  description: 'An element at which running work stands, and where it would go on.',
})
export class MigrationStepModel {
  @Field(() => String)
  elementId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'How many of those looked at stand there.' })
  count!: number;

  @Field(() => String, { nullable: true, description: 'Null: it has no place in the other version yet.' })
  toElementId!: string | null;

  @Field(() => [WayModel], { description: 'Elements of the other version that may take its place.' })
  choices!: WayModel[];
}

@ObjectType('MigrationProblem')
export class MigrationProblemModel {
  @Field(() => String)
  elementId!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('MigrationVerdict', { description: 'Whether one instance could follow.' })
export class MigrationVerdictModel {
  @Field(() => InstanceModel)
  instance!: InstanceModel;

  @Field(() => [MigrationProblemModel], { description: 'None: it can.' })
  problems!: MigrationProblemModel[];
}

@ObjectType('MigrationPreview')
export class MigrationPreviewModel {
  @Field(() => Int, { description: 'How many run by the version.' })
  running!: number;

  @Field(() => Int, { description: 'How many of them, the newest, were looked at.' })
  lookedAt!: number;

  @Field(() => Int)
  possible!: number;

  @Field(() => [MigrationStepModel])
  steps!: MigrationStepModel[];

  @Field(() => [MigrationVerdictModel])
  verdicts!: MigrationVerdictModel[];
}

export const MigrationPreviewResult = refusalOr('MigrationPreviewResult', MigrationPreviewModel);

@ObjectType('OperationItem', { description: 'One instance of a batch.' })
export class OperationItemModel {
  @Field(() => Int)
  ordinal!: number;

  @Field(() => ID)
  instanceId!: string;

  @Field(() => String)
  matter!: string;

  @Field(() => UnitModel, { nullable: true })
  leadUnit!: UnitModel | null;

  @Field(() => ItemResultEnum)
  result!: keyof typeof ItemResultEnum;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  message!: string | null;
}

@ObjectType('OperationBatch', {
  description: 'The same done to many running processes, each with its result.',
})
export class BatchModel {
  @Field(() => ID)
  id!: string;

  @Field(() => BatchActEnum)
  act!: keyof typeof BatchActEnum;

  @Field(() => String)
  processKey!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int, { nullable: true })
  toVersion!: number | null;

  @Field(() => PersonModel)
  by!: PersonModel;

  @Field(() => Instant)
  startedAt!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { description: 'How many could not be done.' })
  failed!: number;
}

@ObjectType('OperationBatchSheet')
export class BatchSheetModel {
  @Field(() => BatchModel)
  batch!: BatchModel;

  @Field(() => [OperationItemModel])
  items!: OperationItemModel[];
}

export const BatchResult = refusalOr('OperationBatchResult', BatchModel);
