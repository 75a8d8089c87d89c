import { Injectable } from '@nestjs/common';
import { addDays, civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  daysAhead,
  givenActs,
  refuseAuthorisation,
  refuseOrder,
  refuseSubstitution,
  type Days,
  type Holding,
  type Standing,
} from './domain/decide-substitution.js';
import { entersAuthorisations, speaksFor } from './domain/leads-people.js';
import {
  chairmenOn,
  endLeaveStatements,
  endOrder,
  holdingsById,
  holdingsOfLeave,
  holdingsOf,
  insertLeave,
  insertOrder,
  insertSubstitution,
  leaveById,
  leavesTouching,
  lockPerson,
  orderById,
  orderedPost,
  revokeSubstitution,
  standingOf,
  substitutionById,
  unseenOf,
  type LeaveToEndRow,
  type OrderPostRow,
  type OrderRow,
  type SubstitutionRow,
  type UnseenRow,
} from './substitution.queries.js';

/** Who stands in for one position. */
export interface SubstituteInput {
  readonly appointmentId: string;
  readonly substituteId: string;
  readonly acts?: readonly string[] | null | undefined;
}

export interface LeaveInput {
  readonly personId: string;
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
  readonly substitutes: readonly SubstituteInput[];
  /** Said knowingly: some work will be seen by nobody. */
  readonly withoutSubstitute: boolean;
}

export interface SubstitutionInput extends SubstituteInput {
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
}

export interface AuthorisationInput extends Omit<SubstitutionInput, 'acts'> {
  readonly docTypes: readonly string[];
  readonly basis: string;
}

type Facts = [Holding, Days & { appointmentId: string }, Standing & { appointmentId: string }];

/** The longest text of a reason or of the paper that gives an authorisation. */
export const LONGEST_TEXT = 500;

/**
 * Enters that somebody is away, who stands in, and who signs by an authorisation; ends each. Nobody does it while he
 * stands in for somebody himself: NO_SUB_DELEGATION.
 */
