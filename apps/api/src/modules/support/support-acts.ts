import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { unitKind } from '../organisation/index.js';
import { grantEnd, grantReason, grantsSupport } from './domain/granting.js';
import type { GrantSupportInput, SupportGrantModel, SupportPageModel } from './support.model.js';
import {
  dossierThere,
  grants,
  insertGrant,
  revokeGrant,
  standingGrants,
  supportAccounts,
  type GranteeRow,
  type GrantRow,
} from './support.queries.js';

const SHOWN = 50;
const READINGS = 200;

/** Grants support and takes it back; both are recorded, as is what is read under it. */
@Injectable()
export class SupportActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null for all but the leaders of the Office. */
  async page(actor: Actor): Promise<SupportPageModel | null> {
    const { authorityId, unitId } = actor;
    const now = this.clock.now();
    const [[own], rows, accounts] = await this.reader.read(
      authorityId,
      unitKind(authorityId, unitId),
      grants(authorityId, SHOWN, READINGS),
      supportAccounts(authorityId, civilDateOf(now)),
    );
    if (!grantsSupport(actor, own?.kind)) return null;
    return {
      grants: rows.map((row) => grantModel(row, now)),
      accounts: accounts.map(({ id, name }) => ({ id, displayName: name })),
      hours: this.config.supportHours,
    };
  }

  /** The grants under which the actor reads now. */
  async own(actor: Actor): Promise<SupportGrantModel[]> {
    if (actor.support === undefined) return [];
    const now = this.clock.now();
    const { authorityId, personId } = actor;
    const rows = await this.reader.rows(authorityId, standingGrants(authorityId, personId, now));
    return rows.map((row) => grantModel(row, now));
  }

  /**
   * Lets an administrator of the Office read. Refuses SUPPORT_OFFICE_ONLY, SUPPORT_ACCOUNT, SUPPORT_SELF, SUPPORT_DOSSIER,
   * SUPPORT_END, SUPPORT_REASON.
   */
  async grant(actor: Actor, commandId: string, input: GrantSupportInput): Promise<RefusalValue | undefined> {
    const { authorityId, unitId } = actor;
    const dossierId = input.dossierId ?? null;
    if (!isId(input.personId)) return refuse('SUPPORT_ACCOUNT', undefined, 'personId');
    if (dossierId !== null && !isId(dossierId)) return refuse('SUPPORT_DOSSIER', undefined, 'dossierId');
    const result = await this.acts.run<[{ kind: string }, GranteeRow, { id: string }], { id: string }>({
      commandId,
      kind: 'grantSupport',
      actor,
      content: { ...input, dossierId },
      load: () => [
        unitKind(authorityId, unitId),
        supportAccounts(authorityId, civilDateOf(this.clock.now())),
        dossierThere(authorityId, dossierId),
      ],
      decide: ({ rows: [[own], accounts, [dossier]], now, newId }) => {
        if (!grantsSupport(actor, own?.kind)) return refuse('SUPPORT_OFFICE_ONLY');
        if (input.personId === actor.personId) return refuse('SUPPORT_SELF', undefined, 'personId');
        if (!accounts.some(({ id }) => id === input.personId))
          return refuse('SUPPORT_ACCOUNT', undefined, 'personId');
        if (dossierId !== null && dossier === undefined)
          return refuse('SUPPORT_DOSSIER', undefined, 'dossierId');
        const reason = grantReason(input.reason);
        if (isRefused(reason)) return reason;
        const end = grantEnd(input.endsAt, now, this.config.supportHours);
        if (isRefused(end)) return end;
        const id = newId();
        return {
          writes: insertGrant({
            ...{ authorityId, id, personId: input.personId, dossierId, by: actor.personId, at: now },
            ...reason,
            ...end,
          }),
          audit: {
            act: 'grantSupport',
            subjectKind: 'SUPPORT',
            subjectId: id,
            detail: { personId: input.personId, dossierId, endsAt: end.endsAt },
          },
          answer: { id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Takes a grant back at once. Refuses SUPPORT_OFFICE_ONLY, SUPPORT_OVER. */
  async revoke(actor: Actor, commandId: string, grantId: string): Promise<RefusalValue | undefined> {
    const { authorityId, unitId } = actor;
    if (!isId(grantId)) return refuse('SUPPORT_OVER');
    const result = await this.acts.run<[{ kind: string }], { id: string }>({
      commandId,
      kind: 'revokeSupport',
      actor,
      content: { grantId },
      load: () => [unitKind(authorityId, unitId)],
      decide: ({ rows: [[own]], now }) =>
        grantsSupport(actor, own?.kind)
          ? {
              writes: revokeGrant(authorityId, grantId, actor.personId, now),
              audit: { act: 'revokeSupport', subjectKind: 'SUPPORT', subjectId: grantId },
              answer: { id: grantId },
            }
          : refuse('SUPPORT_OFFICE_ONLY'),
    });
    return isRefused(result) ? result : undefined;
  }
}

function grantModel(row: GrantRow, now: string): SupportGrantModel {
  const { granted_by: grantedBy, dossier_id: dossierId, ends_at: endsAt, revoked_at: revokedAt } = row;
  return {
    ...{
      id: row.id,
      person: row.person,
      grantedBy,
      dossierId,
      reason: row.reason,
      grantedAt: row.granted_at,
      endsAt,
    },
    ...{ revokedAt, standing: revokedAt === null && endsAt > now, readings: row.readings },
  };
}
