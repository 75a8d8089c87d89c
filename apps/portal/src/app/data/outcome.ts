/** An expected refusal as the service words it. */
export interface RefusalText {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null | undefined;
}

/**
 * How an act ended. `unsent` means that nobody knows whether the service received it: the same act may be repeated
 * under the same key and is then carried out once.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: RefusalText }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'fault' };

/** True when the payload member is the union's refusal. */
export function isRefusal(value: unknown): value is RefusalText & { __typename: 'Refusal' } {
  return (
    typeof value === 'object' && value !== null && (value as { __typename?: string }).__typename === 'Refusal'
  );
}
