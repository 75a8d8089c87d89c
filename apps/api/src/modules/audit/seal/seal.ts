import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonical } from './entry.js';

/** A seal over entries of one tenant; each names the one before it. Digests in hexadecimal. */
export interface Seal {
  readonly authority: string;
  /** From 1, without a gap. */
  readonly number: number;
  readonly sealedAt: string;
  readonly entries: number;
  readonly root: string;
  /** The hash of the seal before; 64 zeros in the first one. */
  readonly previous: string;
  readonly keyId: string;
}

/** A seal with what makes it one. */
export interface SignedSeal extends Seal {
  readonly hash: string;
  /** Ed25519 over the hash, base64. */
  readonly signature: string;
}

/** What stands before the first seal. */
export const NO_SEAL = '0'.repeat(64);

/** SHA-256 of the seal's canonical JSON. */
export function sealHash({ authority, number, sealedAt, entries, root, previous, keyId }: Seal): string {
  const text = canonical({ authority, number, sealedAt, entries, root, previous, keyId });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Signs a seal. */
export function signSeal(seal: Seal, privateKey: KeyObject): SignedSeal {
  const hash = sealHash(seal);
  return { ...seal, hash, signature: sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64') };
}

/** Whether the signature over the seal's own hash is that of the key. */
export function isSignedBy(seal: SignedSeal, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(sealHash(seal), 'hex'), publicKey, Buffer.from(seal.signature, 'base64'));
}

/** Names a key: the first 16 hexadecimal digits of the SHA-256 of its public part (DER, SPKI). */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}
