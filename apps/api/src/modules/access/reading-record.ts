import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantWriter } from '../../platform/database/tenant-writer.js';
import { isId, newId } from '../../platform/ids.js';

/** How a restricted dossier was read. */
export type ReadingWay = 'PAGE' | 'FILE';

/**
 * Records that somebody read a restricted dossier, one of its rounds or its papers: once a day for each person and
 * dossier, so that the record tells who read without growing with every click. Whoever must not read was refused before.
 */
@Injectable()
export class ReadingRecord {
  constructor(
    private readonly writer: TenantWriter,
    private readonly clock: Clock,
  ) {}

  /** One statement; writes nothing where no dossier of the subject is restricted, and from the second time of a day on. */
  async note(actor: Actor, subjectId: string, way: ReadingWay): Promise<void> {
    if (!isId(subjectId)) return;
    const now = this.clock.now();
    await this.writer.write(actor.authorityId, {
      name: 'access.note-reading',
      text: `
        with read as (
          insert into restricted_reading (authority_id, dossier_id, person_id, day)
          select d.authority_id, d.id, $3::uuid, $4::date
            from dossier d
           where d.authority_id = $1 and d.restricted and (d.id = $2 or d.id in (
             select o.dossier_id from dossier_of_subject o where o.authority_id = $1 and o.subject_id = $2))
          on conflict do nothing
          returning dossier_id
        )
        insert into audit_entry (
          authority_id, id, actor_id, acting_appointment_id, act, subject_kind, subject_id, detail, business_at,
          recorded_at)
        select $1::uuid, i.id, $3::uuid, $5::uuid, 'readRestricted', 'DOSSIER', r.dossier_id,
               jsonb_build_object('way', $6::text, 'subjectId', $2::uuid), $7::timestamptz, $8::timestamptz
          from (select dossier_id, row_number() over (order by dossier_id) as place from read) r
          join unnest($9::uuid[]) with ordinality as i (id, place) on i.place = r.place`,
      values: [
        actor.authorityId,
        subjectId,
        actor.personId,
        civilDateOf(now),
        actor.appointmentId,
        way,
        now,
        // real-time: the record holds both times.
        new Date(),
        Array.from({ length: DOSSIERS_OF_A_PAPER }, newId),
      ],
    });
  }
}

/** A paper or a round belongs to so many dossiers at the most; sessions send out eight together. */
const DOSSIERS_OF_A_PAPER = 32;
