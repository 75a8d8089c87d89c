import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, RefusalModel, refusalOr } from '../../../platform/graphql/index.js';
import { isRefused, type RefusalValue } from '../../../platform/refusal/index.js';
import { PersonModel } from '../../identity/index.js';

@ObjectType('ProcessVersion', { description: 'A deployed version of a process; it never changes.' })
export class ProcessVersionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The id of the process in its file.' })
  key!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' })
  sha256!: string;

  @Field(() => Instant, { nullable: true, description: 'Null: it came with the platform.' })
  deployedAt!: string | null;

  @Field(() => PersonModel, { nullable: true })
  deployedBy!: PersonModel | null;

  @Field(() => String, {
    nullable: true,
    description: 'What has changed in it, in the words of who deployed it.',
  })
  note!: string | null;

  @Field(() => Boolean, { description: 'New work follows it.' })
  inUse!: boolean;

  @Field(() => Int, { description: 'How many run by this version, suspended ones among them.' })
  running!: number;

  @Field(() => Int, { description: 'How many have ended, withdrawn ones among them.' })
  finished!: number;
}

@ObjectType('Process', { description: 'A process with all its versions, the newest first.' })
export class ProcessModel {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  running!: number;

  @Field(() => Int)
  finished!: number;

  @Field(() => [ProcessVersionModel])
  versions!: ProcessVersionModel[];
}

@ObjectType('ProcessDuration', {
  description:
    'How long the work of a step or of a stage takes, and what waits in it now. Elapsed time in seconds.',
})
export class ProcessDurationModel {
  @Field(() => String, {
    nullable: true,
    description: 'The element of the drawing; null in the row of a stage.',
  })
  stepId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the stage, in the row of a stage.' })
  stage!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'Pieces of work that somebody has completed.' })
  done!: number;

  @Field(() => Float, { nullable: true })
  medianSeconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine of ten took no longer.' })
  p90Seconds!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of those with a deadline; from 0 to 1. Null: none had one.',
  })
  lateShare!: number | null;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  waitingLate!: number;

  @Field(() => Instant, { nullable: true, description: 'When the oldest that waits was opened.' })
  waitingSince!: string | null;
}

@ObjectType('ProcessSheet', { description: 'One version with its file and how long its steps take.' })
export class ProcessSheetModel {
  @Field(() => ProcessVersionModel)
  version!: ProcessVersionModel;

  @Field(() => String)
  xml!: string;

  @Field(() => Int, { description: 'The durations are of so many of the newest instances at most.' })
  measured!: number;

  @Field(() => [ProcessDurationModel])
  steps!: ProcessDurationModel[];

  @Field(() => [ProcessDurationModel])
  stages!: ProcessDurationModel[];
}

@ObjectType('ProcessProblem')
export class ProcessProblemModel {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: "What is wrong and what to do, in the reader's language." })
  message!: string;

  @Field(() => String, { nullable: true })
  elementId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Counts from 1.' })
  line!: number | null;
}

@ObjectType('ProcessCheck', {
  description:
    'What checking a file found. It can be deployed when there are no problems; warnings are for its author.',
})
export class ProcessCheckModel {
  @Field(() => String, {
    nullable: true,
    description: 'The key of the process; null where the file cannot be read.',
  })
  processId!: string | null;

  @Field(() => String, { nullable: true })
  processName!: string | null;

  @Field(() => [ProcessProblemModel])
  problems!: ProcessProblemModel[];

  @Field(() => [ProcessProblemModel])
  warnings!: ProcessProblemModel[];
}

export const ProcessCheckResult = refusalOr('ProcessCheckResult', ProcessCheckModel);

export const UseVersionResult = refusalOr('UseProcessVersionResult', ProcessVersionModel);

/** The new version; what is wrong with the file; or why it is not deployed. */
export const DeployProcessResult = createUnionType({
  name: 'DeployProcessResult',
  types: () => [ProcessVersionModel, ProcessCheckModel, RefusalModel] as const,
  resolveType: (value: unknown) =>
    isRefused(value) ? RefusalModel : isCheck(value) ? ProcessCheckModel : ProcessVersionModel,
}) as unknown as ProcessVersionModel | ProcessCheckModel | RefusalValue;

function isCheck(value: unknown): value is ProcessCheckModel {
  return typeof value === 'object' && value !== null && 'problems' in value;
}
