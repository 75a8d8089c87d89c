import { Injectable } from '@nestjs/common';
import { recordedStandIn, type Actor } from '../actor.js';
import { Clock } from '../clock/index.js';
import { TenantWriter } from '../database/tenant-writer.js';
import { newId } from '../ids.js';

/** What somebody took along: a whole list in one file. */
export interface Exported {
  /** `structure.xlsx`, `land.xlsx`, `register.docx`. */
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly rows: number;
}

/**
 * Entries of the record about what is no act: whole lists that leave the system, acts that were refused, readings of the
 * record.
 */
@Injectable()
export class RecordNotes {
  readonly #refused = new Set<string>();
  #minute = 0;

  constructor(
    private readonly writer: TenantWriter,
    private readonly clock: Clock,
  ) {}

  /** Before the file leaves: what is not recorded is not given. */
  async exported(actor: Actor, { what, subjectKind, subjectId, rows }: Exported): Promise<void> {
    await this.note(actor, 'exportList', subjectKind, subjectId, { what, rows });
  }

  /**
   * An act that was refused for lack of right: once for each person, operation and minute, so that whoever tries it a
   * thousand times is seen and fills nothing. Bounded for each replica of the service.
   */
  async refused(actor: Actor, operation: string, code: string): Promise<void> {
    // real-time: what is recorded of security.
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#refused.clear();
    }
    const key = `${actor.personId} ${operation}`;
    if (this.#refused.has(key)) return;
    this.#refused.add(key);
    await this.note(actor, 'refuseAct', 'AUTHORITY', actor.authorityId, { operation, code });
  }

  /** Ids and codes only, as everywhere in the record. */
  async note(
    actor: Actor,
    act: string,
    subjectKind: string,
    subjectId: string,
    detail: object = {},
  ): Promise<void> {
    const { authorityId, personId, appointmentId } = actor;
    await this.writer.write(authorityId, {
      name: 'platform.record-note',
      text: `insert into audit_entry (
          authority_id, id, actor_id, acting_appointment_id, act, subject_kind, subject_id, detail, business_at, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      // real-time: the record holds both times.
      values: [
        authorityId,
        newId(),
        personId,
        appointmentId,
        act,
        subjectKind,
        subjectId,
        JSON.stringify({ ...detail, ...recordedStandIn(actor) }),
        this.clock.now(),
        new Date(),
      ],
    });
  }
}
