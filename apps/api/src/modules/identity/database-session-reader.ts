import { Injectable } from '@nestjs/common';
import { civilDateOf, isCode } from '@thong-suot/administration';
import { Clock } from '../../platform/clock/index.js';
import { Databases } from '../../platform/database/databases.js';
import { SessionReader, type SessionFacts } from '../../platform/session/session-reader.js';
import { tokenHash } from '../../platform/session/tokens.js';
import type { StandsIn } from '../../platform/actor.js';
import {
  IDENTITY_SQL,
  type LivingSessionRow,
  type SessionRow,
  type StandsInRow,
  type SupportRow,
} from './identity.queries.js';

/** A session that nobody used for this long has ended. */
export const IDLE = '8 hours';

/** Finds sessions in the database: one function call, which touches the session at most once a minute. */
@Injectable()
export class DatabaseSessionReader extends SessionReader {
  readonly #databases: Databases;
  readonly #clock: Clock;

  constructor(databases: Databases, clock: Clock) {
    super();
    this.#databases = databases;
    this.#clock = clock;
  }

  async byToken(token: string): Promise<SessionFacts | undefined> {
    const { rows } = await this.#databases.app.query<SessionRow>({
      ...IDENTITY_SQL.session,
      // real-time: sessions live and end in real time; only the day of the appointment is the office's.
      values: [tokenHash(token), new Date(), IDLE, civilDateOf(this.#clock.now())],
    });
    const row = rows[0];
    if (row === undefined || !isCode('position', row.position)) return undefined;
    return {
      authorityId: row.authority_id,
      personId: row.person_id,
      appointmentId: row.appointment_id,
      unitId: row.unit_id,
      postId: row.post_id,
      position: row.position,
      csrfToken: row.csrf_token,
      ...(row.stands_in === null ? {} : { standsIn: toStandsIn(row.stands_in) }),
      // Of one's own position alone: whoever stands in for an administrator is given none of it.
      ...(row.position === 'ADMIN' && row.stands_in === null ? await this.#support(row) : {}),
    };
  }

  /** What is granted to an administrator, asked for at each request: it ends at once. */
  async #support({ authority_id, person_id }: SessionRow): Promise<Pick<SessionFacts, 'support'>> {
    const { rows } = await this.#databases.app.query<SupportRow>({
      ...IDENTITY_SQL.support,
      values: [authority_id, person_id, this.#clock.now()],
    });
    const [first] = rows;
    if (first === undefined) return {};
    return { support: { grantId: first.grant_id, principals: rows.flatMap(({ principals }) => principals) } };
  }

  async living(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#databases.app.query<LivingSessionRow>({
      ...IDENTITY_SQL.living,
      values: [
        keys.map((key) => Buffer.from(key, 'base64')),
        // real-time: as above.
        new Date(),
        IDLE,
        civilDateOf(this.#clock.now()),
      ],
    });
    return new Map(
      rows.map(({ token_hash, appointment_id }) => [token_hash.toString('base64'), appointment_id]),
    );
  }
}

function toStandsIn(row: StandsInRow): StandsIn {
  const { ownPosition: position } = row;
  if (!isCode('position', position)) throw new Error(`A post has an unknown position: ${position}`);
  return {
    substitutionId: row.id,
    kind: row.kind,
    acts: row.acts?.filter((act) => isCode('actKind', act)) ?? null,
    docTypes: row.docTypes,
    until: row.until,
    personId: row.personId,
    title: row.title,
    own: {
      appointmentId: row.ownAppointmentId,
      unitId: row.ownUnitId,
      postId: row.ownPostId,
      position,
      title: row.ownTitle,
      unitName: row.ownUnitName,
    },
  };
}
