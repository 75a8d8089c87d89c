import { newId } from '../../src/platform/ids.js';

/** What came back: data, errors, and how many SQL statements the request sent. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly { message: string; extensions?: { code?: string } }[];
  readonly statements: number;
}

export interface CallOptions {
  /** The Idempotency-Key; a fresh one for every mutation unless given. null: none is sent. */
  readonly commandId?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of a running service with the cookie and the CSRF token of one session. */
export class TestClient {
  cookie: string | undefined;
  csrfToken: string | undefined;

  constructor(readonly baseUrl: string) {}

  /** Sends an operation. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    { commandId = newId(), headers = {} }: CallOptions = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.baseUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...this.headers(),
        ...(commandId === null ? {} : { 'idempotency-key': commandId }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('ts_session='));
    if (set !== undefined) this.cookie = set.split(';', 1)[0];
    const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
    return {
      status: response.status,
      data: body.data,
      errors: body.errors ?? [],
      statements: Number(response.headers.get('x-sql-statements')),
    };
  }

  /** Sends an operation that must succeed; gives its data. */
  async ask<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    options: CallOptions = {},
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables, options);
    if (errors.length > 0 || !data) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  /** Chooses a role of the demonstration; refusals throw. */
  async signInDemo(username: string): Promise<this> {
    const { signInDemo } = await this.ask<{ signInDemo: { csrfToken?: string; message?: string } }>(
      `mutation ($username: String!) {
        signInDemo(username: $username) { ... on Session { csrfToken } ... on Refusal { message } }
      }`,
      { username },
    );
    if (signInDemo.csrfToken === undefined) throw new Error(signInDemo.message);
    this.csrfToken = signInDemo.csrfToken;
    return this;
  }

  /** Uploads a file as a form of the portal does. */
  async upload(
    name: string,
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: { fileId?: string; refusal?: { code: string; message: string } } }> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${this.baseUrl}/files`, {
      method: 'POST',
      headers: { ...this.headers(), ...headers },
      body: form,
    });
    return { status: response.status, body: (await response.json()) as { fileId?: string } };
  }

  headers(): Record<string, string> {
    return {
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === undefined ? {} : { 'x-csrf-token': this.csrfToken }),
    };
  }
}
