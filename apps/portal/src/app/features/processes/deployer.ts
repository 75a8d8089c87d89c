import { Injectable, inject } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { Acts } from '../../data/acts';
import { isRefusal } from '../../data/outcome';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import type { Shown } from './problem-list';
import { ProcessWords } from './process-words';
import { CHECK_PROCESS, DEPLOY_PROCESS, PROCESS } from './processes.operations';

/** What is wrong with a file, as the service says it. */
export interface Found {
  readonly problems: readonly Shown[];
  readonly warnings: readonly Shown[];
}

/** Deploys a file: the service checks it, the official says what has changed and confirms, then it is one version more. */
@Injectable({ providedIn: 'root' })
export class Deployer {
  private readonly acts = inject(Acts);
  private readonly apollo = inject(Apollo);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly toast = inject(Toast);
  private readonly t = inject(ProcessWords).t;

  /** The key of what was deployed; what is wrong with the file; undefined when it was not done, which has been told. */
  async deploy(file: {
    /** Absent for a new process. */
    readonly key: string | undefined;
    readonly xml: string;
    readonly expectedVersion: number;
  }): Promise<{ readonly key: string } | Found | undefined> {
    const found = await this.check(file.xml);
    if (found === undefined || found.problems.length > 0) return found;
    const t = this.t().draw;
    const answer = await this.ask.confirm({
      title: t.deployTitle,
      body: t.deployBody,
      confirm: t.deploy,
      reason: { label: t.noteLabel, hint: t.noteHint },
    });
    if (!answer) return undefined;
    const { key, xml } = file;
    const { reason: note } = answer;
    const onto = (expectedVersion: number) =>
      this.acts.run(DEPLOY_PROCESS, { key: key ?? null, xml, note, expectedVersion });
    let outcome = await onto(file.expectedVersion);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'PROCESS_CHANGED' && key !== undefined) {
      const seen = await this.askAgain(key);
      if (seen === undefined) return undefined;
      outcome = await onto(seen);
    }
    const made = await this.report.tell(outcome);
    if (made?.__typename === 'ProcessCheck') return made;
    if (made?.__typename !== 'ProcessVersion') return undefined;
    await this.toast.say(t.deployed(made.version));
    return { key: made.key };
  }

  /** Somebody deployed meanwhile: what, and whether to go on all the same. Gives the version that was seen then. */
  private async askAgain(key: string): Promise<number | undefined> {
    const { data } = await firstValueFrom(
      this.apollo.query({ query: PROCESS, variables: { key }, fetchPolicy: 'network-only' }),
    );
    const newest = data?.process?.versions[0];
    if (!newest) return undefined;
    const t = this.t();
    const who = newest.deployedBy?.displayName ?? t.draw.somebody;
    const sure = await this.ask.confirm({
      title: t.draw.changedTitle(newest.version),
      body: t.draw.changedBody(newest.version, who, newest.note ?? t.shipped),
      confirm: t.draw.changedConfirm,
    });
    return sure ? newest.version : undefined;
  }

  /** The service knows more than the engine alone: its handlers, positions, and the steps that its pages need. */
  private async check(xml: string): Promise<Found | undefined> {
    try {
      const { data } = await firstValueFrom(
        this.apollo.query({ query: CHECK_PROCESS, variables: { xml }, fetchPolicy: 'no-cache' }),
      );
      const check = data?.checkProcess;
      if (isRefusal(check)) await this.toast.refused(check);
      return check?.__typename === 'ProcessCheck' ? check : undefined;
    } catch {
      await this.report.tell({ kind: 'unsent' });
      return undefined;
    }
  }
}
