import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../test/support/round-desk.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import { ReviewRoutingSlip } from './review-routing-slip.js';

let desk: SubmissionDesk;
/** The specialist, who is also Chief of Office by a second appointment. */
let both: Actor;

beforeAll(async () => {
  desk = await SubmissionDesk.open();
  const specialist = desk.actor('cv.vanphong');
  const chief = desk.actor('cvp');
  const appointmentId = newId();
  await desk.rows(
    `insert into appointment (authority_id, id, person_id, post_id, valid_from) values ($1, $2, $3, $4, '2025-01-01')`,
    specialist.authorityId,
    appointmentId,
    specialist.personId,
    chief.postId,
  );
  both = {
    ...chief,
    personId: specialist.personId,
    appointmentId,
    principals: [specialist.personId, chief.postId, chief.unitId],
  };
});
afterAll(() => desk.close());

const review = async (dossierId: string, actor: Actor) =>
  desk.the(ReviewRoutingSlip).run(actor, newId(), {
    dossierId,
    outcome: 'APPROVED',
    reason: undefined,
    expectedVersion: (await desk.look(dossierId)).version,
  });

describe('a different person at the check of the Office’s leader', () => {
  it('is required where there is one', async () => {
    const dossierId = await desk.at('officeReview');
    expect(refusalOf(await review(dossierId, both))).toBe('SAME_PERSON');
    expect(await review(dossierId, desk.actor('cvp'))).toMatchObject({ state: 'AWAITING_VICE_CHAIR' });
  });

  it('where there is none the step is merged, and the history says why', async () => {
    for (const role of ['cvp', 'pcvp']) {
      await desk.rows(
        "update appointment set valid_to = '2025-03-01' where person_id = $1",
        desk.actor(role).personId,
      );
    }
    const dossierId = await desk.at('officeReview');
    expect(await review(dossierId, both)).toMatchObject({ state: 'AWAITING_VICE_CHAIR' });
    const { dossier } = await (
      await desk.client('pct')
    ).ask<{ dossier: { history: { edges: { node: { stepId: string; onBehalfNote: string | null } }[] } } }>(
      'query ($id: ID!) { dossier(id: $id) { history(first: 50) { edges { node { stepId onBehalfNote } } } } }',
      { id: dossierId },
    );
    expect(dossier.history.edges.map(({ node }) => node)).toContainEqual({
      stepId: 'officeReview',
      onBehalfNote:
        'Cùng người đã thực hiện bước "Văn phòng thẩm tra, lập phiếu trình": không có người khác giữ chức vụ này',
    });
  });
});
