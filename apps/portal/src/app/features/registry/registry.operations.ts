import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const REGISTRY_DESK: TypedDocumentNode<G.RegistryDeskQuery, Record<string, never>> = gql`
  query RegistryDesk {
    registryDesk {
      keeps
      toNumber
      toDispatch
      toRegister
      forwarded
      year
      years
      units {
        id
        name
        shortName
      }
    }
  }
`;

export const OUTGOING_DOCUMENTS: TypedDocumentNode<
  G.OutgoingDocumentsQuery,
  G.OutgoingDocumentsQueryVariables
> = gql`
  query OutgoingDocuments(
    $stage: OutgoingStage!
    $issuerId: ID
    $docType: String
    $year: Int
    $text: String
    $first: Int!
  ) {
    outgoingDocuments(
      stage: $stage
      issuerId: $issuerId
      docType: $docType
      year: $year
      text: $text
      first: $first
    ) {
      edges {
        node {
          id
          docType
          subject
          state
          number
          numberLine
          forecastNumber
          dated
          signerLabel
          signedAt
          dispatchedAt
          draftingUnit
          recipients
          received
          byHand
          toRecord
          stepId
          roundId
          issuer {
            id
            name
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

const INCOMING_FIELDS = gql`
  fragment IncomingFields on IncomingDocument {
    id
    version
    year
    number
    arrivedOn
    author
    numberSymbol
    dated
    docType
    subject
    note
    voidReason
    documentId
    pdfUrl
    registeredAt
    mayForward
    mayVoid
    unit {
      id
      name
      shortName
    }
    registeredBy {
      id
      displayName
    }
    file {
      id
      name
      mediaType
      bytes
      url
    }
    forwards {
      id
      instruction
      dueAt
      at
      doneAt
      result
      mine
      toUnit {
        id
        name
        shortName
      }
      toPerson {
        id
        displayName
      }
      by {
        id
        displayName
      }
      doneBy {
        id
        displayName
      }
    }
  }
`;

export const INCOMING_DOCUMENTS: TypedDocumentNode<
  G.IncomingDocumentsQuery,
  G.IncomingDocumentsQueryVariables
> = gql`
  query IncomingDocuments($unitId: ID, $year: Int, $text: String, $first: Int!) {
    incomingDocuments(unitId: $unitId, year: $year, text: $text, first: $first) {
      edges {
        node {
          ...IncomingFields
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  ${INCOMING_FIELDS}
`;

export const FORWARDED_DOCUMENTS: TypedDocumentNode<
  G.ForwardedDocumentsQuery,
  G.ForwardedDocumentsQueryVariables
> = gql`
  query ForwardedDocuments($first: Int!) {
    forwardedDocuments(open: true, first: $first) {
      edges {
        node {
          ...IncomingFields
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  ${INCOMING_FIELDS}
`;

export const DOCUMENTS_TO_REGISTER: TypedDocumentNode<
  G.DocumentsToRegisterQuery,
  G.DocumentsToRegisterQueryVariables
> = gql`
  query DocumentsToRegister($first: Int!) {
    documentsToRegister(first: $first) {
      edges {
        node {
          recipientId
          documentId
          author
          numberSymbol
          dated
          docType
          subject
          sentAt
          state
          unit {
            id
            shortName
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const INCOMING_DOCUMENT: TypedDocumentNode<G.IncomingDocumentQuery, G.IncomingDocumentQueryVariables> =
  gql`
    query IncomingDocument($id: ID!) {
      incomingDocument(id: $id) {
        ...IncomingFields
      }
    }
    ${INCOMING_FIELDS}
  `;

export const FORWARD_TARGETS: TypedDocumentNode<G.ForwardTargetsQuery, G.ForwardTargetsQueryVariables> = gql`
  query ForwardTargets($id: ID!) {
    forwardTargets(incomingId: $id) {
      people {
        title
        person {
          id
          displayName
        }
        unit {
          id
          name
          shortName
        }
      }
      units {
        id
        name
      }
    }
  }
`;

export const REGISTER_INCOMING: TypedDocumentNode<
  G.RegisterIncomingMutation,
  G.RegisterIncomingMutationVariables
> = gql`
  mutation RegisterIncoming($input: RegisterIncomingInput!) {
    registerIncoming(input: $input) {
      ... on IncomingDocument {
        id
        number
        year
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const TAKE_INTO_REGISTER: TypedDocumentNode<
  G.TakeIntoRegisterMutation,
  G.TakeIntoRegisterMutationVariables
> = gql`
  mutation TakeIntoRegister($recipientId: ID!, $anotherCopy: Boolean!) {
    takeIntoRegister(recipientId: $recipientId, anotherCopy: $anotherCopy) {
      ... on IncomingDocument {
        id
        number
        year
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const VOID_INCOMING: TypedDocumentNode<G.VoidIncomingMutation, G.VoidIncomingMutationVariables> = gql`
  mutation VoidIncoming($incomingId: ID!, $reason: String!, $expectedVersion: Int!) {
    voidIncoming(incomingId: $incomingId, reason: $reason, expectedVersion: $expectedVersion) {
      ... on IncomingDocument {
        id
        version
        voidReason
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const FORWARD_INCOMING: TypedDocumentNode<
  G.ForwardIncomingMutation,
  G.ForwardIncomingMutationVariables
> = gql`
  mutation ForwardIncoming(
    $incomingId: ID!
    $toUnitId: ID
    $toPersonId: ID
    $instruction: String
    $dueAt: Instant
    $expectedVersion: Int!
  ) {
    forwardIncoming(
      incomingId: $incomingId
      toUnitId: $toUnitId
      toPersonId: $toPersonId
      instruction: $instruction
      dueAt: $dueAt
      expectedVersion: $expectedVersion
    ) {
      ... on IncomingDocument {
        id
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const FINISH_INCOMING: TypedDocumentNode<G.FinishIncomingMutation, G.FinishIncomingMutationVariables> =
  gql`
    mutation FinishIncoming($forwardId: ID!, $result: String) {
      finishIncoming(forwardId: $forwardId, result: $result) {
        ... on IncomingDocument {
          id
          version
        }
        ...RefusalFields
      }
    }
    ${REFUSAL_FIELDS}
  `;

export type OutgoingRow = G.OutgoingDocumentsQuery['outgoingDocuments']['edges'][number]['node'];
export type IncomingEntry = NonNullable<G.IncomingDocumentQuery['incomingDocument']>;
export type ToRegister = G.DocumentsToRegisterQuery['documentsToRegister']['edges'][number]['node'];
