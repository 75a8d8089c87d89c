import { done, RoundDesk } from './round-desk.js';
import { SubmissionDesk, type SubmissionStep } from './submission-desk.js';

/** Items 6 (a plan) and 7 (a decision) of the founding case. */
export interface Pair {
  readonly plan: string;
  readonly decision: string;
  readonly roundId: string;
}

/** The steps that both pass together. */
const TOGETHER: readonly SubmissionStep[] = [
  'leaderSubmit',
  'examine',
  'officeReview',
  'viceChairReview',
  'chairReview',
  'signSubmission',
  'numberSubmission',
  'sendSubmission',
];

/** Two dossiers that go out in one letter and travel together to the Party, in a running service. */
export class TravellingDesk extends SubmissionDesk {
  static override async open(): Promise<TravellingDesk> {
    return new TravellingDesk(...(await RoundDesk.parts()));
  }

  /** Both asked about in one round, answered, consolidated, every comment replied to; `between` them something happens. */
  async consolidated(between?: () => Promise<unknown>): Promise<Pair> {
    const plan = await this.dossier('PLAN');
    await between?.();
    const decision = await this.dossier('DECISION');
    const roundId = await this.send([plan, decision], ['CHILANG', 'TCKH']);
    done(await this.answer('ld.tckh', roundId, [plan, decision]));
    done(
      await this.answer('ct.chilang', roundId, [plan, decision], 'AGREED_WITH_COMMENTS', [
        { text: 'Đề nghị rà soát thể thức.' },
      ]),
    );
    done(await this.end(roundId));
    for (const id of [plan, decision]) {
      await this.reaches(id, 'CONSOLIDATING');
      await this.replyToAll(id);
    }
    return { plan, decision, roundId };
  }

  submitTogether(first: string, others: readonly string[], role = 'cv.vhkhtt') {
    const together = others.map((id) => `"${id}"`).join(', ');
    return this.tried(role, 'submitForExamination', first, `together: [${together}]`);
  }

  /** The lead unit hands several dossiers over to the Office: its officer submits them, its leader signs their tables. */
  async handOverTogether(first: string, others: readonly string[]): Promise<void> {
    const refused = await this.submitTogether(first, others);
    if (refused !== undefined) throw new Error(`${refused.code} ${refused.message}`);
    await this.pass('leaderSubmit', first);
  }

  /** Both at a step of their common way, moved by acts on the plan alone. */
  async both(step: SubmissionStep): Promise<Pair> {
    const pair = await this.consolidated();
    const refused = await this.submitTogether(pair.plan, [pair.decision]);
    if (refused !== undefined) throw new Error(`${refused.code} ${refused.message}`);
    const at = TOGETHER.indexOf(step);
    for (const before of at < 0 ? TOGETHER : TOGETHER.slice(0, at)) await this.pass(before, pair.plan);
    return pair;
  }

  /** The open steps of both. */
  async stepsOf({ plan, decision }: Pair): Promise<readonly [string[], string[]]> {
    return [await this.steps(plan), await this.steps(decision)];
  }

  /** The text of an official document as a role reads it, once its page is made. */
  async textOf(documentId: string, role = 'cv.vanphong'): Promise<string> {
    const client = await this.client(role);
    const query = 'query ($id: ID!) { officialDocument(id: $id) { paragraphs { text } } }';
    // A page that was made before stays until the new one is there.
    await this.settled();
    const { officialDocument } = await client.ask<{
      officialDocument: { paragraphs: { text: string }[] } | null;
    }>(query, { id: documentId });
    return (officialDocument?.paragraphs ?? []).map(({ text }) => text).join('\n');
  }
}
