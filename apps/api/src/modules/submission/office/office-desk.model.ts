import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Instant } from '../../../platform/graphql/index.js';
import { DossierRefModel, ReturnNoteModel } from '../../documents/index.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel, WorkFieldModel } from '../../organisation/index.js';
import { HolderModel } from '../../workflow/index.js';
import { CompletenessItemModel } from '../routing-slip.model.js';

@ObjectType('FieldRef')
export class FieldRefModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('StepToTake', { description: 'A step of the Office that a colleague holds.' })
export class StepToTakeModel {
  @Field(() => String)
  stepId!: string;

  @Field(() => PersonModel)
  holder!: PersonModel;
}

@ObjectType('Examination', { description: 'A file that came in to the Office and waits there.' })
export class ExaminationModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  actLabel!: string;

  @Field(() => DossierRefModel)
  dossier!: DossierRefModel;

  @Field(() => Int, { description: 'The version of the dossier, for acts from the list.' })
  version!: number;

  @Field(() => [DossierRefModel], { description: 'Other dossiers on the same phiếu trình.' })
  travelsWith!: DossierRefModel[];

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => FieldRefModel, { nullable: true })
  field!: FieldRefModel | null;

  @Field(() => PersonModel, { nullable: true, description: 'Who holds it; null: whoever has the position.' })
  assignee!: PersonModel | null;

  @Field(() => Instant)
  receivedAt!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => Boolean, { description: 'Whether whoever asks may act on it now.' })
  mine!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks may take it over.' })
  mayTake!: boolean;

  @Field(() => Boolean, { description: 'Whether whoever asks may give it to somebody else.' })
  mayGive!: boolean;

  @Field(() => [CompletenessItemModel], {
    description: 'What the file holds; empty where no file is examined.',
  })
  completeness!: CompletenessItemModel[];

  @Field(() => ReturnNoteModel, { nullable: true, description: 'Why it came back, until that is answered.' })
  returned!: ReturnNoteModel | null;
}

@ObjectType('ExaminationConnection')
export class ExaminationConnection extends connectionOf(ExaminationModel, 'Examination') {}

@ObjectType('Standing', { description: 'Where a dossier stands, who holds it, since when.' })
export class StandingModel {
  @Field(() => ID)
  id!: string;

  @Field(() => DossierRefModel)
  dossier!: DossierRefModel;

  @Field(() => Int, { description: 'The version of the dossier, for acts from the list.' })
  version!: number;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => FieldRefModel, { nullable: true })
  field!: FieldRefModel | null;

  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  stepLabel!: string;

  @Field(() => HolderModel)
  holder!: HolderModel;

  @Field(() => Instant)
  since!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => String, { nullable: true })
  nextLabel!: string | null;

  @Field(() => Boolean, { description: 'Whether whoever asks may give it to somebody else.' })
  mayGive!: boolean;
}

@ObjectType('StandingConnection')
export class StandingConnection extends connectionOf(StandingModel, 'Standing') {}

@ObjectType('SpecialistLoad', {
  description: 'A specialist of the Office and what he holds. Counts are capped.',
})
export class SpecialistLoadModel {
  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => Int)
  holds!: number;

  @Field(() => Int)
  late!: number;
}

@ObjectType('FieldLoad', { description: 'A field of work and what has come in of it. Counts are capped.' })
export class FieldLoadModel {
  @Field(() => WorkFieldModel)
  field!: WorkFieldModel;

  @Field(() => Int)
  holds!: number;

  @Field(() => Int)
  late!: number;
}

@ObjectType('OfficeDesk', {
  description: "The Office's desk. Counts are capped: 1001 means more than a thousand.",
})
export class OfficeDeskModel {
  @Field(() => Boolean, { description: 'Whether whoever asks has this desk: the Office and the leaders.' })
  open!: boolean;

  @Field(() => Int)
  toExamine!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => [FieldLoadModel])
  fields!: FieldLoadModel[];

  @Field(() => [SpecialistLoadModel])
  specialists!: SpecialistLoadModel[];

  @Field(() => [PersonModel], { description: 'To whom the step of a vice-chair may pass.' })
  viceChairs!: PersonModel[];

  @Field(() => [UnitModel], { description: 'Units that lead something under way.' })
  units!: UnitModel[];
}
