import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CONFIG, type Config } from '../../../platform/config/config.js';

const NONCE = 12;
const TAG = 16;

/**
 * Closes secrets that the service must read again (of second factors) with AES-256-GCM. The key is a file outside the
 * database: 32 bytes in base64.
 */
@Injectable()
export class SecretBox {
  readonly #key: Buffer | undefined;

  constructor(@Inject(CONFIG) { secretsKeyFile }: Config) {
    if (secretsKeyFile === undefined) return;
    const key = Buffer.from(readFileSync(secretsKeyFile, 'utf8').trim(), 'base64');
    if (key.length !== 32) throw new Error(`${secretsKeyFile} must hold 32 bytes in base64.`);
    this.#key = key;
  }

  /** Closes; what is closed for one owner cannot be opened as that of another. */
  close(plain: Uint8Array, owner: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOrThrow(), nonce).setAAD(Buffer.from(owner));
    const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
  }

  /** Opens; throws when it was closed for another owner, with another key, or altered. */
  open(box: Buffer, owner: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.#keyOrThrow(), box.subarray(0, NONCE))
      .setAAD(Buffer.from(owner))
      .setAuthTag(box.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]);
  }

  #keyOrThrow(): Buffer {
    if (this.#key === undefined) throw new Error('TS_SECRETS_KEY_FILE is missing: second factors need it.');
    return this.#key;
  }
}
