import { gql } from 'apollo-angular';

/** What the portal shows of an expected refusal; the words come from the service in the reader's language. */
export const REFUSAL_FIELDS = gql`
  fragment RefusalFields on Refusal {
    code
    message
    field
    params {
      name
      value
    }
  }
`;
