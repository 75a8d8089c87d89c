import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { wrongPhone, unitKind } from '../organisation/index.js';
import { handlesPersonalData } from './domain/data-officer.js';
import { MARKED_FIELDS, type AskableField } from './domain/marked-fields.js';
import { tidyPurpose } from './domain/purpose.js';
import {
  erasePerson,
  everythingOf,
  insertRequest,
  personData,
  valueOf,
  type PersonDataRow,
} from './personal.queries.js';

/** Acts and notices of one person that an export holds at the most, the newest. */
const EXPORTED = 20_000;

/** Shows, hands out, corrects and erases data of a person; each of it is recorded, with the purpose where one is stated. */
@Injectable()
export class PersonalActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The value of a masked field, for a stated purpose. The number is for everybody of the authority who needs it, the code
   * for those who answer for personal data. Refuses PURPOSE_REQUIRED, PURPOSE_TOO_LONG, PERSON_UNKNOWN, PERSONAL_DATA_OFFICE_ONLY.
   */
  async show(
    actor: Actor,
    commandId: string,
    request: { readonly personId: string; readonly field: AskableField; readonly purpose: string },
  ): Promise<{ readonly value: string | null } | RefusalValue> {
    const { personId, field } = request;
    const done = await this.#asked(actor, commandId, {
      ...{ mutation: 'showPersonalData', kind: 'SHOW', act: 'showPersonalData' },
      ...request,
      officerOnly: field !== 'PHONE',
    });
    if (isRefused(done)) return done;
    const row = await this.reader.one(actor.authorityId, valueOf(actor.authorityId, personId, field));
    return { value: row?.value ?? null };
  }

  /** All data of a person as JSON: his own, or on a request that is put before those who answer for personal data. */
  async export(
    actor: Actor,
    commandId: string,
    request: { readonly personId: string; readonly purpose: string },
  ): Promise<{ readonly json: string } | RefusalValue> {
    const done = await this.#asked(actor, commandId, {
      ...{ mutation: 'exportPersonalData', kind: 'EXPORT', act: 'exportPersonalData', field: null },
      ...request,
      officerOnly: request.personId !== actor.personId,
    });
    if (isRefused(done)) return done;
    const row = await this.reader.one(
      actor.authorityId,
      everythingOf(actor.authorityId, request.personId, EXPORTED),
    );
    const data = {
      exportedAt: this.clock.now(),
      markedFields: MARKED_FIELDS.map(({ key, vi, en }) => ({ key, vi, en })),
      ...row?.data,
    };
    return { json: JSON.stringify(data, null, 2) };
  }

  /** Another number of one's own; null takes it away. Refuses STRUCTURE_PHONE. */
  async correctPhone(
    actor: Actor,
    commandId: string,
    typed: string | null,
  ): Promise<{ readonly personId: string } | RefusalValue> {
    const { authorityId, personId } = actor;
    const phone = typed === null || typed.trim() === '' ? null : typed.trim();
    const result = await this.acts.run<[], { personId: string }>({
      commandId,
      kind: 'correctOwnPhone',
      actor,
      content: { phone },
      decide: () =>
        wrongPhone(phone) ?? {
          writes: [
            {
              name: 'personal.correct-phone',
              text: 'update person set phone = $3 where authority_id = $1 and id = $2',
              values: [authorityId, personId, phone],
            },
          ],
          audit: {
            act: 'correctOwnData',
            subjectKind: 'PERSON',
            subjectId: personId,
            detail: { field: 'PHONE' },
          },
          answer: { personId },
        },
    });
    return isRefused(result) ? result : result.answer;
  }

  /**
   * Empties the data of a person who holds no post any more. What he did in office stays, and by whom it was done; the
   * record is not touched. Refuses PERSONAL_DATA_OFFICE_ONLY, PERSON_UNKNOWN, PERSON_HOLDS_POST, PERSON_ERASED_ALREADY.
   */
  async erase(
    actor: Actor,
    commandId: string,
    request: { readonly personId: string; readonly purpose: string },
  ): Promise<{ readonly nameKept: boolean } | RefusalValue> {
    return this.#asked(actor, commandId, {
      ...{
        mutation: 'erasePersonalData',
        kind: 'ERASE',
        act: 'erasePersonalData',
        field: null,
        officerOnly: true,
      },
      ...request,
      refused: ({ holds_post, erased_at }) => {
        if (holds_post) return refuse('PERSON_HOLDS_POST', undefined, 'personId');
        return erased_at === null ? undefined : refuse('PERSON_ERASED_ALREADY', undefined, 'personId');
      },
      writes: ({ id, acted }, now) => erasePerson(actor.authorityId, id, { now, acted }),
    });
  }

  async #asked(
    actor: Actor,
    commandId: string,
    request: {
      readonly mutation: string;
      readonly act: string;
      readonly kind: 'SHOW' | 'EXPORT' | 'ERASE';
      readonly personId: string;
      readonly field: string | null;
      readonly purpose: string;
      readonly officerOnly: boolean;
      refused?(person: PersonDataRow): RefusalValue | undefined;
      writes?(person: PersonDataRow, now: string): ReturnType<typeof erasePerson>;
    },
  ): Promise<{ readonly nameKept: boolean } | RefusalValue> {
    const { authorityId, unitId } = actor;
    const { personId, field, kind } = request;
    if (!isId(personId)) return refuse('PERSON_UNKNOWN', undefined, 'personId');
    const result = await this.acts.run<[PersonDataRow, { kind: string }], { nameKept: boolean }>({
      commandId,
      kind: request.mutation,
      actor,
      content: { personId, field, purpose: request.purpose },
      load: () => [
        personData(authorityId, civilDateOf(this.clock.now()), personId),
        unitKind(authorityId, unitId),
      ],
      decide: ({ rows: [[person], [own]], now, newId }) => {
        if (request.officerOnly && !handlesPersonalData(actor, own?.kind))
          return refuse('PERSONAL_DATA_OFFICE_ONLY');
        const tidy = tidyPurpose(request.purpose);
        if (isRefused(tidy)) return tidy;
        if (person === undefined) return refuse('PERSON_UNKNOWN', undefined, 'personId');
        const refused = request.refused?.(person);
        if (refused !== undefined) return refused;
        const id = newId();
        return {
          writes: [
            insertRequest({
              ...{ authorityId, id, personId, kind, field, purpose: tidy.purpose },
              ...{ by: actor.personId, at: now },
            }),
            ...(request.writes?.(person, now) ?? []),
          ],
          audit: {
            act: request.act,
            subjectKind: 'PERSON',
            subjectId: personId,
            detail: { requestId: id, ...(field === null ? {} : { field }) },
          },
          answer: { nameKept: person.acted },
        };
      },
    });
    return isRefused(result) ? result : result.answer;
  }
}
