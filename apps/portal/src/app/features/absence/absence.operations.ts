import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const HOLDER_FIELDS = gql`
  fragment PositionHolderFields on PositionHolder {
    appointmentId
    postId
    title
    person {
      id
      displayName
    }
    unit {
      id
      shortName
    }
  }
`;

const ABSENCE_FIELDS = gql`
  fragment AbsenceFields on Absences {
    mayAuthorise
    leaves {
      id
      person {
        id
        displayName
      }
      reason
      from
      lastDay
      running
      unseen
      mayEnd
    }
    substitutions {
      id
      kind
      state
      absent {
        ...PositionHolderFields
      }
      substitute {
        ...PositionHolderFields
      }
      acts {
        code
        label
      }
      docTypes {
        code
        label
      }
      reason
      basis
      from
      lastDay
      mayEnd
    }
  }
  ${HOLDER_FIELDS}
`;

export type Leave = G.AbsenceFieldsFragment['leaves'][number];
export type Substitution = G.AbsenceFieldsFragment['substitutions'][number];
export type PositionHolder = G.PositionHolderFieldsFragment;
export type UnseenWork = G.UnseenWorkQuery['unseenWork'][number];

export const ABSENCES: TypedDocumentNode<G.AbsencesQuery, G.AbsencesQueryVariables> = gql`
  query Absences {
    absences {
      ...AbsenceFields
    }
    signingRights {
      id
      kind
      who
      asDeputy
      signsFor
      docTypes {
        code
        label
      }
      basis
      from
      lastDay
    }
  }
  ${ABSENCE_FIELDS}
`;

export const ABSENCE_FORM: TypedDocumentNode<G.AbsenceFormQuery, G.AbsenceFormQueryVariables> = gql`
  query AbsenceForm {
    absenceForm {
      today
      absentees {
        ...PositionHolderFields
      }
      substitutes {
        ...PositionHolderFields
      }
      acts {
        code
        label
      }
    }
  }
  ${HOLDER_FIELDS}
`;

export const AUTHORISATION_FORM: TypedDocumentNode<
  G.AuthorisationFormQuery,
  G.AuthorisationFormQueryVariables
> = gql`
  query AuthorisationForm {
    authorisationForm {
      authorisers {
        ...PositionHolderFields
      }
      heads {
        ...PositionHolderFields
      }
      orderable {
        ...PositionHolderFields
      }
      docTypes {
        code
        label
      }
    }
  }
  ${HOLDER_FIELDS}
`;

export const UNSEEN_WORK: TypedDocumentNode<G.UnseenWorkQuery, G.UnseenWorkQueryVariables> = gql`
  query UnseenWork($personId: ID!, $from: CivilDate!, $lastDay: CivilDate!) {
    unseenWork(personId: $personId, from: $from, lastDay: $lastDay) {
      appointmentId
      total
      items {
        id
        actLabel
        title
        dueAt
      }
    }
  }
`;

export const RECORD_LEAVE: TypedDocumentNode<G.RecordLeaveMutation, G.RecordLeaveMutationVariables> = gql`
  mutation RecordLeave(
    $personId: ID!
    $from: CivilDate!
    $lastDay: CivilDate!
    $reason: String!
    $substitutes: [SubstituteInput!]!
    $withoutSubstitute: Boolean!
  ) {
    recordLeave(
      personId: $personId
      from: $from
      lastDay: $lastDay
      reason: $reason
      substitutes: $substitutes
      withoutSubstitute: $withoutSubstitute
    ) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const END_LEAVE: TypedDocumentNode<G.EndLeaveMutation, G.EndLeaveMutationVariables> = gql`
  mutation EndLeave($leaveId: ID!) {
    endLeave(leaveId: $leaveId) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const GRANT_SUBSTITUTION: TypedDocumentNode<
  G.GrantSubstitutionMutation,
  G.GrantSubstitutionMutationVariables
> = gql`
  mutation GrantSubstitution(
    $substitute: SubstituteInput!
    $from: CivilDate!
    $lastDay: CivilDate!
    $reason: String!
  ) {
    grantSubstitution(substitute: $substitute, from: $from, lastDay: $lastDay, reason: $reason) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const AUTHORISE_SIGNING: TypedDocumentNode<
  G.AuthoriseSigningMutation,
  G.AuthoriseSigningMutationVariables
> = gql`
  mutation AuthoriseSigning(
    $appointmentId: ID!
    $substituteId: ID!
    $docTypes: [String!]!
    $basis: String!
    $from: CivilDate!
    $lastDay: CivilDate!
    $reason: String!
  ) {
    authoriseSigning(
      appointmentId: $appointmentId
      substituteId: $substituteId
      docTypes: $docTypes
      basis: $basis
      from: $from
      lastDay: $lastDay
      reason: $reason
    ) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const ORDER_SIGNING: TypedDocumentNode<G.OrderSigningMutation, G.OrderSigningMutationVariables> = gql`
  mutation OrderSigning($postId: ID!, $docType: String!, $basis: String!, $from: CivilDate!) {
    orderSigning(postId: $postId, docType: $docType, basis: $basis, from: $from) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const END_SIGNING_ORDER: TypedDocumentNode<
  G.EndSigningOrderMutation,
  G.EndSigningOrderMutationVariables
> = gql`
  mutation EndSigningOrder($orderId: ID!) {
    endSigningOrder(orderId: $orderId) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const END_SUBSTITUTION: TypedDocumentNode<
  G.EndSubstitutionMutation,
  G.EndSubstitutionMutationVariables
> = gql`
  mutation EndSubstitution($substitutionId: ID!) {
    endSubstitution(substitutionId: $substitutionId) {
      ...AbsenceFields
      ...RefusalFields
    }
  }
  ${ABSENCE_FIELDS}
  ${REFUSAL_FIELDS}
`;
