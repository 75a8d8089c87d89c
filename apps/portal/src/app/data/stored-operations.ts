import { ApolloLink, Observable } from '@apollo/client';
import { print } from 'graphql';
import type { DocumentNode } from 'graphql';

const hashes = new WeakMap<DocumentNode, Promise<string>>();

/**
 * Names each operation by the SHA-256 of its text. In production the service carries out only operations that the
 * build has listed (dist/operations.json); elsewhere it takes the text itself.
 */
export const storedOperations = new ApolloLink((operation, forward) => {
  return new Observable((observer) => {
    let sent: { unsubscribe(): void } | undefined;
    let closed = false;
    hashOf(operation.query).then((sha256Hash) => {
      if (sha256Hash) operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
      if (!closed) sent = forward(operation).subscribe(observer);
    }, observer.error.bind(observer));
    return () => {
      closed = true;
      sent?.unsubscribe();
    };
  });
});

/** The hash that names an operation, as it is sent. Only pages over TLS, or of this machine, may compute it. */
export function hashOf(document: DocumentNode): Promise<string | undefined> {
  if (!window.crypto.subtle) return Promise.resolve(undefined);
  const known = hashes.get(document);
  if (known) return known;
  const hash = sha256(print(document));
  hashes.set(document, hash);
  return hash;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
