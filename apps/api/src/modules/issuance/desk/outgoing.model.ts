import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { numberLine } from '@thong-suot/administration';
import { CivilDate, connectionOf, Instant } from '../../../platform/graphql/index.js';
import { UnitModel } from '../../organisation/index.js';
import type { DocumentState } from '../domain/purposes.js';
import { DocumentStateEnum } from '../enums.js';
import type { OutgoingRow, OutgoingStage } from './outgoing.queries.js';

export const OutgoingStageEnum = {
  TO_NUMBER: 'TO_NUMBER',
  TO_DISPATCH: 'TO_DISPATCH',
  SENT: 'SENT',
} as const satisfies Record<OutgoingStage, OutgoingStage>;
registerEnumType(OutgoingStageEnum, {
  name: 'OutgoingStage',
  valuesMap: {
    TO_NUMBER: { description: 'Signed, without a number.' },
    TO_DISPATCH: { description: 'Numbered, not yet sent.' },
    SENT: { description: 'All that has a number.' },
  },
});

@ObjectType('OutgoingDocument', {
  description: 'A document of an issuer, as the lists of the clerk show it.',
})
export class OutgoingDocumentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => UnitModel)
  issuer!: UnitModel;

  @Field(() => String, { description: 'Short name of the unit that drafted it.' })
  draftingUnit!: string;

  @Field(() => DocumentStateEnum)
  state!: DocumentState;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { description: '"Số: 512/QĐ-UBND", or with the blank of a document without number.' })
  numberLine!: string;

  @Field(() => Int, { nullable: true, description: 'What the register would give now.' })
  forecastNumber!: number | null;

  @Field(() => CivilDate, { nullable: true })
  dated!: string | null;

  @Field(() => String, { nullable: true })
  signerLabel!: string | null;

  @Field(() => Instant, { nullable: true })
  signedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  dispatchedAt!: string | null;

  @Field(() => Int)
  recipients!: number;

  @Field(() => Int, { description: 'Recipients that have received it in the system.' })
  received!: number;

  @Field(() => Int, { description: 'Recipients outside the system.' })
  byHand!: number;

  @Field(() => Int, { description: 'Of those, to whom nobody has written down yet how it was sent.' })
  toRecord!: number;

  @Field(() => String, { nullable: true, description: 'The step that waits for whoever asks.' })
  stepId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The round beside which that step stands.' })
  roundId!: string | null;
}

@ObjectType('OutgoingDocumentConnection')
export class OutgoingDocumentConnection extends connectionOf(OutgoingDocumentModel, 'OutgoingDocument') {}

@ObjectType('RegistryDesk', {
  description: "The clerk's desk. Counts are capped: 1001 means more than a thousand.",
})
export class RegistryDeskModel {
  @Field(() => [UnitModel], { description: 'Whose registers and papers it keeps; none for other positions.' })
  units!: UnitModel[];

  @Field(() => Boolean, { description: 'Whether whoever asks writes into its registers.' })
  keeps!: boolean;

  @Field(() => Int)
  toNumber!: number;

  @Field(() => Int)
  toDispatch!: number;

  @Field(() => Int, { description: 'Received in the system and not yet registered.' })
  toRegister!: number;

  @Field(() => Int, { description: 'Passed on to whoever asks, or to the unit acted in, and not yet done.' })
  forwarded!: number;

  @Field(() => Int, { description: 'The year of the registers that are open.' })
  year!: number;

  @Field(() => [Int], { description: 'Years of its registers, this one first.' })
  years!: number[];
}

/** The document of a row. */
export function outgoingModel(row: OutgoingRow): OutgoingDocumentModel {
  return {
    id: row.id,
    docType: row.doc_type,
    subject: row.subject,
    issuer: row.issuer,
    draftingUnit: row.drafting_unit,
    state: row.state,
    number: row.number,
    numberLine: numberLine(row.number ?? undefined, row.symbol),
    forecastNumber: row.number === null ? row.last_number + 1 : null,
    dated: row.dated,
    signerLabel: row.signer_label,
    signedAt: row.signed_at,
    dispatchedAt: row.dispatched_at,
    recipients: row.recipients,
    received: row.received,
    byHand: row.by_hand,
    toRecord: row.state === 'DISPATCHED' ? row.to_record : 0,
    stepId: row.step?.stepId ?? null,
    roundId: row.step?.roundId ?? null,
  };
}
