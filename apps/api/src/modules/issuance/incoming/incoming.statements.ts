import type { AccessGrant, Statement } from '../../../platform/act/index.js';
import type { IncomingEntry } from './domain/incoming-entry.js';
import { INCOMING_REGISTER } from './domain/incoming-register.js';
import type { PaperKey } from './domain/same-paper.js';

export interface NewIncoming {
  readonly authorityId: string;
  readonly id: string;
  readonly unitId: string;
  /** The id of the register, should this be its first number of the year. */
  readonly newRegisterId: string;
  /** The business day: its year is the register's, whatever day the paper came. */
  readonly today: string;
  readonly entry: IncomingEntry;
  readonly key: PaperKey;
  readonly anotherCopy: boolean;
  readonly fileId: string | null;
  readonly receivedAs: string | null;
  readonly documentId: string | null;
  readonly personId: string;
  readonly now: string;
}

/**
 * Takes the next number of the unit's register of incoming documents and enters the paper; the register's row is locked
 * until the act is committed, so put it first among the writes. A paper that was entered meanwhile refuses
 * INCOMING_DUPLICATE, and the number goes back with the transaction.
 */
export function enterIncoming(incoming: NewIncoming): Statement {
  const { entry, key } = incoming;
  return {
    name: 'issuance.enterIncoming',
    text: `
      insert into incoming_document (
        authority_id, id, unit_id, register_id, year, number, arrived_on, author, code, dated, doc_type, subject, note,
        author_key, code_key, dated_year, another_copy, file_id, received_as, document_id, registered_by, registered_at)
      select $1::uuid, $2::uuid, $3::uuid, taken.register_id, extract(year from $5::date)::int, taken.number, $6::date,
             $7::text, $8::text, $9::date, $10::text, $11::text, $12::text, $13::text, $14::text, $15::int, $16::boolean,
             $17::uuid, $18::uuid, $19::uuid, $20::uuid, $21::timestamptz
        from assign_number($1::uuid, $4::uuid, $3::uuid, '${INCOMING_REGISTER}', extract(year from $5::date)::int,
                           $2::uuid, $5::date) as taken
      on conflict (authority_id, unit_id, author_key, code_key, dated_year)
        where code_key is not null and not another_copy and void_reason is null do nothing`,
    values: [
      incoming.authorityId,
      incoming.id,
      incoming.unitId,
      incoming.newRegisterId,
      incoming.today,
      entry.arrivedOn,
      entry.author,
      entry.code,
      entry.dated,
      entry.docType,
      entry.subject,
      entry.note,
      key.authorKey,
      key.codeKey,
      key.datedYear,
      incoming.anotherCopy,
      incoming.fileId,
      incoming.receivedAs,
      incoming.documentId,
      incoming.personId,
      incoming.now,
    ],
    mustChange: 'INCOMING_DUPLICATE',
  };
}

/**
 * Says of a document received in the system that its unit has it in the register, so that the clerk has received it;
 * refuses when it is there already.
 */
export function takeReceived(act: {
  authorityId: string;
  recipientId: string;
  incomingId: string;
  personId: string;
  now: string;
}): Statement {
  return {
    name: 'issuance.takeReceived',
    text: `
      update document_recipient
         set incoming_id = $3, opened_at = coalesce(opened_at, $5), opened_by = coalesce(opened_by, $4),
             received_at = coalesce(received_at, $5), received_by = coalesce(received_by, $4)
       where authority_id = $1 and id = $2 and incoming_id is null`,
    values: [act.authorityId, act.recipientId, act.incomingId, act.personId, act.now],
    mustChange: 'ALREADY_IN_REGISTER',
  };
}

/** The posts of a desk may open what it has registered. */
export function deskAccess(incomingId: string, postIds: readonly string[]): AccessGrant[] {
  return postIds.map((principalId) => ({
    subjectKind: 'INCOMING',
    subjectId: incomingId,
    principalKind: 'POST',
    principalId,
    class: 'READ',
    cause: 'REGISTERED',
  }));
}

/** Makes an entry void: the number stays, the paper may be entered anew. */
export function voidEntry(
  act: { authorityId: string; incomingId: string; version: number },
  reason: string,
): Statement {
  return {
    name: 'issuance.voidIncoming',
    text: `
      update incoming_document set void_reason = $4, version = version + 1
       where authority_id = $1 and id = $2 and version = $3 and void_reason is null`,
    values: [act.authorityId, act.incomingId, act.version, reason],
    mustChange: 'INCOMING_CHANGED',
  };
}

/** A document received in the system waits for the register again once its entry is void. */
export function giveBackReceived(authorityId: string, incomingId: string): Statement {
  return {
    name: 'issuance.giveBackReceived',
    text: `
      update document_recipient r set incoming_id = null
        from incoming_document i
       where i.authority_id = $1 and i.id = $2 and r.authority_id = $1 and r.id = i.received_as`,
    values: [authorityId, incomingId],
  };
}

export interface NewForward {
  readonly authorityId: string;
  readonly id: string;
  readonly incomingId: string;
  readonly version: number;
  readonly instanceId: string;
  readonly toUnitId: string | null;
  readonly toPersonId: string | null;
  readonly instruction: string | null;
  readonly dueAt: string | null;
  readonly personId: string;
  readonly now: string;
}

/** Passes an incoming document on; whoever acts on an older version than the last is told so. */
export function forwardStatements(forward: NewForward): Statement[] {
  return [
    {
      name: 'issuance.raiseIncoming',
      text: `
        update incoming_document set version = version + 1
         where authority_id = $1 and id = $2 and version = $3 and void_reason is null`,
      values: [forward.authorityId, forward.incomingId, forward.version],
      mustChange: 'INCOMING_CHANGED',
    },
    {
      name: 'issuance.insertForward',
      text: `
        insert into incoming_forward (authority_id, id, incoming_id, to_unit_id, to_person_id, instruction, due_at,
                                      forwarded_by, forwarded_at, instance_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        forward.authorityId,
        forward.id,
        forward.incomingId,
        forward.toUnitId,
        forward.toPersonId,
        forward.instruction,
        forward.dueAt,
        forward.personId,
        forward.now,
        forward.instanceId,
      ],
    },
  ];
}

/** Says that what was passed on is done. */
export function finishForward(act: {
  authorityId: string;
  forwardId: string;
  result: string | null;
  personId: string;
  now: string;
}): Statement {
  return {
    name: 'issuance.finishForward',
    text: `
      update incoming_forward set done_at = $4, done_by = $5, result = $3
       where authority_id = $1 and id = $2 and done_at is null`,
    values: [act.authorityId, act.forwardId, act.result, act.now, act.personId],
    mustChange: 'FORWARD_DONE_ALREADY',
  };
}