@Injectable()
export class EnterAbsence {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a leave with those who stand in for each position. Refuses what the substitutions refuse, LEAVE_NOT_YOURS,
   * LEAVE_ALREADY, and LEAVE_LEAVES_WORK where work of a position without a substitute would be seen by nobody and this
   * was not confirmed.
   */
  async leave(actor: Actor, commandId: string, input: LeaveInput): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    const { personId, from, lastDay, substitutes, withoutSubstitute } = input;
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!isId(personId) || !substitutes.every(soundIds)) return refuse('ABSENT_UNKNOWN');
    const ahead = this.#ahead(from, lastDay);
    if (isRefused(ahead)) return ahead;
    const reason = tidy(input.reason, 'reason');
    if (isRefused(reason)) return reason;
    const result = await this.acts.run<[Holding, ...Facts, UnseenRow], { leaveId: string }>({
      commandId,
      kind: 'recordLeave',
      actor,
      content: { ...input, reason },
      load: () => [
        holdingsOf(authorityId, personId, from),
        ...this.#facts(authorityId, substitutes, ahead),
        unseenOf(authorityId, personId, ahead),
      ],
      decide: ({ rows: [own, holdings, away, standing, unseen], now, newId }) => {
        const days = daysAhead(from, lastDay, civilDateOf(now));
        if (isRefused(days)) return days;
        if (personId !== actor.personId && !own.some((holding) => speaksFor(actor, holding))) {
          return refuse('LEAVE_NOT_YOURS');
        }
        const foreign = substitutes.find(
          ({ appointmentId }) => !own.some((holding) => holding.appointmentId === appointmentId),
        );
        if (foreign !== undefined) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
        for (const substitute of substitutes) {
          const refusal = refuseSubstitution(
            actor,
            asked(substitute, givenActs(substitute.acts), days, { holdings, away, standing }),
          );
          if (refusal !== undefined) return refusal;
        }
        const left = unseen
          .filter(({ appointment_id }) => !isCovered(appointment_id, substitutes, standing, days))
          .reduce((sum, { total }) => sum + total, 0);
        if (left > 0 && !withoutSubstitute) return refuse('LEAVE_LEAVES_WORK', { count: String(left) });
        const leaveId = newId();
        const ids = substitutes.map(() => newId());
        return {
          writes: [
            lockPerson(authorityId, personId),
            insertLeave({ authorityId, id: leaveId, personId, reason, days, by: actor.personId, now }),
            ...substitutes.map((substitute, at) =>
              insertSubstitution({
                authorityId,
                id: ids[at] ?? newId(),
                kind: 'SUBSTITUTION',
                absentId: substitute.appointmentId,
                substituteId: substitute.substituteId,
                acts: givenActs(substitute.acts),
                docTypes: null,
                reason,
                basis: null,
                days,
                leaveId,
                by: actor.personId,
                now,
              }),
            ),
          ],
          audit: {
            act: 'recordLeave',
            subjectKind: 'PERSON',
            subjectId: personId,
            detail: {
              leaveId,
              from: days.from,
              to: days.to,
              unseen: left,
              substitutions: substitutes.map((substitute, at) => ({
                id: ids[at],
                appointmentId: substitute.appointmentId,
                substituteId: substitute.substituteId,
                acts: givenActs(substitute.acts),
              })),
            },
          },
          outbox: substitutes.map((_, at) => ({ topic: GRANTED, payload: { substitutionId: ids[at] } })),
          answer: { leaveId },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Enters who stands in for a position without a leave ("A thay B"). */
  async substitution(
    actor: Actor,
    commandId: string,
    input: SubstitutionInput,
  ): Promise<RefusalValue | undefined> {
    const { appointmentId, from, lastDay } = input;
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!soundIds(input)) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
    const ahead = this.#ahead(from, lastDay);
    if (isRefused(ahead)) return ahead;
    const reason = tidy(input.reason, 'reason');
    if (isRefused(reason)) return reason;
    const { authorityId, personId } = actor;
    const acts = givenActs(input.acts);
    const result = await this.acts.run<Facts, { substitutionId: string }>({
      commandId,
      kind: 'grantSubstitution',
      actor,
      content: { ...input, reason },
      load: () => this.#facts(authorityId, [input], ahead),
      decide: ({ rows: [holdings, away, standing], now, newId }) => {
        const days = daysAhead(from, lastDay, civilDateOf(now));
        if (isRefused(days)) return days;
        const request = asked(input, acts, days, { holdings, away, standing });
        const refusal = refuseSubstitution(actor, request);
        if (refusal !== undefined) return refusal;
        const id = newId();
        return {
          writes: [
            lockPerson(authorityId, request.absent?.personId ?? personId),
            insertSubstitution({
              authorityId,
              id,
              kind: 'SUBSTITUTION',
              absentId: appointmentId,
              substituteId: input.substituteId,
              acts,
              docTypes: null,
              reason,
              basis: null,
              days,
              leaveId: null,
              by: personId,
              now,
            }),
          ],
          audit: {
            act: 'grantSubstitution',
            subjectKind: 'APPOINTMENT',
            subjectId: appointmentId,
            detail: {
              substitutionId: id,
              substituteId: input.substituteId,
              acts,
              from: days.from,
              to: days.to,
            },
          },
          outbox: [{ topic: GRANTED, payload: { substitutionId: id } }],
          answer: { substitutionId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Enters that the Chairman authorises a head to sign (TUQ.), by number and day of the paper. */
  async authorisation(
    actor: Actor,
    commandId: string,
    input: AuthorisationInput,
  ): Promise<RefusalValue | undefined> {
    const { appointmentId, from, lastDay, docTypes } = input;
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!soundIds(input)) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
    const ahead = this.#ahead(from, lastDay);
    if (isRefused(ahead)) return ahead;
    const basis = tidy(input.basis, 'basis');
    if (isRefused(basis)) return refuse('AUTHORISATION_BASIS', undefined, 'basis');
    const reason = tidy(input.reason, 'reason');
    if (isRefused(reason)) return reason;
    const { authorityId, personId } = actor;
    const types = [...new Set(docTypes)];
    const result = await this.acts.run<Facts, { substitutionId: string }>({
      commandId,
      kind: 'authoriseSigning',
      actor,
      content: { ...input, reason, basis },
      load: () => this.#facts(authorityId, [input], ahead),
      decide: ({ rows: [holdings, away, standing], now, newId }) => {
        const days = daysAhead(from, lastDay, civilDateOf(now));
        if (isRefused(days)) return days;
        const request = asked(input, ['SIGN'], days, { holdings, away, standing });
        const refusal = refuseAuthorisation(actor, { ...request, docTypes: types, basis });
        if (refusal !== undefined) return refusal;
        const id = newId();
        return {
          writes: [
            insertSubstitution({
              authorityId,
              id,
              kind: 'AUTHORISATION',
              absentId: appointmentId,
              substituteId: input.substituteId,
              acts: ['SIGN'],
              docTypes: types,
              reason,
              basis,
              days,
              leaveId: null,
              by: personId,
              now,
            }),
          ],
          audit: {
            act: 'authoriseSigning',
            subjectKind: 'APPOINTMENT',
            subjectId: appointmentId,
            detail: {
              substitutionId: id,
              substituteId: input.substituteId,
              docTypes: types,
              from: days.from,
              to: days.to,
            },
          },
          outbox: [{ topic: GRANTED, payload: { substitutionId: id } }],
          answer: { substitutionId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Lays a standing order to sign (TL.). */
  async order(
    actor: Actor,
    commandId: string,
    input: {
      readonly postId: string;
      readonly docType: string;
      readonly basis: string;
      readonly from: string;
    },
  ): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    const { postId, docType, from } = input;
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!isId(postId)) return refuse('ORDER_POST', undefined, 'postId');
    const basis = tidy(input.basis, 'basis');
    if (isRefused(basis)) return refuse('AUTHORISATION_BASIS', undefined, 'basis');
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[{ personId: string }, OrderPostRow], { orderId: string }>({
      commandId,
      kind: 'orderSigning',
      actor,
      content: { ...input, basis },
      load: () => [chairmenOn(authorityId, today), orderedPost(authorityId, postId, docType, today)],
      decide: ({ rows: [[chairman], [post]], newId }) => {
        const standing = post?.standing ?? false;
        const refusal = refuseOrder(actor, { chairman, post, docType, basis, from, today, standing });
        if (refusal !== undefined) return refusal;
        const id = newId();
        return {
          writes: insertOrder({ authorityId, id, postId, docType, basis, from }),
          audit: {
            act: 'orderSigning',
            subjectKind: 'POST',
            subjectId: postId,
            detail: { orderId: id, docType, from },
          },
          answer: { orderId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Ends a standing order at the end of the day. Refuses ORDER_UNKNOWN, ORDER_OVER, SUBSTITUTION_NOT_YOURS_TO_GIVE. */
  async endOrder(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!isId(id)) return refuse('ORDER_UNKNOWN');
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[{ personId: string }, OrderRow], { orderId: string }>({
      commandId,
      kind: 'endSigningOrder',
      actor,
      content: { id },
      load: () => [chairmenOn(authorityId, today), orderById(authorityId, id, today)],
      decide: ({ rows: [[chairman], [order]] }) => {
        if (chairman === undefined || !entersAuthorisations(actor, chairman)) {
          return refuse('SUBSTITUTION_NOT_YOURS_TO_GIVE');
        }
        if (order === undefined) return refuse('ORDER_UNKNOWN');
        if (order.to !== null) return refuse('ORDER_OVER');
        return {
          writes: [endOrder(authorityId, id, addDays(today, 1))],
          audit: {
            act: 'endSigningOrder',
            subjectKind: 'AUTHORITY',
            subjectId: authorityId,
            detail: { orderId: id, to: addDays(today, 1) },
          },
          answer: { orderId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Ends a substitution or an authorisation at once. Refuses SUBSTITUTION_UNKNOWN, SUBSTITUTION_NOT_YOURS_TO_GIVE, SUBSTITUTION_OVER. */
  async end(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!isId(id)) return refuse('SUBSTITUTION_UNKNOWN');
    const { authorityId, personId } = actor;
    const result = await this.acts.run<[SubstitutionRow], { substitutionId: string }>({
      commandId,
      kind: 'endSubstitution',
      actor,
      content: { id },
      load: () => [substitutionById(authorityId, id)],
      decide: ({ rows: [[row]], now }) => {
        if (row === undefined) return refuse('SUBSTITUTION_UNKNOWN');
        const { absent } = row;
        const of = { personId: absent.personId, unitId: absent.unit.id, unitKind: absent.unit.kind };
        // Whoever may neither see nor end it learns nothing of it.
        if (!speaksFor(actor, of)) {
          const involved = row.substitute.personId === personId;
          return refuse(involved ? 'SUBSTITUTION_NOT_YOURS_TO_GIVE' : 'SUBSTITUTION_UNKNOWN');
        }
        if (row.revoked_at !== null || row.to <= civilDateOf(now)) return refuse('SUBSTITUTION_OVER');
        return {
          writes: [revokeSubstitution(authorityId, id, personId, now)],
          audit: {
            act: 'endSubstitution',
            subjectKind: 'APPOINTMENT',
            subjectId: absent.appointmentId,
            detail: { substitutionId: id },
          },
          outbox: [{ topic: ENDED, payload: { substitutionId: id } }],
          answer: { substitutionId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Somebody is back: ends a leave at once and with it those who stood in because of it. Refuses LEAVE_UNKNOWN, LEAVE_OVER. */
  async back(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
    if (actor.standsIn !== undefined) return refuse('NO_SUB_DELEGATION');
    if (!isId(id)) return refuse('LEAVE_UNKNOWN');
    const { authorityId, personId } = actor;
    const result = await this.acts.run<[LeaveToEndRow, Holding], { leaveId: string }>({
      commandId,
      kind: 'endLeave',
      actor,
      content: { id },
      load: () => [leaveById(authorityId, id), holdingsOfLeave(authorityId, id)],
      decide: ({ rows: [[leave], holdings], now }) => {
        const own = leave?.person_id === personId;
        if (leave === undefined || !(own || holdings.some((holding) => speaksFor(actor, holding)))) {
          return refuse('LEAVE_UNKNOWN');
        }
        if (leave.ended_at !== null || leave.to <= civilDateOf(now)) return refuse('LEAVE_OVER');
        return {
          writes: endLeaveStatements(authorityId, id, personId, now),
          audit: {
            act: 'endLeave',
            subjectKind: 'PERSON',
            subjectId: leave.person_id,
            detail: { leaveId: id },
          },
          answer: { leaveId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** The days as they look now; the decision looks again by its own instant. */
  #ahead(from: string, lastDay: string): Days | RefusalValue {
    return daysAhead(from, lastDay, civilDateOf(this.clock.now()));
  }

  #facts(authorityId: string, substitutes: readonly SubstituteInput[], days: Days) {
    const absent = substitutes.map(({ appointmentId }) => appointmentId);
    const instead = substitutes.map(({ substituteId }) => substituteId);
    return [
      holdingsById(authorityId, [...absent, ...instead]),
      leavesTouching(authorityId, instead, days),
      standingOf(authorityId, absent, days),
    ] as const;
  }
}

/** A position has a new substitute, by substitution id: he is told. */
export const GRANTED = 'substitution.granted';
/** Somebody stands in no more. */
export const ENDED = 'substitution.ended';

function asked(
  { appointmentId, substituteId }: SubstituteInput,
  acts: readonly string[] | null,
  days: Days,
  facts: {
    readonly holdings: readonly Holding[];
    readonly away: readonly (Days & { appointmentId: string })[];
    readonly standing: readonly (Standing & { appointmentId: string })[];
  },
) {
  const holding = (id: string) => facts.holdings.find((each) => each.appointmentId === id);
  return {
    absent: holding(appointmentId),
    substitute: holding(substituteId),
    days,
    acts,
    away: facts.away.filter((each) => each.appointmentId === substituteId),
    standing: facts.standing.filter((each) => each.appointmentId === appointmentId),
  };
}

/** Whether somebody does all the work of a position on all the days. */
function isCovered(
  appointmentId: string,
  substitutes: readonly SubstituteInput[],
  standing: readonly (Standing & { appointmentId: string })[],
  { from, to }: Days,
): boolean {
  return (
    substitutes.some((each) => each.appointmentId === appointmentId) ||
    standing.some((each) => each.appointmentId === appointmentId && each.from <= from && each.to >= to)
  );
}

function soundIds({ appointmentId, substituteId }: SubstituteInput): boolean {
  return isId(appointmentId) && isId(substituteId);
}

function tidy(text: string, field: string): string | RefusalValue {
  const tidied = text.trim();
  if (tidied === '' || tidied.length > LONGEST_TEXT) {
    return refuse('ABSENCE_TEXT', { limit: String(LONGEST_TEXT) }, field);
  }
  return tidied;
}
