import type { Arguments, DossierWalk } from './dossier-walk.js';

/** From the signature to the archive: signed, numbered, sealed and dispatched, opened by a ward, archived. */
export async function issue(dossier: DossierWalk): Promise<void> {
  const { walk } = dossier;
  const { decision } = await dossier.look<{ decision: { id: string } | null }>('ct', 'decision { id }');
  if (decision === null) throw new Error('there is no decision to sign');
  await documentAct(dossier, 'sign the decision', 'ct', 'signDocument', decision.id);
  await documentAct(dossier, 'number the decision', 'vanthu', 'numberDocument', decision.id);
  await documentAct(dossier, 'seal the decision', 'vanthu', 'sealDocument', decision.id);
  await documentAct(dossier, 'dispatch the decision', 'vanthu', 'dispatchDocument', decision.id);
  await openReceived(dossier, 'vt.chilang');
  await dossier.act('archive', 'cv.vhkhtt', 'archiveDossier');
  await walk.until(
    'the dossier is archived',
    async () => (await dossier.look<{ state: string }>('cv.vhkhtt', 'state')).state === 'ARCHIVED',
  );
}

/** A mutation on an official document, with the version that its actor sees. */
export async function documentAct(
  dossier: DossierWalk,
  name: string,
  role: string,
  act: string,
  documentId: string,
  more: Arguments = {},
): Promise<void> {
  const types = Object.entries(more).map(([key, [type]]) => `, $${key}: ${type}`);
  const names = Object.keys(more).map((key) => `, ${key}: $${key}`);
  await dossier.walk.act(name, {
    role,
    act,
    mutation: `mutation ($documentId: ID!, $expectedVersion: Int!${types.join('')}) {
      ${act}(documentId: $documentId, expectedVersion: $expectedVersion${names.join('')}) {
        ... on OfficialDocument { id } ...Refused } }`,
    variables: async () => {
      const { officialDocument } = await dossier.walk
        .as(role)
        .ask<{ officialDocument: { version: number } | null }>(
          'query ($id: ID!) { officialDocument(id: $id) { version } }',
          { id: documentId },
        );
      if (officialDocument === null) throw new Error(`${role} does not see the document`);
      return {
        documentId,
        expectedVersion: officialDocument.version,
        ...Object.fromEntries(Object.entries(more).map(([key, [, value]]) => [key, value])),
      };
    },
  });
}

async function openReceived(dossier: DossierWalk, role: string): Promise<void> {
  const { receivedDocuments } = await dossier.walk.as(role).ask<{
    receivedDocuments: { edges: { node: { recipientId: string; document: { docType: string } } }[] };
  }>('{ receivedDocuments { edges { node { recipientId document { docType } } } } }');
  const received = receivedDocuments.edges.find(({ node }) => node.document.docType === 'DECISION');
  if (received === undefined) throw new Error(`${role} has received no decision`);
  await dossier.walk.act('a ward opens the decision', {
    role,
    act: 'openReceivedDocument',
    mutation: `mutation ($recipientId: ID!) {
      openReceivedDocument(recipientId: $recipientId) { ... on ReceivedDocument { recipientId } ...Refused } }`,
    variables: async () => ({ recipientId: received.node.recipientId }),
  });
}
