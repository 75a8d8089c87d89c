import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The key that signs seals: Ed25519, PEM (PKCS #8), from a file outside the database. Refuses any other file by name. */
export function readSealKey(file: string): KeyObject {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} must hold an Ed25519 key.`);
  return key;
}

/** Keys that verify seals, from PEM files; a private key gives its public part. */
export function readPublicKeys(files: readonly string[]): KeyObject[] {
  return files.map((file) => {
    const key = createPublicKey(readFileSync(file));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} must hold an Ed25519 key.`);
    return key;
  });
}
