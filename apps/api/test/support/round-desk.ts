import type { Type } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { decisionDocx, planDocx, sampleDecision, samplePlan } from '@thong-suot/document-forms';
import type pg from 'pg';
import { EndRound } from '../../src/modules/consultation/end-round.js';
import type { Stance } from '../../src/modules/consultation/domain/stance.js';
import { RoundReader } from '../../src/modules/consultation/round-reader.js';
import { SendRound, type SendRoundRequest } from '../../src/modules/consultation/send-round.js';
import { SubmitOpinion } from '../../src/modules/consultation/submit-opinion.js';
import type { CommentRequestModel } from '../../src/modules/consultation/comment-request.model.js';
import type { CommentRoundModel } from '../../src/modules/consultation/round.model.js';
import { DossierReader, TakeFromSession, type DossierModel } from '../../src/modules/documents/index.js';
import type { ActResult } from '../../src/platform/act/index.js';
import type { Actor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { isRefused, type RefusalValue } from '../../src/platform/refusal/index.js';
import { connect } from './database.js';
import type { TestClient } from './graphql-client.js';
import { testApp, type TestApp } from './test-app.js';

/** The ordinary end of a round of the specs: a day after the clock's start. */
export const DUE_AT = '2025-03-19T10:00:00.000Z';
/** Half an hour after it. */
export const AFTER_THE_HOUR = '2025-03-19T10:30:00.000Z';

/** Real time after which what was waited for counts as not coming: far beyond what a busy machine needs. */
const WAIT_MS = 60_000;

const made: Partial<Record<'DECISION' | 'PLAN', Promise<Uint8Array>>> = {};

/** A sample draft, made once: the specs need many. */
function sampleDraft(docType: 'DECISION' | 'PLAN'): Promise<Uint8Array> {
  return (made[docType] ??= docType === 'DECISION' ? decisionDocx(sampleDecision) : planDocx(samplePlan));
}

/** Comments being collected in a running service: use cases by actors of the demo's table, on a database of their own. */
export class RoundDesk {
  readonly #clients = new Map<string, Promise<TestClient>>();

  protected constructor(
    readonly app: TestApp,
    readonly owner: pg.Client,
  ) {}

  static async open(): Promise<RoundDesk> {
    return new RoundDesk(...(await RoundDesk.parts()));
  }

  protected static async parts(): Promise<[TestApp, pg.Client]> {
    const app = await testApp();
    const owner = await connect(app.urls.owner);
    await owner.query("select set_config('app.authority', $1, false)", [app.tenant.authorityId]);
    return [app, owner];
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.app.close();
  }

  actor(role: string): Actor {
    return this.app.tenant.actor(role);
  }

  unit(code: string): string {
    return this.app.tenant.unit(code);
  }

  /** A use case of the running service. */
  the<UseCase>(useCase: Type<UseCase>): UseCase {
    return this.app.app.get(useCase, { strict: false });
  }

  client(role: string): Promise<TestClient> {
    const client = this.#clients.get(role) ?? this.app.signedIn(role);
    this.#clients.set(role, client);
    return client;
  }

  /** Uploads as a role; the id of the file. */
  async upload(role: string, name: string, bytes: Uint8Array): Promise<string> {
    const { body } = await (await this.client(role)).upload(name, bytes);
    if (body.fileId === undefined) throw new Error(JSON.stringify(body));
    return body.fileId;
  }

  /** A dossier with draft 1, waiting to be sent out for comments. */
  async dossier(docType: 'DECISION' | 'PLAN' = 'DECISION'): Promise<string> {
    const fileId = await this.upload('cv.vhkhtt', 'du-thao.docx', await sampleDraft(docType));
    const { subject } = docType === 'DECISION' ? sampleDecision : samplePlan;
    const taken = await this.the(TakeFromSession).run(this.actor('cv.vhkhtt'), newId(), {
      docType,
      subject,
      urgency: 'NORMAL',
      decisionAuthority: 'COLLECTIVE',
      fileId,
      sessionItem: { number: 7, sessionName: 'Phiên họp tháng 3 năm 2025', quote: 'Góp ý dự thảo.' },
      continuesAt: 'COMMENTS',
      isSample: true,
    });
    if ('refused' in taken) throw new Error(taken.refused);
    return taken.dossierId;
  }

  /** What the lead asks of some units; `change` replaces parts of it. */
  async request(
    dossierIds: readonly string[],
    units: readonly string[],
    change: Partial<SendRoundRequest> = {},
  ): Promise<SendRoundRequest> {
    return {
      dossierIds,
      unitIds: units.map((code) => this.unit(code)),
      dueAt: DUE_AT,
      showOthers: false,
      expectedVersion: (await this.look(dossierIds[0] ?? '')).version,
      ...change,
    };
  }

  /** Sends a round by the officer of the lead unit; its id. */
  async send(
    dossierIds: readonly string[],
    units: readonly string[],
    change: Partial<SendRoundRequest> = {},
  ): Promise<string> {
    const request = await this.request(dossierIds, units, change);
    const sent = await this.the(SendRound).run(this.actor('cv.vhkhtt'), newId(), request);
    return done(sent).roundId;
  }

  /** The unit of a role answers; all drafts of the round alike. */
  answer(
    role: string,
    roundId: string,
    dossierIds: readonly string[],
    stance: Stance = 'AGREED',
    comments: readonly { place?: string; text: string }[] = [],
    commandId: string = newId(),
  ): Promise<ActResult<{ roundId: string }>> {
    return this.the(SubmitOpinion).run(this.actor(role), commandId, {
      roundId,
      opinions: dossierIds.map((dossierId) => ({ dossierId, stance, comments })),
      signedByDeputy: false,
    });
  }

  /** A mutation on a dossier with its present version, by GraphQL; throws when it is refused. */
  async act(role: string, act: string, dossierId: string, more = ''): Promise<void> {
    const refused = await this.tried(role, act, dossierId, more);
    if (refused !== undefined) throw new Error(`${act}: ${refused.code} ${refused.message}`);
  }

  /** The same, which must be refused; the code. */
  async refused(role: string, act: string, dossierId: string, more = ''): Promise<string> {
    const refused = await this.tried(role, act, dossierId, more);
    if (refused === undefined) throw new Error(`${act} was not refused`);
    return refused.code;
  }

  /** Tries a mutation on a dossier with its present version; the refusal, if it was refused. */
  async tried(role: string, act: string, dossierId: string, more = ''): Promise<Refused | undefined> {
    const [row] = await this.rows<{ version: number }>(
      'select version from dossier where id = $1',
      dossierId,
    );
    return this.mutate(
      role,
      act,
      `dossierId: "${dossierId}", expectedVersion: ${row?.version ?? 1}${more === '' ? '' : `, ${more}`}`,
    );
  }

  /** A mutation with the arguments as GraphQL text; the refusal, if it was refused. */
  async mutate(role: string, act: string, args: string): Promise<Refused | undefined> {
    const { [act]: payload } = await (
      await this.client(role)
    ).ask<Record<string, Partial<Refused>>>(
      `mutation { ${act}(${args}) { __typename ... on Refusal { code message } } }`,
    );
    const { code, message } = payload ?? {};
    return code === undefined ? undefined : { code, message: message ?? '' };
  }

  async end(roundId: string, role = 'cv.vhkhtt'): Promise<ActResult<{ roundId: string }>> {
    const { version } = await this.round(roundId);
    return this.the(EndRound).run(this.actor(role), newId(), { roundId, expectedVersion: version });
  }

  /** The round as a role sees it; throws where it sees none. */
  async round(id: string, role = 'cv.vhkhtt'): Promise<CommentRoundModel> {
    const round = await this.the(RoundReader).round(this.actor(role), id);
    if (round === null) throw new Error(`${role} sees no round`);
    return round;
  }

  /** The request as the unit of a role sees it; throws where it is not asked. */
  async requested(roundId: string, role: string): Promise<CommentRequestModel> {
    const request = await this.the(RoundReader).request(this.actor(role), roundId);
    if (request === null) throw new Error(`${role} is not asked`);
    return request;
  }

  /** The dossier as a role sees it; throws where it sees none. */
  async look(dossierId: string, role = 'cv.vhkhtt'): Promise<DossierModel> {
    const dossier = await this.the(DossierReader).one(this.actor(role), dossierId);
    if (dossier === null) throw new Error(`${role} sees no dossier`);
    return dossier;
  }

  /** Waits until the dossier stands in a state: the relay and the timers work by themselves. */
  async reaches(dossierId: string, state: string): Promise<void> {
    await this.until(async () => (await this.look(dossierId)).state === state);
  }

  async until(look: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + WAIT_MS;
    while (!(await look())) {
      if (performance.now() > end) throw new Error('waited in vain');
      await pause(25);
    }
  }

  /** Waits until the relay has delivered everything, and what follows from it. */
  async settled(): Promise<void> {
    let quiet = 0;
    await this.until(async () => {
      quiet = (await this.rows('select 1 from outbox limit 1')).length === 0 ? quiet + 1 : 0;
      return quiet > 1;
    });
  }

  /** Moves the clock and waits for all that it sets off: timers, then the alarms of deadlines, each with its messages. */
  async leap(instant: string): Promise<void> {
    this.app.clock.set(instant);
    for (const table of ['timer', 'alarm']) {
      await this.until(
        async () => (await this.rows(`select 1 from ${table} where due_at <= $1`, instant)).length === 0,
      );
      await this.settled();
    }
  }

  async rows<Row extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }
}

export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** The answer of an act; throws when it was refused. */
export function done<Answer>(result: ActResult<Answer>): Answer {
  if (isRefused(result)) throw new Error(`${result.refused} ${JSON.stringify(result.params ?? {})}`);
  return result.answer;
}

/** The code of a refusal; throws when the act was done. */
export function refusalOf(result: object): RefusalValue['refused'] {
  if (isRefused(result)) return result.refused;
  throw new Error('it was not refused');
}
