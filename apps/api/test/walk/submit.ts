import { completedDecision, decisionDocx } from '@thong-suot/document-forms';
import type { DossierWalk } from './dossier-walk.js';
import { documentAct } from './issue.js';
import { photograph } from './papers.js';

interface DocumentSeen {
  id: string;
  version: number;
}

/**
 * From the Office's examination to its second check: phiếu trình with two signatures, the vice-chair's answer, the
 * chair's entered on behalf with a scan and corrected by him, the Tờ trình signed, numbered and sent, the Party agreeing
 * with two conditions, both taken in.
 */
export async function submit(dossier: DossierWalk): Promise<void> {
  const { walk } = dossier;
  await dossier.act('submit to the leader', 'cv.vhkhtt', 'submitForExamination');
  await dossier.act('sign the summary table', 'tp.vhkhtt', 'reviewConsolidation', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
  await saveSlip(dossier);
  await dossier.act('forward the slip', 'cv.vanphong', 'forwardRoutingSlip');
  await dossier.act('initial the slip', 'cvp', 'reviewRoutingSlip', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
  await dossier.act('the vice-chair answers', 'pct', 'answerAsLeader', {
    input: ['LeaderAnswerInput!', { kind: 'AGREED_FORWARD', text: 'Đồng ý, trình đồng chí Chủ tịch.' }],
  });
  const paper = await walk.as('cv2.vanphong').upload('phieu-trinh-co-y-kien.png', photograph());
  await dossier.act('the chair’s answer is entered', 'cv2.vanphong', 'answerAsLeader', {
    input: ['LeaderAnswerInput!', { kind: 'AGREED', text: 'Đồng ý.', scanFileId: paper }],
  });
  await correctAnswer(dossier);

  await walk.world.setClock('2025-03-20T15:00:00+07:00');
  const submission = await submissionDocument(dossier);
  await documentAct(dossier, 'sign the Tờ trình', 'ct', 'signDocument', submission.id);
  await documentAct(dossier, 'number the Tờ trình', 'vanthu', 'numberDocument', submission.id);
  await documentAct(dossier, 'send the Tờ trình', 'vanthu', 'sendSubmission', submission.id, {
    channel: ['String!', 'Gửi trực tiếp'],
    sentOn: ['CivilDate!', '2025-03-20'],
  });

  await walk.world.setClock('2025-03-24T09:00:00+07:00');
  await dossier.act('record the Party’s opinion', 'vanthu', 'recordPartyOpinion', {
    input: [
      'PartyAnswerInput!',
      {
        form: 'CONCLUSION_NOTICE',
        number: '215-TB/TU',
        dated: '2025-03-24',
        opinions: [
          {
            dossierId: dossier.id,
            outcome: 'AGREED_WITH_ADDITIONS',
            text: 'Thường trực Thành ủy nhất trí chủ trương; yêu cầu bổ sung 02 nội dung.',
            conditions: [
              'Bổ sung đại diện Thành đoàn vào Ban Chỉ đạo.',
              'Quy định rõ chế độ báo cáo hằng quý.',
            ],
          },
        ],
      },
    ],
  });
  await takeIn(dossier);
  await dossier.act('approve at the second check', 'cv.vanphong', 'recheckDossier', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
}

/** The Tờ trình of the dossier as the Office sees it. */
export async function submissionDocument(dossier: DossierWalk): Promise<DocumentSeen> {
  const { submission } = await dossier.look<{ submission: { document: DocumentSeen } | null }>(
    'vanthu',
    'submission { document { id version } }',
  );
  if (submission === null) throw new Error('the dossier has no Tờ trình');
  return submission.document;
}

async function saveSlip(dossier: DossierWalk): Promise<void> {
  await dossier.walk.act('write the slip', {
    role: 'cv.vanphong',
    act: 'saveRoutingSlip',
    mutation: `mutation ($dossierId: ID!, $input: RoutingSlipInput!, $expectedVersion: Int) {
      saveRoutingSlip(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
        ... on RoutingSlip { id } ...Refused } }`,
    variables: async () => {
      const { rounds } = await dossier.look<{ rounds: { summaryParagraph: string }[] }>(
        'cv.vanphong',
        'rounds { summaryParagraph }',
      );
      return {
        dossierId: dossier.id,
        expectedVersion: null,
        input: {
          content: 'Dự thảo Quyết định thành lập Ban Chỉ đạo và Tổ giúp việc.',
          process: rounds[0]?.summaryParagraph ?? '',
          officeOpinion: 'Hồ sơ đủ điều kiện trình Phó Chủ tịch, Chủ tịch xem xét.',
        },
      };
    },
  });
}

async function correctAnswer(dossier: DossierWalk): Promise<void> {
  const { routingSlip } = await dossier.look<{
    routingSlip: { answers: { id: string; correctable: boolean }[] };
  }>('ct', 'routingSlip { answers { id correctable } }');
  const entered = routingSlip.answers.find(({ correctable }) => correctable);
  if (entered === undefined) throw new Error('the chair cannot correct what was entered for him');
  await dossier.walk.act('the chair corrects what was entered', {
    role: 'ct',
    act: 'correctLeaderAnswer',
    mutation: `mutation ($answerId: ID!, $text: String!, $expectedVersion: Int!) {
      correctLeaderAnswer(answerId: $answerId, text: $text, expectedVersion: $expectedVersion) {
        ... on RoutingSlip { id } ...Refused } }`,
    variables: async () => ({
      answerId: entered.id,
      text: 'Đồng ý. Trình Thường trực Thành ủy.',
      expectedVersion: 1,
    }),
  });
}

async function takeIn(dossier: DossierWalk): Promise<void> {
  const { walk } = dossier;
  const { submission } = await dossier.look<{
    submission: { opinions: { conditions: { id: string; text: string }[] }[] };
  }>('cv.vhkhtt', 'submission { opinions { conditions { id text } } }');
  for (const [index, { id }] of submission.opinions.flatMap(({ conditions }) => conditions).entries()) {
    await walk.act(`take in condition ${index + 1}`, {
      role: 'cv.vhkhtt',
      act: 'recordConditionResult',
      mutation: `mutation ($conditionId: ID!, $result: String!, $expectedVersion: Int!) {
        recordConditionResult(conditionId: $conditionId, result: $result, expectedVersion: $expectedVersion) {
          ... on PartyCondition { id } ...Refused } }`,
      variables: async () => ({ conditionId: id, result: 'Đã bổ sung vào dự thảo.', expectedVersion: 1 }),
    });
  }
  await walk.world.setClock('2025-03-24T14:00:00+07:00');
  const file = await walk.as('cv.vhkhtt').upload('du-thao-hoan-thien.docx', await completedDraft());
  await dossier.act('put in the completed draft', 'cv.vhkhtt', 'addDraft', {
    fileId: ['ID!', file],
    note: ['String', 'Hoàn thiện theo ý kiến Thường trực Thành ủy.'],
  });
  await dossier.act('submit what was taken in', 'cv.vhkhtt', 'submitTakenIn');
}

/** The decision with what the Party asked for, one more member, and no place left open. */
function completedDraft(): Promise<Uint8Array> {
  const body = completedDecision.body.flatMap((block) =>
    block.kind === 'article' && block.label.startsWith('Điều 2')
      ? [{ kind: 'paragraph', text: '6. Đại diện Thành đoàn Lạng Sơn.' } as const, block]
      : [block],
  );
  return decisionDocx({ ...completedDecision, body });
}
