import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { timeAndDate } from '../../ui/time/moments';
import { ProblemList, type Shown } from './problem-list';
import { ProcessWords } from './process-words';
import { DECISION_FILES, DEPLOY_DECISIONS } from './processes.operations';

/** Decision tables that processes ask: what is deployed, and deploying a file. */
@Component({
  selector: 'ts-decision-files',
  imports: [MatIcon, ProblemList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <div class="grow">
        <h2 class="h2">{{ t().title }}</h2>
        <p class="muted small">{{ t().lede }}</p>
      </div>
      <button type="button" class="btn out" [disabled]="busy()" (click)="picker.click()">
        <mat-icon class="i" svgIcon="upload" />{{ t().upload }}
      </button>
      <input
        #picker
        type="file"
        accept=".dmn,.xml"
        hidden
        (change)="deploy(picker.files); picker.value = ''"
      />
    </div>
    @if (problems().length > 0) {
      <section class="card part" [attr.aria-label]="words.t().draw.problems">
        <ts-problem-list [problems]="problems()" [warnings]="[]" [names]="{}" />
      </section>
    }
    @if (files().length > 0) {
      <ul>
        @for (file of files(); track file.id) {
          <li class="card">
            <p>
              <b>{{ file.name }}</b> · {{ words.t().versionOf(file.version) }}
            </p>
            <p class="small">{{ file.note }}</p>
            <p class="muted tiny">
              {{ t().asked(file.decisions.join(', ')) }} · {{ time(file.deployedAt) }},
              {{ file.deployedBy.displayName }}
            </p>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 28px;
    }
    .head {
      display: flex;
      gap: 12px;
      align-items: flex-end;
      flex-wrap: wrap;
      margin-bottom: 10px;
    }
    .head > .grow {
      flex: 1 1 320px;
    }
    ul {
      list-style: none;
      padding: 0;
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    li,
    .part {
      padding: 12px 16px;
    }
    @media (max-width: 760px) {
      .btn {
        width: 100%;
        height: 44px;
      }
    }
  `,
})
export class DecisionFiles {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly toast = inject(Toast);
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().decisions);
  private readonly query = live(DECISION_FILES, () => ({}), { hears: 'any' });
  protected readonly files = computed(() => this.query.data()?.decisionFiles ?? []);
  protected readonly problems = signal<readonly Shown[]>([]);
  protected readonly busy = signal(false);
  protected readonly time = timeAndDate;

  protected async deploy(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.problems.set([]);
    const draw = this.words.t().draw;
    const answer = await this.ask.confirm({
      title: this.t().confirm(file.name),
      body: this.t().body,
      confirm: this.t().upload,
      reason: { label: draw.noteLabel },
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const xml = await file.text();
      const made = await this.report.tell(
        await this.acts.run(DEPLOY_DECISIONS, { xml, note: answer.reason }),
      );
      if (made?.__typename === 'ProcessCheck') this.problems.set(made.problems);
      else if (made) await this.toast.say(this.t().done(made.name, made.version));
    });
  }
}
