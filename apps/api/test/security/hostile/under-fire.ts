import { draftFromNothing } from '../../walk/item-seven.js';
import { Walk } from '../../walk/walk.js';
import { connect, superuserUrl } from '../../support/database.js';
import { TestClient } from '../../support/graphql-client.js';
import { LONG_RUN } from '../../support/random-cases.js';
import { makeTenant } from '../../support/tenant.js';
import { exchange, type WireAnswer, type WireRequest } from './exchange.js';
import { testApp, type TestApp, type TestAppOptions } from '../../support/test-app.js';

/** Words of another tenant, which nobody of ours may ever read. */
export const THEIRS = 'Chuyện riêng của bên kia';

/** What an answer of any kind never holds: stacks, paths, SQL and its errors, errors of the language. */
const INTERNALS: readonly RegExp[] = [
  /\n\s+at \S+/u,
  /node_modules|file:\/\/\/|\.[jt]s:\d+/u,
  /\b(?:Type|Range|Reference|Syntax|Query\w*)Error\b|Cannot read propert|is not a function|is not iterable/u,
  /syntax error at or near|invalid input syntax|invalid byte sequence|violates \w+|duplicate key|does not exist\b.*\bSQL/iu,
  /\bselect\s+[\w.*]+(?:\s*,\s*[\w.*]+)*\s+from\b|\binsert into\b|SQLSTATE|pg_catalog|\brelation "/iu,
  /ECONN\w+|ENOENT|EACCES|EISDIR|password_hash|csrf_token|token_hash/u,
];

/** A limit for the long runs: nobody waits longer for an answer, whatever was asked. */
const LONGEST_ANSWER_MS = 1_000;

/** A service on a real database into which everything is thrown, with another tenant whose words must not come out. */
export class UnderFire {
  readonly clients = new Map<string, TestClient>();
  slowest: { readonly ms: number; readonly what: string } = { ms: 0, what: '' };

  private constructor(
    readonly app: TestApp,
    /** Of a dossier that waits to be sent for comments. */
    readonly dossierId: string,
    readonly strangers: string,
  ) {}

  static async open(options: TestAppOptions = {}): Promise<UnderFire> {
    const app = await testApp(options);
    const walk = new Walk(
      {
        baseUrl: () => app.baseUrl,
        username: (role) => app.tenant.username(role),
        setClock: async (instant) => void (await app.clock.advanceTo(instant)),
      },
      'under fire',
    );
    const { id } = await draftFromNothing(walk);
    const others = await makeTenant(app.urls.owner);
    const stranger = await new TestClient(app.baseUrl).signInDemo(others.username('cv.vhkhtt'));
    await stranger.ask(
      'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }',
      { input: { docType: 'PLAN', subject: THEIRS } },
    );
    const fire = new UnderFire(app, id, others.username('cv.vhkhtt'));
    for (const role of ['cv.vhkhtt', 'vanthu', 'quantri']) fire.clients.set(role, await app.signedIn(role));
    return fire;
  }

  client(role: string): TestClient {
    return this.clients.get(role) ?? new TestClient(this.app.baseUrl);
  }

  /** Sends a request; in a long run what took long is sent again, since a busy machine is no slow service. */
  async send(request: WireRequest): Promise<WireAnswer> {
    const answer = await exchange(this.app.baseUrl, request);
    if (!LONG_RUN || answer.ms < LONGEST_ANSWER_MS) return answer;
    const again = await exchange(this.app.baseUrl, request);
    return again.ms < answer.ms ? { ...answer, ms: again.ms } : answer;
  }

  /** What is wrong with an answer: an empty list where nothing is. */
  faults(answer: Pick<WireAnswer, 'status' | 'body' | 'ms'> & Partial<WireAnswer>, what: string): string[] {
    if (answer.ms > this.slowest.ms) this.slowest = { ms: Math.round(answer.ms), what: what.slice(0, 300) };
    const said = `${answer.head ?? ''}\n${answer.body}`;
    const inside = [this.app.filesDir, process.cwd(), THEIRS].filter((word) => said.includes(word));
    return [
      ...(answer.status >= 500 || (answer.status === 0 && answer.cutShort !== true)
        ? [`status ${answer.status}`]
        : []),
      ...(/"code":"(?:FAULT|DATABASE_AWAY)"/u.test(answer.body) ? ['a fault'] : []),
      ...INTERNALS.filter((pattern) => pattern.test(said)).map((pattern) => `leaks ${pattern.source}`),
      ...inside.map((word) => `leaks ${word}`),
    ];
  }

  /** That the service works as before, holds nothing open and, in a long run, never let anybody wait. */
  async expectHealthy(): Promise<void> {
    const ready = await fetch(`${this.app.baseUrl}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
    const officer = await this.app.signedIn('cv.vhkhtt');
    const { createDossier } = await officer.ask<{ createDossier: { subject: string } }>(
      'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { subject } } }',
      { input: { docType: 'PLAN', subject: 'Sau cơn mưa' } },
    );
    expect(createDossier.subject).toBe('Sau cơn mưa');
    const superuser = await connect(superuserUrl(this.app.urls.owner));
    try {
      const { rows } = await superuser.query(
        `select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
           and now() - state_change > interval '5 seconds'`,
      );
      expect(rows).toEqual([]);
    } finally {
      await superuser.end();
    }
    if (!LONG_RUN) return;
    process.stdout.write(`slowest answer: ${this.slowest.ms} ms, to ${this.slowest.what}\n`);
    expect(this.slowest.ms).toBeLessThan(LONGEST_ANSWER_MS);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
