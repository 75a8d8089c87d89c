import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const ORGANISATION_FIELDS = gql`
  fragment OrganisationFields on Organisation {
    date
    version
    changeable
    units {
      id
      code
      name
      shortName
      kind
      parentId
      symbol
      phone
      validFrom
      validTo
    }
    posts {
      id
      unitId
      position
      title
      holders {
        id
        personId
        name
        validFrom
        validTo
      }
    }
    groups {
      code
      name
      unitIds
    }
  }
`;

export type Organisation = G.OrganisationFieldsFragment;
export type StructureUnit = Organisation['units'][number];
export type StructurePost = Organisation['posts'][number];

export const ORGANISATION: TypedDocumentNode<G.OrganisationAtQuery, G.OrganisationAtQueryVariables> = gql`
  query OrganisationAt($date: CivilDate) {
    organisationAt(date: $date) {
      ...OrganisationFields
    }
  }
  ${ORGANISATION_FIELDS}
`;

export const DIRECTORY: TypedDocumentNode<G.DirectoryQuery, G.DirectoryQueryVariables> = gql`
  query Directory($search: String!) {
    directory(search: $search) {
      more
      entries {
        id
        name
        title
        unitId
        unitName
        personId
        phone
        phoneMasked
        unitPhone
      }
    }
  }
`;

export const OFFICIALS: TypedDocumentNode<G.OfficialsQuery, G.OfficialsQueryVariables> = gql`
  query Officials {
    officials {
      id
      code
      name
      phone
    }
  }
`;

export const ADD_UNIT: TypedDocumentNode<G.AddUnitMutation, G.AddUnitMutationVariables> = gql`
  mutation AddUnit($code: String!, $asked: Boolean!, $input: UnitInput!, $expectedVersion: Int!) {
    addUnit(code: $code, asked: $asked, input: $input, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const CHANGE_UNIT: TypedDocumentNode<G.ChangeUnitMutation, G.ChangeUnitMutationVariables> = gql`
  mutation ChangeUnit($unitId: ID!, $input: UnitInput!, $expectedVersion: Int!) {
    changeUnit(unitId: $unitId, input: $input, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const END_UNIT: TypedDocumentNode<G.EndUnitMutation, G.EndUnitMutationVariables> = gql`
  mutation EndUnit($unitId: ID!, $from: CivilDate!, $expectedVersion: Int!) {
    endUnit(unitId: $unitId, from: $from, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const ADD_POST: TypedDocumentNode<G.AddPostMutation, G.AddPostMutationVariables> = gql`
  mutation AddPost($unitId: ID!, $position: String!, $title: String!, $expectedVersion: Int!) {
    addPost(unitId: $unitId, position: $position, title: $title, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const APPOINT: TypedDocumentNode<G.AppointMutation, G.AppointMutationVariables> = gql`
  mutation Appoint($input: AppointInput!, $expectedVersion: Int!) {
    appoint(input: $input, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const CHANGE_PHONE: TypedDocumentNode<G.ChangePhoneMutation, G.ChangePhoneMutationVariables> = gql`
  mutation ChangePhone($personId: ID!, $phone: String, $expectedVersion: Int!) {
    changePhone(personId: $personId, phone: $phone, expectedVersion: $expectedVersion) {
      ...OrganisationFields
      ...RefusalFields
    }
  }
  ${ORGANISATION_FIELDS}
  ${REFUSAL_FIELDS}
`;

export const END_APPOINTMENT: TypedDocumentNode<G.EndAppointmentMutation, G.EndAppointmentMutationVariables> =
  gql`
    mutation EndAppointment($appointmentId: ID!, $from: CivilDate!, $expectedVersion: Int!) {
      endAppointment(appointmentId: $appointmentId, from: $from, expectedVersion: $expectedVersion) {
        ...OrganisationFields
        ...RefusalFields
      }
    }
    ${ORGANISATION_FIELDS}
    ${REFUSAL_FIELDS}
  `;
