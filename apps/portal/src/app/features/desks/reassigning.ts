import { Injectable, inject } from '@angular/core';
import { Acts } from '../../data/acts';
import { SessionStore } from '../../data/session';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { REASSIGN_STEP } from './office-desk.operations';

export interface StepHeld {
  readonly dossierId: string;
  readonly version: number;
  readonly stepId: string;
  /** Who holds it alone; absent where whoever has the position does. */
  readonly holder?: { readonly id: string; readonly displayName: string } | null | undefined;
}

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A step passes to somebody else, after the reason was asked for. */
@Injectable({ providedIn: 'root' })
export class Reassigning {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly session = inject(SessionStore);
  private readonly language = inject(Language);

  /** To the one who asks. */
  async take(step: StepHeld): Promise<void> {
    const { desks, common } = this.language.t();
    const t = desks.office.reassign;
    const me = this.session.session()?.person.id;
    const answer = await this.ask.confirm({
      title: t.takeTitle,
      body: t.takeBody(step.holder?.displayName ?? ''),
      confirm: t.confirmTake,
      reason: { label: common.reason },
    });
    if (!answer || !me) return;
    await this.send(step, me, answer.reason, t.taken);
  }

  /** To one of several, who is chosen. */
  async give(step: StepHeld, among: readonly Person[]): Promise<void> {
    const { desks, common } = this.language.t();
    const t = desks.office.reassign;
    const others = among.filter(({ id }) => id !== step.holder?.id);
    const answer = await this.ask.confirm({
      title: t.giveTitle,
      body: t.giveBody,
      confirm: t.confirmGive,
      choice: {
        label: t.to,
        options: others.map(({ id, displayName }) => ({ value: id, label: displayName })),
      },
      reason: { label: common.reason },
    });
    const to = others.find(({ id }) => id === answer?.choice);
    if (!answer || !to) return;
    await this.send(step, to.id, answer.reason, t.given(to.displayName));
  }

  private async send(
    { dossierId, version, stepId }: StepHeld,
    toPersonId: string,
    reason: string,
    done: string,
  ): Promise<void> {
    const variables = { dossierId, stepId, toPersonId, reason, expectedVersion: version };
    await this.report.tell(await this.acts.run(REASSIGN_STEP, variables), done);
  }
}
