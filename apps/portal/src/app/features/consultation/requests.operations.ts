import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const REQUEST_HEAD = gql`
  fragment RequestHead on CommentRequest {
    roundId
    roundVersion
    number
    state
    sentAt
    dueAt
    dueWords
    question
    allowedActs
    leadUnit {
      id
      name
      shortName
    }
    mine {
      index
      state
      seenAt
      answeredAt
      askedLate
      questionAnswer
      unit {
        id
        name
        shortName
      }
      lateRequest {
        reason
        requestedAt
        granted
      }
      letter {
        id
        version
        state
        number
        numberLine
        pdfUrl
        file {
          id
          name
          url
        }
      }
      opinions {
        id
        dossierId
        stance
        late
        answeredAt
        comments {
          id
          place
          text
          reply {
            kind
            text
          }
        }
      }
    }
  }
`;

export const COMMENT_REQUESTS: TypedDocumentNode<G.CommentRequestsQuery, G.CommentRequestsQueryVariables> =
  gql`
    query CommentRequests($answered: Boolean, $awaitingLetter: Boolean, $first: Int!) {
      commentRequests(answered: $answered, awaitingLetter: $awaitingLetter, first: $first) {
        edges {
          node {
            roundId
            number
            state
            dueAt
            leadUnit {
              id
              name
              shortName
            }
            dossiers {
              dossierId
              docType
              subject
            }
            mine {
              index
              state
              answeredAt
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `;

/** How many requests each view holds, and how many dossiers of the unit are out for comments. */
export const REQUEST_COUNTS: TypedDocumentNode<G.RequestCountsQuery, Record<string, never>> = gql`
  query RequestCounts {
    waiting: commentRequests(answered: false, first: 50) {
      edges {
        cursor
      }
    }
    letters: commentRequests(awaitingLetter: true, first: 50) {
      edges {
        cursor
      }
    }
    ours: dossiers(stage: COMMENTING, first: 1) {
      total
    }
  }
`;

export const COMMENT_REQUEST: TypedDocumentNode<G.CommentRequestQuery, G.CommentRequestQueryVariables> = gql`
  query CommentRequest($roundId: ID!) {
    commentRequest(roundId: $roundId) {
      ...RequestHead
      urges {
        id
        at
        words
        byUnit {
          id
          name
        }
      }
      letter {
        id
        number
        numberLine
        dated
        file {
          id
          name
          url
        }
      }
      dossiers {
        dossierId
        ordinal
        docType
        subject
        draft {
          id
          number
          file {
            id
            name
            url
          }
          places {
            place
            heading
          }
          paragraphs {
            index
            place
            heading
            text
            style
          }
        }
      }
      others {
        index
        unit {
          id
          shortName
        }
        opinions {
          id
          dossierId
          stance
          comments {
            id
            place
            text
          }
        }
      }
    }
  }
  ${REQUEST_HEAD}
`;

export const MARK_SEEN: TypedDocumentNode<G.MarkRequestSeenMutation, G.MarkRequestSeenMutationVariables> =
  gql`
    mutation MarkRequestSeen($roundId: ID!) {
      markRequestSeen(roundId: $roundId) {
        ...RequestHead
        ...RefusalFields
      }
    }
    ${REQUEST_HEAD}
    ${REFUSAL_FIELDS}
  `;

export const SUBMIT_OPINION: TypedDocumentNode<G.SubmitOpinionMutation, G.SubmitOpinionMutationVariables> =
  gql`
    mutation SubmitOpinion($input: SubmitOpinionInput!) {
      submitOpinion(input: $input) {
        ...RequestHead
        ...RefusalFields
      }
    }
    ${REQUEST_HEAD}
    ${REFUSAL_FIELDS}
  `;

export const WITHDRAW_OPINION: TypedDocumentNode<
  G.WithdrawOpinionMutation,
  G.WithdrawOpinionMutationVariables
> = gql`
  mutation WithdrawOpinion($roundId: ID!) {
    withdrawOpinion(roundId: $roundId) {
      ...RequestHead
      ...RefusalFields
    }
  }
  ${REQUEST_HEAD}
  ${REFUSAL_FIELDS}
`;

export const REQUEST_LATE: TypedDocumentNode<
  G.RequestLateAnswerMutation,
  G.RequestLateAnswerMutationVariables
> = gql`
  mutation RequestLateAnswer($roundId: ID!, $reason: String!) {
    requestLateAnswer(roundId: $roundId, reason: $reason) {
      ...RequestHead
      ...RefusalFields
    }
  }
  ${REQUEST_HEAD}
  ${REFUSAL_FIELDS}
`;

export const NUMBER_LETTER: TypedDocumentNode<
  G.NumberOpinionLetterMutation,
  G.NumberOpinionLetterMutationVariables
> = gql`
  mutation NumberOpinionLetter($roundId: ID!) {
    numberOpinionLetter(roundId: $roundId) {
      ...RequestHead
      ...RefusalFields
    }
  }
  ${REQUEST_HEAD}
  ${REFUSAL_FIELDS}
`;

export const ATTACH_LETTER: TypedDocumentNode<
  G.AttachSignedLetterMutation,
  G.AttachSignedLetterMutationVariables
> = gql`
  mutation AttachSignedLetter($roundId: ID!, $fileId: ID!) {
    attachSignedLetter(roundId: $roundId, fileId: $fileId) {
      ...RequestHead
      ...RefusalFields
    }
  }
  ${REQUEST_HEAD}
  ${REFUSAL_FIELDS}
`;

export type AskedRequest = NonNullable<G.CommentRequestQuery['commentRequest']>;
export type AskedDossier = AskedRequest['dossiers'][number];
export type RequestRow = G.CommentRequestsQuery['commentRequests']['edges'][number]['node'];
