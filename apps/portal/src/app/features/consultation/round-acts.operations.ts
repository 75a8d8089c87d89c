import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const SEND_ROUND: TypedDocumentNode<G.SendRoundMutation, G.SendRoundMutationVariables> = gql`
  mutation SendRound($input: SendRoundInput!, $expectedVersion: Int!) {
    sendRound(input: $input, expectedVersion: $expectedVersion) {
      ... on CommentRound {
        id
        version
        state
        dueAt
        counts {
          asked
        }
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const EXTEND_ROUND: TypedDocumentNode<G.ExtendRoundMutation, G.ExtendRoundMutationVariables> = gql`
  mutation ExtendRound($roundId: ID!, $dueAt: Instant!, $reason: String!, $expectedVersion: Int!) {
    extendRound(roundId: $roundId, dueAt: $dueAt, reason: $reason, expectedVersion: $expectedVersion) {
      ... on CommentRound {
        id
        version
        state
        dueAt
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const END_ROUND: TypedDocumentNode<G.EndRoundMutation, G.EndRoundMutationVariables> = gql`
  mutation EndRound($roundId: ID!, $expectedVersion: Int!) {
    endRound(roundId: $roundId, expectedVersion: $expectedVersion) {
      ... on CommentRound {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const URGE_ROUND: TypedDocumentNode<G.UrgeRoundMutation, G.UrgeRoundMutationVariables> = gql`
  mutation UrgeRound($roundId: ID!, $words: String) {
    urgeRound(roundId: $roundId, words: $words) {
      ... on RoundToUrge {
        id
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const DECIDE_LATE_REQUEST: TypedDocumentNode<
  G.DecideLateRequestMutation,
  G.DecideLateRequestMutationVariables
> = gql`
  mutation DecideLateRequest($roundId: ID!, $unitId: ID!, $granted: Boolean!) {
    decideLateRequest(roundId: $roundId, unitId: $unitId, granted: $granted) {
      ... on CommentRound {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const REPLY_TO_COMMENT: TypedDocumentNode<
  G.ReplyToCommentMutation,
  G.ReplyToCommentMutationVariables
> = gql`
  mutation ReplyToComment($commentId: ID!, $kind: ReplyKind!, $text: String!, $expectedVersion: Int!) {
    replyToComment(commentId: $commentId, kind: $kind, text: $text, expectedVersion: $expectedVersion) {
      ... on Comment {
        id
        version
        reply {
          kind
          text
        }
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const SIGN_ROUND_LETTER: TypedDocumentNode<
  G.SignRoundLetterMutation,
  G.SignRoundLetterMutationVariables
> = gql`
  mutation SignRoundLetter($roundId: ID!) {
    signRoundLetter(roundId: $roundId) {
      ... on CommentRound {
        id
        version
        state
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
