import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { ProcessInstanceQuery } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { FlowView } from './flow-view';
import { CANCEL, INSTANCE, MOVE, RESUME, RETRY, SKIP, SUSPEND } from './operations.operations';
import type { ElementMark } from './process-drawing';
import { ProcessWords } from './process-words';

type Sheet = NonNullable<ProcessInstanceQuery['processInstance']>;
type Place = Sheet['places'][number];
type Step = Sheet['steps'][number];

/** One running process: where it stands on its drawing, what came before, and what may be done to it. */
@Component({
  selector: 'ts-instance-page',
  imports: [MatIcon, Crumbs, EmptyState, ErrorState, FlowView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './instance-page.html',
  styleUrl: './instance-page.css',
})
export class InstancePage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly clock = inject(Clock);
  private readonly report = inject(Report);
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().run);
  protected readonly query = live(INSTANCE, () => ({ id: this.id() }), { hears: 'any' });
  protected readonly sheet = computed(() => this.query.data()?.processInstance);
  protected readonly instance = computed(() => this.sheet()?.instance);
  protected readonly busy = signal(false);
  protected readonly time = timeAndDate;
  protected readonly runs = computed(() => {
    const status = this.instance()?.status;
    return status === 'RUNNING' || status === 'SUSPENDED';
  });
  protected readonly marks = computed<ElementMark[]>(() =>
    (this.sheet()?.places ?? []).map(({ elementId, incident }) =>
      incident === null
        ? { elementId, look: 'flow-running' }
        : { elementId, look: 'diff-removed', words: this.t().incident },
    ),
  );

  constructor() {
    pageHead(() => {
      const instance = this.instance();
      return {
        title: instance?.matter ?? this.t().one,
        back: instance ? ['/quy-trinh', instance.processKey] : '/quy-trinh',
      };
    });
  }

  protected took({ openedAt, closedAt }: Step): string {
    const end = closedAt ?? this.clock.now();
    return this.words.duration((Date.parse(end) - Date.parse(openedAt)) / 1_000);
  }

  protected async suspend(): Promise<void> {
    const instance = this.instance();
    if (!instance) return;
    const suspended = instance.status === 'SUSPENDED';
    const act = suspended ? 'RESUME' : 'SUSPEND';
    const reason = await this.why(this.t().acts[act], this.t().explain[act]);
    if (reason === undefined) return;
    const on = this.on(reason);
    await whileBusy(this.busy, async () =>
      this.report.tell(
        suspended ? await this.acts.run(RESUME, on) : await this.acts.run(SUSPEND, on),
        this.t().done[act],
      ),
    );
  }

  protected async cancel(): Promise<void> {
    const reason = await this.why(this.t().acts.CANCEL, this.t().explain.CANCEL, true);
    if (reason === undefined) return;
    await whileBusy(this.busy, async () =>
      this.report.tell(await this.acts.run(CANCEL, this.on(reason)), this.t().done.CANCEL),
    );
  }

  protected async retry({ tokenId }: Place): Promise<void> {
    const reason = await this.why(this.t().acts.RETRY, this.t().explain.RETRY);
    if (reason === undefined) return;
    await whileBusy(this.busy, async () =>
      this.report.tell(
        await this.acts.run(RETRY, { ...this.on(reason), tokenNumber: tokenId }),
        this.t().done.RETRY,
      ),
    );
  }

  protected async skip({ tokenId, ways }: Place): Promise<void> {
    const t = this.t();
    const answer = await this.ask.confirm({
      title: t.acts.SKIP,
      body: t.explain.SKIP,
      confirm: t.acts.SKIP,
      ...(ways.length > 0
        ? { choice: { label: t.way, options: ways.map(({ flowId, label }) => ({ value: flowId, label })) } }
        : {}),
      reason: { label: t.reason, hint: t.reasonHint },
    });
    if (!answer) return;
    const variables = {
      ...this.on(answer.reason),
      tokenNumber: tokenId,
      ...(answer.choice ? { way: answer.choice } : {}),
    };
    await whileBusy(this.busy, async () =>
      this.report.tell(await this.acts.run(SKIP, variables), t.done.SKIP),
    );
  }

  protected async move({ tokenId, targets }: Place): Promise<void> {
    const t = this.t();
    const answer = await this.ask.confirm({
      title: t.acts.MOVE,
      body: t.explain.MOVE,
      confirm: t.acts.MOVE,
      choice: { label: t.to, options: targets.map(({ flowId, label }) => ({ value: flowId, label })) },
      reason: { label: t.reason, hint: t.reasonHint },
    });
    if (!answer) return;
    const variables = { ...this.on(answer.reason), tokenNumber: tokenId, toStep: answer.choice };
    await whileBusy(this.busy, async () =>
      this.report.tell(await this.acts.run(MOVE, variables), t.done.MOVE),
    );
  }

  private on(reason: string): { instanceId: string; reason: string; expectedVersion: number } {
    return { instanceId: this.id(), reason, expectedVersion: this.instance()?.version ?? 0 };
  }

  private async why(title: string, body: string, danger = false): Promise<string | undefined> {
    const t = this.t();
    const answer = await this.ask.confirm({
      title,
      body,
      confirm: title,
      danger,
      reason: { label: t.reason, hint: t.reasonHint },
    });
    return answer?.reason;
  }
}
