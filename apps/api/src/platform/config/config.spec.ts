import { readConfig } from './config.js';

const least = {
  DATABASE_APP_URL: 'postgres://a',
  DATABASE_WORKER_URL: 'postgres://b',
  TS_FILES_DIR: '/srv/files',
  TS_SEAL_KEY_FILE: '/srv/keys/seal.pem',
  TS_HEADS_DIR: '/mnt/heads',
  TS_SECRETS_KEY_FILE: '/srv/keys/secrets.key',
};

describe('the configuration', () => {
  it('is production unless the environment says otherwise, with cookies over TLS only', () => {
    expect(readConfig(least)).toMatchObject({
      mode: 'production',
      secureCookies: true,
      host: '127.0.0.1',
      port: 3000,
    });
    expect(readConfig({ ...least, TS_MODE: 'demo' })).toMatchObject({ mode: 'demo', secureCookies: false });
  });

  it.each([
    ['DATABASE_APP_URL', { ...least, DATABASE_APP_URL: '' }],
    ['TS_FILES_DIR', { ...least, TS_FILES_DIR: 'files' }],
    ['TS_MODE', { ...least, TS_MODE: 'prod' }],
    ['TS_SEAL_KEY_FILE', { ...least, TS_SEAL_KEY_FILE: '' }],
    ['TS_SECRETS_KEY_FILE', { ...least, TS_SECRETS_KEY_FILE: '' }],
    ['TS_HEADS_DIR', { ...least, TS_HEADS_DIR: '' }],
    ['TS_SUPPORT_HOURS', { ...least, TS_SUPPORT_HOURS: '73' }],
    ['PORT', { ...least, PORT: 'http' }],
  ])('names %s when it is missing or wrong', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});
