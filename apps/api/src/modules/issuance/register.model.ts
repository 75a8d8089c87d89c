import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { documentSymbol, numberLine, type DocType } from '@thong-suot/administration';
import { CivilDate, connectionOf } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import { INCOMING_REGISTER } from './incoming/domain/incoming-register.js';
import type { RegisterEntryRow, RegisterRow } from './register.queries.js';

export const RegisterKindEnum = { OUTGOING: 'OUTGOING', INCOMING: 'INCOMING' } as const;
export type RegisterKind = keyof typeof RegisterKindEnum;
registerEnumType(RegisterKindEnum, { name: 'RegisterKind' });

@ObjectType('Register')
export class RegisterModel {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitModel)
  issuer!: UnitModel;

  @Field(() => RegisterKindEnum)
  kind!: RegisterKind;

  @Field(() => String, {
    nullable: true,
    description: 'The type that it numbers; absent for incoming documents.',
  })
  docType!: string | null;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  lastNumber!: number;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'The last day of its year once that is over: no number is given in it any more.',
  })
  closedOn!: string | null;
}

@ObjectType('RegisterEntry')
export class RegisterEntryModel {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  numberLine!: string;

  @Field(() => CivilDate)
  dated!: string;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  signerLabel!: string;

  @Field(() => String)
  recipientsSummary!: string;

  @Field(() => Boolean)
  void!: boolean;

  /** For the field `document`; not part of the contract. */
  documentId!: string | null;
}

@ObjectType('RegisterConnection')
export class RegisterConnection extends connectionOf(RegisterEntryModel, 'RegisterEntry') {}

/** The register of a row, in a business year: it is closed when its own year is over (Decree 30/2020, article 15). */
export function registerModel(row: RegisterRow, thisYear: number): RegisterModel {
  const incoming = row.code === INCOMING_REGISTER;
  return {
    id: row.id,
    issuer: {
      id: row.issuer_id,
      code: row.issuer_code,
      name: row.issuer_name,
      shortName: row.issuer_short_name,
      kind: row.issuer_kind,
    },
    kind: incoming ? 'INCOMING' : 'OUTGOING',
    docType: incoming ? null : row.code,
    year: row.year,
    lastNumber: row.last_number,
    closedOn: row.year < thisYear ? `${row.year}-12-31` : null,
  };
}

/** The number of a row; a void number says why it is void in place of a subject. */
export function registerEntryModel(row: RegisterEntryRow): RegisterEntryModel {
  const symbol =
    row.symbol ?? documentSymbol({ docType: row.code as DocType, issuerSymbol: row.issuer_symbol });
  return {
    number: row.number,
    numberLine: numberLine(row.number, symbol),
    dated: row.dated,
    docType: row.code,
    subject: row.subject ?? `Số hủy: ${row.void_reason ?? ''}`,
    signerLabel: row.signer_label ?? '',
    recipientsSummary: recipientsSummary(row),
    void: row.document_id === null,
    documentId: row.document_id,
  };
}

function recipientsSummary({ recipient_count: count, first_recipients: names }: RegisterEntryRow): string {
  if (count === 0) return '';
  const rest = count - names.length;
  return rest === 0 ? names.join('; ') : `${names.join('; ')} và ${rest} nơi nhận khác`;
}
