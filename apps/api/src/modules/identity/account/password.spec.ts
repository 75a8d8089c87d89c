import { hashPassword, verifyPassword } from './password.js';

describe('passwords', () => {
  it('fits the password it was made from and no other', async () => {
    const phc = await hashPassword('Mật khẩu 2025');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('Mật khẩu 2025', phc)).toBe(true);
    expect(await verifyPassword('Mật khẩu 2026', phc)).toBe(false);
  });

  it('reads a password typed with decomposed diacritics as the same password', async () => {
    const phc = await hashPassword('Mật khẩu'.normalize('NFC'));
    expect(await verifyPassword('Mật khẩu'.normalize('NFD'), phc)).toBe(true);
  });

  it('gives the same password another hash each time', async () => {
    expect(await hashPassword('x')).not.toBe(await hashPassword('x'));
  });

  it('fits nothing to a string that is no argon2id hash', async () => {
    expect(await verifyPassword('', '')).toBe(false);
    expect(await verifyPassword('x', '$argon2i$v=19$m=1,t=1,p=1$eA$eA')).toBe(false);
  });
});
