import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const DOCUMENT_FIELDS = gql`
  fragment DocumentFields on OfficialDocument {
    id
    version
    docType
    subject
    state
    number
    symbol
    numberLine
    dated
    forecastNumber
    pdfUrl
    allowedActs
    dossierIds
    dossiers {
      id
      docType
      subject
      state
    }
    issuer {
      id
      name
      shortName
    }
    signature {
      mode
      mark
      at
      positionLabel
      person {
        id
        displayName
      }
      scan {
        id
        name
        url
      }
    }
    mayAddRecipients
    mayRecordSending
    recipients {
      id
      ordinal
      name
      purpose
      channel
      state
      byHand
      added
      openedAt
      openedBy {
        id
        displayName
      }
      receivedAt
      receivedBy {
        id
        displayName
      }
      receivedNote
      sending {
        means
        sentOn
        note
        by {
          id
          displayName
        }
      }
    }
    file {
      id
      name
      bytes
      url
    }
    checks {
      key
      label
      ok
    }
    paragraphs {
      index
      place
      heading
      text
      style
    }
  }
`;

export const OFFICIAL_DOCUMENT: TypedDocumentNode<G.OfficialDocumentQuery, G.OfficialDocumentQueryVariables> =
  gql`
    query OfficialDocument($id: ID!) {
      officialDocument(id: $id) {
        ...DocumentFields
      }
    }
    ${DOCUMENT_FIELDS}
  `;

export const RECEIVED_DOCUMENTS: TypedDocumentNode<
  G.ReceivedDocumentsQuery,
  G.ReceivedDocumentsQueryVariables
> = gql`
  query ReceivedDocuments($first: Int!) {
    receivedDocuments(first: $first) {
      edges {
        node {
          recipientId
          sentAt
          state
          openedAt
          document {
            id
            docType
            subject
            numberLine
            dated
            issuer {
              id
              name
              shortName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const REGISTERS: TypedDocumentNode<G.RegistersQuery, Record<string, never>> = gql`
  query Registers {
    registers {
      id
      kind
      docType
      year
      lastNumber
      closedOn
      issuer {
        id
        name
      }
    }
  }
`;

export const REGISTER: TypedDocumentNode<G.RegisterQuery, G.RegisterQueryVariables> = gql`
  query Register($id: ID!, $first: Int!) {
    registers {
      id
      docType
      year
      closedOn
      issuer {
        id
        name
      }
    }
    register(id: $id, first: $first) {
      edges {
        node {
          number
          numberLine
          dated
          docType
          subject
          signerLabel
          recipientsSummary
          void
          document {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const OPEN_RECEIVED: TypedDocumentNode<G.OpenReceivedMutation, G.OpenReceivedMutationVariables> = gql`
  mutation OpenReceived($recipientId: ID!) {
    openReceivedDocument(recipientId: $recipientId) {
      ... on ReceivedDocument {
        recipientId
        state
        openedAt
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SIGN_DOCUMENT: TypedDocumentNode<G.SignDocumentMutation, G.SignDocumentMutationVariables> = gql`
  mutation SignDocument($documentId: ID!, $mode: SigningMode!, $scanFileId: ID, $expectedVersion: Int!) {
    signDocument(
      documentId: $documentId
      mode: $mode
      scanFileId: $scanFileId
      expectedVersion: $expectedVersion
    ) {
      ... on OfficialDocument {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const RETURN_FROM_SIGNING: TypedDocumentNode<
  G.ReturnFromSigningMutation,
  G.ReturnFromSigningMutationVariables
> = gql`
  mutation ReturnFromSigning($documentId: ID!, $reason: String!, $expectedVersion: Int!) {
    returnFromSigning(documentId: $documentId, reason: $reason, expectedVersion: $expectedVersion) {
      ... on OfficialDocument {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const NUMBER_DOCUMENT: TypedDocumentNode<G.NumberDocumentMutation, G.NumberDocumentMutationVariables> =
  gql`
    mutation NumberDocument($documentId: ID!, $expectedVersion: Int!) {
      numberDocument(documentId: $documentId, expectedVersion: $expectedVersion) {
        ... on OfficialDocument {
          id
          version
          state
          number
          numberLine
          dated
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const ISSUE_DOCUMENT: TypedDocumentNode<G.IssueDocumentMutation, G.IssueDocumentMutationVariables> =
  gql`
    mutation IssueDocument($documentId: ID!, $expectedVersion: Int!) {
      issueDocument(documentId: $documentId, expectedVersion: $expectedVersion) {
        ... on OfficialDocument {
          id
          version
          state
          number
          numberLine
          dated
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export const SEND_SUBMISSION: TypedDocumentNode<G.SendSubmissionMutation, G.SendSubmissionMutationVariables> =
  gql`
    mutation SendSubmission(
      $documentId: ID!
      $channel: String!
      $sentOn: CivilDate!
      $expectedVersion: Int!
    ) {
      sendSubmission(
        documentId: $documentId
        channel: $channel
        sentOn: $sentOn
        expectedVersion: $expectedVersion
      ) {
        ... on OfficialDocument {
          id
          version
          state
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

const RECIPIENTS_CHANGED = gql`
  fragment RecipientsChanged on OfficialDocument {
    id
    version
    recipients {
      id
      state
    }
  }
`;

export const ADD_RECIPIENT: TypedDocumentNode<G.AddRecipientMutation, G.AddRecipientMutationVariables> = gql`
  mutation AddRecipient($documentId: ID!, $name: String!, $purpose: String, $expectedVersion: Int!) {
    addRecipient(documentId: $documentId, name: $name, purpose: $purpose, expectedVersion: $expectedVersion) {
      ...RecipientsChanged
      ...RefusalFields
    }
  }
  ${RECIPIENTS_CHANGED}
  ${REFUSAL_FIELDS}
`;

export const REMOVE_RECIPIENT: TypedDocumentNode<
  G.RemoveRecipientMutation,
  G.RemoveRecipientMutationVariables
> = gql`
  mutation RemoveRecipient($documentId: ID!, $recipientId: ID!, $expectedVersion: Int!) {
    removeRecipient(documentId: $documentId, recipientId: $recipientId, expectedVersion: $expectedVersion) {
      ...RecipientsChanged
      ...RefusalFields
    }
  }
  ${RECIPIENTS_CHANGED}
  ${REFUSAL_FIELDS}
`;

export const RECORD_SENDING: TypedDocumentNode<G.RecordSendingMutation, G.RecordSendingMutationVariables> =
  gql`
    mutation RecordSending(
      $documentId: ID!
      $recipientId: ID!
      $means: SendingMeans!
      $sentOn: CivilDate!
      $note: String
    ) {
      recordSending(
        documentId: $documentId
        recipientId: $recipientId
        means: $means
        sentOn: $sentOn
        note: $note
      ) {
        ...RecipientsChanged
        ...RefusalFields
      }
    }
    ${RECIPIENTS_CHANGED}
    ${REFUSAL_FIELDS}
  `;

export type OfficialDocument = NonNullable<G.OfficialDocumentQuery['officialDocument']>;
export type Recipient = OfficialDocument['recipients'][number];
