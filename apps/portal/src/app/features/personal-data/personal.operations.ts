import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const PAGE_FIELDS = gql`
  fragment PersonalDataFields on PersonalDataPage {
    name
    officialCode
    phone
    officer
    setsRetention
    fields {
      key
      label
      shownTo
      erasure
    }
    retention {
      key
      label
      days
      ownDays
      proposed
      least
      most
    }
  }
`;

export type RetentionRow = G.PersonalDataFieldsFragment['retention'][number];

export const PERSONAL_DATA: TypedDocumentNode<G.PersonalDataQuery, G.PersonalDataQueryVariables> = gql`
  query PersonalData {
    personalData {
      ...PersonalDataFields
    }
    personalRequests {
      id
      kind
      field
      purpose
      at
      person {
        id
        displayName
      }
      askedBy {
        id
        displayName
      }
    }
  }
  ${PAGE_FIELDS}
`;

export const PEOPLE_WITH_DATA: TypedDocumentNode<G.PeopleWithDataQuery, G.PeopleWithDataQueryVariables> = gql`
  query PeopleWithData($search: String!) {
    peopleWithData(search: $search) {
      id
      name
      holdsPost
      erasedAt
    }
  }
`;

export const SHOW_PERSONAL_DATA: TypedDocumentNode<
  G.ShowPersonalDataMutation,
  G.ShowPersonalDataMutationVariables
> = gql`
  mutation ShowPersonalData($personId: ID!, $field: PersonalField!, $purpose: String!) {
    showPersonalData(personId: $personId, field: $field, purpose: $purpose) {
      ... on PersonalValue {
        value
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const EXPORT_PERSONAL_DATA: TypedDocumentNode<
  G.ExportPersonalDataMutation,
  G.ExportPersonalDataMutationVariables
> = gql`
  mutation ExportPersonalData($personId: ID!, $purpose: String!) {
    exportPersonalData(personId: $personId, purpose: $purpose) {
      ... on PersonalExport {
        json
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const CORRECT_OWN_PHONE: TypedDocumentNode<
  G.CorrectOwnPhoneMutation,
  G.CorrectOwnPhoneMutationVariables
> = gql`
  mutation CorrectOwnPhone($phone: String) {
    correctOwnPhone(phone: $phone) {
      ... on PersonalDataPage {
        ...PersonalDataFields
      }
      ...RefusalFields
    }
  }
  ${PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const ERASE_PERSONAL_DATA: TypedDocumentNode<
  G.ErasePersonalDataMutation,
  G.ErasePersonalDataMutationVariables
> = gql`
  mutation ErasePersonalData($personId: ID!, $purpose: String!) {
    erasePersonalData(personId: $personId, purpose: $purpose) {
      ... on PersonalErasure {
        nameKept
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const CHANGE_RETENTION: TypedDocumentNode<
  G.ChangeRetentionMutation,
  G.ChangeRetentionMutationVariables
> = gql`
  mutation ChangeRetention($key: String!, $days: Int!, $seenDays: Int) {
    changeRetention(key: $key, days: $days, seenDays: $seenDays) {
      ... on PersonalDataPage {
        ...PersonalDataFields
      }
      ...RefusalFields
    }
  }
  ${PAGE_FIELDS}
  ${REFUSAL_FIELDS}
`;
