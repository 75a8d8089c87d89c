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
  refuseAuthorisation,
  refuseSubstitution,
  type Asked,
} from './domain/decide-substitution.js';
import { speaksFor } from './domain/leads-people.js';
import { lockPerson } from './leave.queries.js';
import {
  insertSubstitution,
  revokeSubstitution,
  substitutionById,
  type NewSubstitution,
  type SubstitutionRow,
} from './substitution.queries.js';

export interface SubstitutionInput extends SubstituteInput {
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
}

export interface AuthorisationInput extends Omit<SubstitutionInput, 'acts'> {
  readonly docTypes: readonly string[];
  readonly basis: string;
}

/** What is given, and why it may not be. */
interface Given extends Pick<NewSubstitution, 'kind' | 'acts' | 'docTypes' | 'basis'> {
  readonly mutation: 'grantSubstitution' | 'authoriseSigning';
  refused(asked: Asked): RefusalValue | undefined;
}

/** Enters who stands in for a position, and who signs by an authorisation; ends each. */
@Injectable()
export class GrantSubstitution {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  /** "A thay B" without a leave. Refuses what `refuseSubstitution` does. */
  substitution(actor: Actor, commandId: string, input: SubstitutionInput): Promise<RefusalValue | undefined> {
    return this.#give(actor, commandId, input, {
      mutation: 'grantSubstitution',
      kind: 'SUBSTITUTION',
      acts: givenActs(input.acts),
      docTypes: null,
      basis: null,
      refused: (asked) => refuseSubstitution(actor, asked),
    });
  }

  /** The Chairman authorises a head to sign (TUQ.), by number and day of the paper. Refuses what `refuseAuthorisation` does. */
  async authorisation(
    actor: Actor,
    commandId: string,
    input: AuthorisationInput,
  ): Promise<RefusalValue | undefined> {
    const basis = tidyText(input.basis, 'basis');
    if (isRefused(basis)) return refuse('AUTHORISATION_BASIS', undefined, 'basis');
    const docTypes = [...new Set(input.docTypes)];
    return this.#give(actor, commandId, input, {
      mutation: 'authoriseSigning',
      kind: 'AUTHORISATION',
      acts: ['SIGN'],
      docTypes,
      basis,
      refused: (asked) => refuseAuthorisation(actor, { ...asked, docTypes, basis }),
    });
  }

  /** Ends a substitution or an authorisation at once. Refuses SUBSTITUTION_UNKNOWN, SUBSTITUTION_NOT_YOURS_TO_GIVE, SUBSTITUTION_OVER. */
  async end(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
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
        const of = {
          personId: absent.personId,
          unitId: absent.unit.id,
          unitKind: absent.unit.kind,
          position: absent.position,
        };
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
          answer: { substitutionId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  async #give(
    actor: Actor,
    commandId: string,
    input: SubstitutionInput,
    { mutation, refused, ...given }: Given,
  ): Promise<RefusalValue | undefined> {
    const { appointmentId, substituteId, from, lastDay } = input;
    if (!soundIds(input)) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
    const ahead = daysAhead(from, lastDay, civilDateOf(this.clock.now()));
    if (isRefused(ahead)) return ahead;
    const reason = tidyText(input.reason, 'reason');
    if (isRefused(reason)) return reason;
    const { authorityId, personId } = actor;
    const result = await this.acts.run<Facts, { substitutionId: string }>({
      commandId,
      kind: mutation,
      actor,
      content: { ...input, reason, basis: given.basis },
      load: () => factsAbout(authorityId, [input], ahead),
      decide: ({ rows, now, newId }) => {
        const days = daysAhead(from, lastDay, civilDateOf(now));
        if (isRefused(days)) return days;
        const asked = askedOf(input, given.acts, days, rows);
        const refusal = refused(asked);
        if (refusal !== undefined) return refusal;
        const id = newId();
        return {
          writes: [
            lockPerson(authorityId, asked.absent?.personId ?? personId),
            insertSubstitution({
              ...given,
              authorityId,
              id,
              absentId: appointmentId,
              substituteId,
              reason,
              days,
              leaveId: null,
              by: personId,
              now,
            }),
          ],
          audit: {
            act: mutation,
            subjectKind: 'APPOINTMENT',
            subjectId: appointmentId,
            detail: {
              substitutionId: id,
              substituteId,
              acts: given.acts,
              docTypes: given.docTypes,
              from: days.from,
              to: days.to,
            },
          },
          answer: { substitutionId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }
}
