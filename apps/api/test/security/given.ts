/** What a query or mutation answers, as far as its kind tells whether anything was given. */
export interface Payload {
  __typename: string;
  edges?: unknown[];
  groups?: { hits?: unknown[] }[];
}

/** What an answer gives: a refusal, null or an empty page are nothing. */
export function given(payload: Payload | null | undefined): string {
  const nothing =
    !payload ||
    (Array.isArray(payload) && payload.length === 0) ||
    payload.__typename === 'Refusal' ||
    payload.edges?.length === 0 ||
    payload.groups?.every(({ hits }) => hits?.length === 0);
  return nothing ? 'nothing' : payload.__typename;
}
