import pg from 'pg';
import type { Actor, PositionCode } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { deployProcesses } from '../../src/modules/workflow/engine/deploy-processes.js';

/** A tenant with just what processes need: a lead unit, the Office, the leaders, and units that can be asked. */
export interface SmallTenant {
  readonly authorityId: string;
  readonly leadUnitId: string;
  readonly officeUnitId: string;
  readonly authorityUnitId: string;
  readonly wardIds: readonly string[];
  readonly officer: Actor;
  readonly unitLeader: Actor;
  readonly specialist: Actor;
  readonly chiefOfOffice: Actor;
  readonly clerk: Actor;
  readonly viceChair: Actor;
  readonly chair: Actor;
  /** One person of each ward, in the order of `wardIds`. */
  readonly wards: readonly Actor[];
}

const VALID_FROM = '2020-01-01';

/** Makes the tenant as the owner of the schema and deploys the shipped processes in it. */
export async function makeSmallTenant(ownerUrl: string, wardCount = 3): Promise<SmallTenant> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const authorityId = newId();
    await client.query("select set_config('app.authority', $1, true)", [authorityId]);
    await client.query('insert into authority (id, code, name) values ($1, $2, $3)', [
      authorityId,
      authorityId,
      'UBND thành phố thử nghiệm',
    ]);
    await client.query(
      `insert into signing_competence (authority_id, id, position, signs_for, basis, valid_from)
       select $1, gen_random_uuid(), p.position, s.body, 'Điều 13 Nghị định số 30/2020/NĐ-CP', date '2025-01-01'
       from (values ('CHAIR'), ('VICE_CHAIR')) p(position), (values ('COLLECTIVE'), ('CHAIR')) s(body)`,
      [authorityId],
    );
    const people = new People(client, authorityId);
    const leadUnitId = await people.unit('LEAD', 'DEPARTMENT');
    const officeUnitId = await people.unit('OFFICE', 'OFFICE');
    const authorityUnitId = await people.unit('COMMITTEE', 'PEOPLES_COMMITTEE');
    const wardIds: string[] = [];
    const wards: Actor[] = [];
    for (let ward = 0; ward < wardCount; ward++) {
      wardIds.push(await people.unit(`WARD${ward}`, 'WARD'));
      wards.push(await people.holder(wardIds[ward] as string, 'UNIT_HEAD'));
    }
    const tenant: SmallTenant = {
      authorityId,
      leadUnitId,
      officeUnitId,
      authorityUnitId,
      wardIds,
      wards,
      officer: await people.holder(leadUnitId, 'OFFICER'),
      unitLeader: await people.holder(leadUnitId, 'UNIT_LEADER'),
      specialist: await people.holder(officeUnitId, 'OFFICER'),
      chiefOfOffice: await people.holder(officeUnitId, 'CHIEF_OF_OFFICE'),
      clerk: await people.holder(officeUnitId, 'CLERK'),
      viceChair: await people.holder(authorityUnitId, 'VICE_CHAIR'),
      chair: await people.holder(authorityUnitId, 'CHAIR'),
    };
    for (const { text, values } of await deployProcesses(authorityId, newId)) {
      await client.query(text, [...values]);
    }
    await client.query('commit');
    return tenant;
  } finally {
    await client.end();
  }
}

/** Appoints somebody to a post that exists or is made: another holder, or a person with a second position. */
export async function appoint(
  ownerUrl: string,
  authorityId: string,
  unitId: string,
  position: PositionCode,
  personId?: string,
): Promise<Actor> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.authority', $1, true)", [authorityId]);
    const actor = await new People(client, authorityId).holder(unitId, position, personId);
    await client.query('commit');
    return actor;
  } finally {
    await client.end();
  }
}

class People {
  constructor(
    private readonly client: pg.Client,
    private readonly authorityId: string,
  ) {}

  async unit(code: string, kind: string): Promise<string> {
    const id = newId();
    await this.client.query(
      `insert into unit (authority_id, id, code, name, short_name, kind, symbol, document_name_lines, place_name,
         ordinal, valid_from)
       values ($1, $2, $3, $3, $3, $4, $3, array[$3], $3, 1, $5)`,
      [this.authorityId, id, code, kind, VALID_FROM],
    );
    return id;
  }

  async holder(unitId: string, position: PositionCode, person?: string): Promise<Actor> {
    const { authorityId } = this;
    const personId = person ?? newId();
    const appointmentId = newId();
    if (!person) {
      await this.client.query('insert into person (authority_id, id, display_name) values ($1, $2, $3)', [
        authorityId,
        personId,
        position,
      ]);
    }
    const { rows } = await this.client.query<{ id: string }>(
      `insert into post (authority_id, id, unit_id, position, title) values ($1, $2, $3, $4, $4)
       on conflict (authority_id, unit_id, position) do update set title = excluded.title returning id`,
      [authorityId, newId(), unitId, position],
    );
    const postId = rows[0]?.id as string;
    await this.client.query(
      'insert into appointment (authority_id, id, person_id, post_id, valid_from) values ($1, $2, $3, $4, $5)',
      [authorityId, appointmentId, personId, postId, VALID_FROM],
    );
    return {
      authorityId,
      personId,
      appointmentId,
      unitId,
      postId,
      position,
      principals: [personId, postId, unitId],
      language: 'vi',
    };
  }
}
