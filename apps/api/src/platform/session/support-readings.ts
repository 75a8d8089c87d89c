import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../actor.js';
import { Clock } from '../clock/clock.js';
import { TenantWriter } from '../database/tenant-writer.js';
import { isId, newId } from '../ids.js';

/** Records what an administrator reads under a grant: each place and thing once a day, with the grant. */
@Injectable()
export class SupportReadings {
  constructor(
    private readonly writer: TenantWriter,
    private readonly clock: Clock,
  ) {}

  async note(actor: Actor, place: string, subjectId: unknown): Promise<void> {
    if (actor.support === undefined) return;
    const { grantId } = actor.support;
    const now = this.clock.now();
    await this.writer.write(actor.authorityId, {
      name: 'platform.note-support-reading',
      text: `
        with read as (
          insert into support_reading (authority_id, grant_id, place, subject_id, day, at)
          values ($1::uuid, $2::uuid, $3::text, $4::uuid, $5::date, $6::timestamptz)
          on conflict do nothing
          returning grant_id
        )
        insert into audit_entry (
          authority_id, id, actor_id, acting_appointment_id, act, subject_kind, subject_id, detail, business_at,
          recorded_at)
        select $1::uuid, $7::uuid, $8::uuid, $9::uuid, 'readUnderSupport', 'SUPPORT', grant_id,
               jsonb_build_object('place', $3::text, 'subjectId', $4::uuid), $6::timestamptz, $10::timestamptz
          from read`,
      values: [
        actor.authorityId,
        grantId,
        place,
        isId(subjectId) ? subjectId : grantId,
        civilDateOf(now),
        now,
        newId(),
        actor.personId,
        actor.appointmentId,
        // real-time: the record holds both times.
        new Date(),
      ],
    });
  }
}
