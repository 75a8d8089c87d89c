import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { unitKind } from '../organisation/index.js';
import { handlesPersonalData } from './domain/data-officer.js';
import { MARKED_FIELDS } from './domain/marked-fields.js';
import type { PersonalDataPageModel, PersonalRequestModel, PersonWithDataModel } from './personal.model.js';
import { peopleWithData, personData, requestsBefore } from './personal.queries.js';
import { daysOf, RETENTION_KINDS } from './retention/kinds.js';
import { ownRules } from './retention/retention.queries.js';

const OFFERED = 20;
const REQUESTS = 100;

/** Reads what is kept about people. */
@Injectable()
export class PersonalReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor): Promise<PersonalDataPageModel> {
    const { authorityId, personId, unitId, language } = actor;
    const [[person], [own], rules] = await this.reader.read(
      authorityId,
      personData(authorityId, this.#today(), personId),
      unitKind(authorityId, unitId),
      ownRules(authorityId),
    );
    const days = daysOf(rules);
    const officer = handlesPersonalData(actor, own?.kind);
    return {
      fields: MARKED_FIELDS.map(({ key, shownTo, erasure, ...words }) => ({
        key,
        label: words[language],
        shownTo,
        erasure,
      })),
      retention: RETENTION_KINDS.map(({ key, days: proposed, least, most, ...words }) => ({
        ...{ key, label: words[language], days: days[key], proposed, least, most },
        ownDays: rules.find(({ kind }) => kind === key)?.days ?? null,
      })),
      name: person?.name ?? '',
      officialCode: person?.code ?? null,
      phone: person?.phone ?? null,
      officer,
      setsRetention: officer && actor.position === 'ADMIN',
    };
  }

  /** People of whom data are kept, by words of the name; null for whoever answers no requests. */
  async people(actor: Actor, words: string): Promise<PersonWithDataModel[] | null> {
    const { authorityId, unitId } = actor;
    const [[own], rows] = await this.reader.read(
      authorityId,
      unitKind(authorityId, unitId),
      peopleWithData(authorityId, this.#today(), { words, limit: OFFERED }),
    );
    if (!handlesPersonalData(actor, own?.kind)) return null;
    return rows.map(({ id, name, holds_post: holdsPost, erased_at: erasedAt }) => ({
      id,
      name,
      holdsPost,
      erasedAt,
    }));
  }

  /** The last requests about anybody, for those who answer them; everybody else reads those about himself. */
  async requests(actor: Actor): Promise<PersonalRequestModel[]> {
    const { authorityId, personId, unitId } = actor;
    const kind = await this.reader.one(authorityId, unitKind(authorityId, unitId));
    const all = handlesPersonalData(actor, kind?.kind);
    const rows = await this.reader.rows(
      authorityId,
      requestsBefore(authorityId, { personId: all ? null : personId, before: null, limit: REQUESTS }),
    );
    return rows.map(({ asked_by: askedBy, ...row }) => ({ ...row, askedBy }));
  }

  #today(): string {
    return civilDateOf(this.clock.now());
  }
}
