import type { Page } from '@playwright/test';
import type { Service } from './service.js';
import type { Sessions } from './sessions.js';

/** Roles that receive for their units what comes in the system: each unit's clerk, and the Chairman for the leaders. */
export const RECEIVERS = [
  ...['vinhtrai', 'dongkinh', 'hoangvanthu', 'tamthanh', 'chilang', 'hoangdong', 'quanglac', 'maipha'],
  ...['vhkhtt', 'tckh', 'nnmt', 'dttg', 'thanhtra', 'ptqd', 'noivu', 'tuphap', 'gddt', 'yte', 'kthtdt'],
  ...['mttq', 'bchqs', 'doithue', 'dkdd', 'phunu'],
]
  .map((login) => `vt.${login}`)
  .concat('vanthu', 'ct');

/** The id of the session of the demonstration. */
export async function meetingOf(service: Service): Promise<string> {
  const { meetings } = await service.ask<{ meetings: { edges: { node: { id: string } }[] } }>(
    '{ meetings { edges { node { id } } } }',
  );
  const id = meetings.edges[0]?.node.id;
  if (id === undefined) throw new Error('The role sees no session.');
  return id;
}

/** A unit opens what it received under this number. */
export async function openReceived(service: Service, number: string): Promise<void> {
  const { receivedDocuments } = await service.ask<{
    receivedDocuments: { edges: { node: { recipientId: string; document: { numberLine: string } } }[] };
  }>('{ receivedDocuments { edges { node { recipientId document { numberLine } } } } }');
  const received = receivedDocuments.edges.find(({ node }) => node.document.numberLine.includes(number));
  if (!received) throw new Error(`Nothing was received under ${number}.`);
  await service.act(
    'mutation ($id: ID!) { openReceivedDocument(recipientId: $id) { ... on ReceivedDocument { state } ... on Refusal { code message } } }',
    { id: received.node.recipientId },
  );
}

/** Pastes text into the field that has the focus, as from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

interface NamedMeeting {
  readonly id: string;
  readonly name: string;
  readonly notice: { readonly id: string; readonly version: number } | null;
}

/** The chief of Office signs the submitted notice of a session, and the clerk numbers and sends it. */
export async function issueNotice(sessions: Sessions, meeting: string): Promise<void> {
  for (const [role, act] of [
    ['cvp', 'signDocument'],
    ['vanthu', 'issueDocument'],
  ] as const) {
    const service = await sessions.as(role);
    const { meetings } = await service.ask<{ meetings: { edges: { node: NamedMeeting }[] } }>(
      '{ meetings { edges { node { id name notice { id version } } } } }',
    );
    const notice = meetings.edges.find(({ node }) => node.name === meeting)?.node.notice;
    if (!notice) throw new Error(`${role} sees no notice of ${meeting}.`);
    await service.act(
      `mutation ($id: ID!, $version: Int!) { ${act}(documentId: $id, expectedVersion: $version) {
        ... on OfficialDocument { id } ... on Refusal { code message } } }`,
      notice,
    );
  }
}
