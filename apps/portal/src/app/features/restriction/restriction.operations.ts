import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const DOSSIER_RESTRICTION: TypedDocumentNode<
  G.DossierRestrictionQuery,
  G.DossierRestrictionQueryVariables
> = gql`
  query DossierRestriction($id: ID!) {
    dossier(id: $id) {
      id
      version
      subject
      restricted
      mayRestrict
      drafter {
        id
        displayName
      }
      restriction {
        reason
        setAt
        setBy {
          id
          displayName
        }
        units {
          id
          name
        }
        persons {
          id
          displayName
        }
      }
    }
    organisationAt {
      units {
        id
        name
      }
      posts {
        id
        unitId
        title
        holders {
          id
          personId
          name
        }
      }
    }
  }
`;

export const RESTRICT_DOSSIER: TypedDocumentNode<
  G.RestrictDossierMutation,
  G.RestrictDossierMutationVariables
> = gql`
  mutation RestrictDossier($input: RestrictDossierInput!) {
    restrictDossier(input: $input) {
      ... on Dossier {
        id
        version
        restricted
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;

export const LIFT_RESTRICTION: TypedDocumentNode<
  G.LiftRestrictionMutation,
  G.LiftRestrictionMutationVariables
> = gql`
  mutation LiftRestriction($dossierId: ID!, $reason: String!, $expectedVersion: Int!) {
    liftRestriction(dossierId: $dossierId, reason: $reason, expectedVersion: $expectedVersion) {
      ... on Dossier {
        id
        version
        restricted
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
