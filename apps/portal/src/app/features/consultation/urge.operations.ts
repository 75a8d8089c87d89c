import { gql } from 'apollo-angular';

/** An urging, for `ts-urge-list`. */
export const URGE_FIELDS = gql`
  fragment UrgeFields on Urge {
    id
    at
    words
    by {
      id
      displayName
    }
    byUnit {
      id
      shortName
    }
    units {
      id
      shortName
    }
  }
`;
