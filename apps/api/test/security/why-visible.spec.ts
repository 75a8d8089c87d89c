import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isKnownCause } from '../../src/modules/access/domain/causes.js';
import type { AccessSubjectKind } from '../../src/modules/access/index.js';
import { newId } from '../../src/platform/ids.js';
import { TestClient } from '../support/graphql-client.js';
import { makeTenant } from '../support/tenant.js';
import { LinkedDesk, type Linked } from './linked-world.js';

const WHY = `query ($id: ID!) { whyVisible(id: $id) {
  subjectKind grounds { principalKind principalName unit { code } class cause label since } } }`;

interface Why {
  readonly subjectKind: AccessSubjectKind;
  readonly grounds: readonly {
    readonly principalKind: string;
    readonly principalName: string;
    readonly unit: { readonly code: string } | null;
    readonly class: string;
    readonly cause: string;
    readonly label: string;
  }[];
}

/** How each kind is read by its id; the others are read in parts, or by a desk as well. */
const BY_ID: Partial<Record<AccessSubjectKind, string>> = {
  DOSSIER: 'dossier',
  DOCUMENT: 'officialDocument',
  ASSIGNMENT: 'assignment',
  MEETING: 'meeting',
};

const ROLES = ['cv.vhkhtt', 'ct', 'cv.vanphong', 'vanthu', 'ct.chilang', 'cv.nnmt', 'cv.phunu', 'quantri'];

describe('"Căn cứ được xem hồ sơ"', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  beforeAll(async () => {
    desk = await LinkedDesk.open();
    linked = await desk.fill();
  }, 90_000);
  afterAll(() => desk.close());

  const why = async (client: TestClient, id: string): Promise<Why | null> =>
    (await client.ask<{ whyVisible: Why | null }>(WHY, { id })).whyVisible;

  it('names whom the ground names, in words', async () => {
    const drafter = await why(await desk.client('cv.vhkhtt'), linked.dossier);
    expect(drafter?.subjectKind).toBe('DOSSIER');
    expect(drafter?.grounds).toContainEqual(
      expect.objectContaining({
        principalKind: 'UNIT',
        principalName: 'Phòng Văn hoá, Khoa học và Thông tin',
        unit: { code: 'VHKHTT' },
        class: 'READ',
        cause: 'LEAD',
        label: 'Đơn vị chủ trì soạn thảo',
      }),
    );
    const chair = await why(await desk.client('ct'), linked.dossier);
    expect(chair?.grounds).toContainEqual(
      expect.objectContaining({
        principalKind: 'POST',
        unit: { code: 'LDUBND' },
        cause: 'DECIDES',
        label: 'Lãnh đạo Ủy ban nhân dân xem xét, quyết định',
      }),
    );
    const [round] = await desk.rows<{ id: string }>('select id from comment_round limit 1');
    const asked = await why(await desk.client('ct.chilang'), round?.id ?? '');
    expect(asked?.grounds.map(({ label }) => label)).toEqual(['Cơ quan, đơn vị được lấy ý kiến']);
  });

  it('says it in the language of the reader', async () => {
    const client = await desk.client('cv.vhkhtt');
    const { data } = await client.send<{ whyVisible: Why }>(
      WHY,
      { id: linked.dossier },
      { headers: { 'accept-language': 'en' } },
    );
    expect(data?.whyVisible.grounds.map(({ label }) => label)).toContain('The unit that drafts');
  });

  it('answers whoever may see the thing, and nobody else', async () => {
    const subjects = await desk.rows<{ subject_id: string; subject_kind: AccessSubjectKind }>(
      `select distinct on (subject_kind, causes) subject_kind, subject_id from (
         select subject_kind, subject_id, array_agg(distinct cause order by cause) as causes
           from access_fact group by subject_kind, subject_id) kinds
        order by subject_kind, causes, subject_id`,
    );
    let seen = 0;
    for (const role of ROLES) {
      const client = await desk.client(role);
      for (const { subject_id: id, subject_kind: kind } of subjects) {
        const query = BY_ID[kind];
        if (query === undefined) continue;
        const read = await client.ask(`query ($id: ID!) { it: ${query}(id: $id) { id } }`, { id });
        const grounds = await why(client, id);
        expect([role, kind, grounds !== null]).toEqual([role, kind, read['it'] !== null]);
        seen += grounds === null ? 0 : 1;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('is nothing to another tenant, and nothing about what does not exist', async () => {
    const strangers = await makeTenant(desk.app.urls.owner);
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(strangers.username('ct'));
    expect(await why(stranger, linked.dossier)).toBeNull();
    for (const id of [newId(), 'x', '']) expect(await why(await desk.client('ct'), id)).toBeNull();
  });

  it('has words for every ground that the service lays', async () => {
    const laid = await desk.rows<{ kind: AccessSubjectKind; cause: string }>(
      'select distinct subject_kind as kind, cause from access_fact order by 1, 2',
    );
    expect(laid.length).toBeGreaterThan(15);
    expect(laid.filter(({ kind, cause }) => !isKnownCause(kind, cause))).toEqual([]);
  });

  it('costs two statements', async () => {
    const { statements } = await (await desk.client('cv.vhkhtt')).send(WHY, { id: linked.dossier });
    expect(statements).toBeLessThanOrEqual(2);
  });
});
