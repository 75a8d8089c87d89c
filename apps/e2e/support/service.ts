import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

/** A refusal of the service as it is worded for people. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** GraphQL in the session of one role: for a second person beside the browser, and for what is only set up. */
export class Service {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly csrfToken: string,
  ) {}

  /** Signs in by the demonstration's roles; the cookie stays in the request context, so a page of it is signed in too. */
  static async signedIn(request: APIRequestContext, username: string): Promise<Service> {
    const query = `mutation ($username: String!) {
      signInDemo(username: $username) { ... on Session { csrfToken } ... on Refusal { message } }
    }`;
    const answer = await request.post('/graphql', { data: { query, variables: { username } } });
    const body = (await answer.json()) as { data?: { signInDemo: { csrfToken?: string; message?: string } } };
    const token = body.data?.signInDemo.csrfToken;
    if (!token) throw new Error(`No session for ${username}: ${JSON.stringify(body)}`);
    return new Service(request, token);
  }

  /** What a query answers. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.request.post('/graphql', { data: { query, variables } });
    const body = (await answer.json()) as { data?: T; errors?: unknown };
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors ?? body));
    return body.data;
  }

  /** Carries out one act: its only field, or the refusal. */
  async try<T>(mutation: string, variables: object): Promise<T | Refused> {
    const answer = await this.request.post('/graphql', {
      data: { query: mutation, variables },
      headers: { 'x-csrf-token': this.csrfToken, 'idempotency-key': randomUUID() },
    });
    const body = (await answer.json()) as { data?: Record<string, T | Refused>; errors?: unknown };
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors ?? body));
    return Object.values(body.data)[0] as T | Refused;
  }

  /** Carries out an act that must succeed. */
  async act<T>(mutation: string, variables: object): Promise<T> {
    const answer = await this.try<T>(mutation, variables);
    const refused = answer as Partial<Refused>;
    if (refused.code !== undefined) throw new Error(`${refused.code}: ${refused.message ?? ''}`);
    return answer as T;
  }

  /** Uploads a file; its id. */
  async upload(name: string, bytes: Uint8Array, mimeType = 'application/octet-stream'): Promise<string> {
    const answer = await this.request.post('/files', {
      multipart: { file: { name, mimeType, buffer: Buffer.from(bytes) } },
      headers: { 'x-csrf-token': this.csrfToken },
    });
    const body = (await answer.json()) as { fileId?: string };
    if (!body.fileId) throw new Error(`Upload of ${name}: ${JSON.stringify(body)}`);
    return body.fileId;
  }
}
