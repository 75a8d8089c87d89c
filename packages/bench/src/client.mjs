import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** A signed-in user of the service over one kept connection per request in flight. */
export class Client {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  #cookie = '';
  #csrf = '';

  /** @param {string} baseUrl */
  constructor(baseUrl) {
    this.baseUrl = new URL(baseUrl);
  }

  /** Signs in as a role of the demonstration. @param {string} username */
  async signIn(username) {
    const { signInDemo } = await this.ask(
      'mutation ($u: String!) { signInDemo(username: $u) { ... on Session { csrfToken } ... on Refusal { message } } }',
      { u: username },
    );
    if (!signInDemo.csrfToken) throw new Error(`${username}: ${signInDemo.message}`);
    this.#csrf = signInDemo.csrfToken;
    return this;
  }

  /** The data of an operation; throws on errors. Every call is a new command. */
  async ask(query, variables = {}) {
    return (await this.send(query, variables)).data;
  }

  /** Data, and how many SQL statements the request cost. */
  async send(query, variables = {}) {
    const body = JSON.stringify({ query, variables });
    const { headers, text } = await this.#request('/graphql', body, { 'content-type': 'application/json' });
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return { data, statements: Number(headers['x-sql-statements']) };
  }

  /** The id of an uploaded file. @param {string} name @param {Uint8Array} bytes */
  async upload(name, bytes) {
    const boundary = randomUUID();
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const { text } = await this.#request('/files', body, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    const { fileId, refusal } = JSON.parse(text);
    if (!fileId) throw new Error(`${name}: ${refusal?.message ?? text}`);
    return fileId;
  }

  close() {
    this.#agent.destroy();
  }

  #request(path, body, headers) {
    return new Promise((resolve, reject) => {
      const request = http.request(
        new URL(path, this.baseUrl),
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            ...headers,
            'content-length': Buffer.byteLength(body),
            'idempotency-key': randomUUID(),
            ...(this.#cookie ? { cookie: this.#cookie } : {}),
            ...(this.#csrf ? { 'x-csrf-token': this.#csrf } : {}),
          },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const session = response.headers['set-cookie']?.find((cookie) =>
              cookie.startsWith('ts_session='),
            );
            if (session) this.#cookie = session.split(';', 1)[0];
            resolve({ headers: response.headers, text: Buffer.concat(parts).toString() });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** The payload of an act, or its refusal as an error. */
export function done(payload) {
  if (payload.code) throw new Error(`${payload.code}: ${payload.message}`);
  return payload;
}
