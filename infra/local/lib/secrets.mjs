/** Passwords of the database roles: made once per clone, kept in `.data`, readable by its owner only. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { readJson, writeJson } from './json-file.mjs';

const names = ['superuser', 'owner', 'app', 'worker'];

/** A new set of passwords. */
export function newSecrets() {
  return Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')]));
}

/** The clone's passwords; made when missing. */
export function secretsIn(file) {
  const kept = readJson(file);
  if (kept && names.every((name) => kept[name])) return kept;
  const secrets = { ...newSecrets(), ...kept };
  writeJson(file, secrets);
  return secrets;
}

/** The clone's key that signs seals (Ed25519, PEM), outside the database; made when missing. Returns the file. */
export function sealKeyIn(file) {
  if (existsSync(file)) return file;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return file;
}

/** The clone's key that closes secrets in the database (32 bytes, base64); made when missing. Returns the file. */
export function secretsKeyIn(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return file;
}
