import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  askedOf,
  factsAbout,
  soundIds,
  tidyText,
  type Facts,
  type SubstituteInput,
} from './absence-facts.js';
import {
  daysAhead,
  givenActs,
  refuseSubstitution,
  type Days,
  type Holding,
  type Standing,
} from './domain/decide-substitution.js';
import { speaksFor } from './domain/leads-people.js';
import { holdingsOf, holdingsOfLeave } from './holders.queries.js';
import {
  endLeaveStatements,
  insertLeave,
  leaveById,
  lockPerson,
  unseenOf,
  type LeaveToEndRow,
  type UnseenRow,
} from './leave.queries.js';
import { insertSubstitution } from './substitution.queries.js';

export interface LeaveInput {
  readonly personId: string;
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
  readonly substitutes: readonly SubstituteInput[];
  /** Said knowingly: some work will be seen by nobody. */
  readonly withoutSubstitute: boolean;
}

/** Enters that somebody is away, with those who stand in for it, and that he is back. */
@Injectable()
export class RecordLeave {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a leave with those who stand in for each position. Refuses what the substitutions refuse, LEAVE_NOT_YOURS,
   * LEAVE_ALREADY, and LEAVE_LEAVES_WORK where work of a position without a substitute would be seen by nobody and this
   * was not confirmed.
   */
  async record(actor: Actor, commandId: string, input: LeaveInput): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    const { personId, from, lastDay, substitutes, withoutSubstitute } = input;
    if (!isId(personId) || !substitutes.every(soundIds)) return refuse('ABSENT_UNKNOWN');
    const ahead = daysAhead(from, lastDay, civilDateOf(this.clock.now()));
    if (isRefused(ahead)) return ahead;
    const reason = tidyText(input.reason, 'reason');
    if (isRefused(reason)) return reason;
    const result = await this.acts.run<[Holding, ...Facts, UnseenRow], { leaveId: string }>({
      commandId,
      kind: 'recordLeave',
      actor,
      content: { ...input, reason },
      load: () => [
        holdingsOf(authorityId, personId, from),
        ...factsAbout(authorityId, substitutes, ahead),
        unseenOf(authorityId, personId, ahead),
      ],
      decide: ({ rows: [own, ...rest], now, newId }) => {
        const [holdings, away, standing, unseen] = rest;
        const facts = [holdings, away, standing] as const;
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
            askedOf(substitute, givenActs(substitute.acts), days, facts),
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
          answer: { leaveId },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Somebody is back: ends a leave at once and with it those who stood in because of it. Refuses LEAVE_UNKNOWN, LEAVE_OVER. */
  async end(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
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
