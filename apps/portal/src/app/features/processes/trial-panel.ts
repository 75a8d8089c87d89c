import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { Definition, Json, JsonObject } from '@thong-suot/workflow-engine';
import { Clock } from '../../data/clock';
import { FlowView } from './flow-view';
import type { ElementMark } from './process-drawing';
import { ProcessWords } from './process-words';
import type { Choice, Trial } from './simulation';

type Simulation = typeof import('./simulation');

/** Chạy thử: the process run by the real engine in this browser; nothing is stored, nobody is told. */
@Component({
  selector: 'ts-trial-panel',
  imports: [MatIcon, FlowView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="muted small">{{ t().trial.lede }}</p>
    <div class="two">
      <ts-flow-view [name]="name()" [xml]="xml()" [marks]="marks()" />
      <section class="card side" [attr.aria-label]="t().trial.next">
        <p class="h2" role="status">{{ status() }}</p>
        @if (refused()) {
          <p class="small" role="alert">{{ t().trial.refused }}</p>
        }
        <ul>
          @for (choice of offered(); track $index) {
            <li>
              <button type="button" class="btn out" (click)="take(choice)">{{ words(choice) }}</button>
            </li>
          }
        </ul>
        <button type="button" class="btn txt sm" (click)="again()">
          <mat-icon class="i" svgIcon="rotate-ccw" />{{ t().trial.again }}
        </button>
        <details>
          <summary class="small">{{ t().trial.data }}</summary>
          <p class="muted tiny">{{ t().trial.dataHint }}</p>
          @for (row of data(); track $index) {
            <div class="datum">
              <input
                class="inp"
                [attr.aria-label]="t().trial.dataName"
                [value]="row.name"
                (change)="setData($index, { name: $any($event.target).value.trim() })"
              />
              <input
                class="inp"
                [attr.aria-label]="t().trial.dataValue(row.name)"
                [value]="row.value"
                (change)="setData($index, { value: $any($event.target).value })"
              />
            </div>
          }
          <button type="button" class="btn txt sm" (click)="addData()">
            <mat-icon class="i" svgIcon="plus" />{{ t().trial.dataAdd }}
          </button>
        </details>
        <h2 class="h2">{{ t().trial.past }}</h2>
        <ol class="past">
          @for (line of past(); track $index) {
            <li class="small">{{ line }}</li>
          }
        </ol>
      </section>
    </div>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: 12px;
      align-items: start;
      margin-top: 10px;
    }
    .side {
      padding: 14px 16px;
    }
    ul {
      list-style: none;
      padding: 0;
      margin: 8px 0;
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    ul .btn {
      width: 100%;
      height: auto;
      min-height: 44px;
      white-space: normal;
      text-align: left;
      justify-content: flex-start;
    }
    .datum {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px;
      margin-bottom: 6px;
    }
    details {
      margin: 10px 0;
    }
    summary {
      cursor: pointer;
      min-height: 32px;
    }
    .past {
      padding-left: 20px;
    }
    @media (max-width: 1000px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class TrialPanel {
  private readonly clock = inject(Clock);
  readonly name = input.required<string>();
  readonly xml = input.required<string>();
  protected readonly t = inject(ProcessWords).t;
  private readonly run = signal<
    { readonly rules: Simulation; readonly definition: Definition; readonly trial: Trial } | undefined
  >(undefined);
  protected readonly past = signal<readonly string[]>([]);
  /** The data with which it starts, and with which a step that failed is tried again. */
  protected readonly data = signal<readonly Datum[]>([]);
  protected readonly refused = signal(false);
  protected readonly offered = computed(() => {
    const run = this.run();
    return run ? run.rules.choices(run.definition, run.trial) : [];
  });
  protected readonly marks = computed<readonly ElementMark[]>(() => {
    const run = this.run();
    if (!run) return [];
    const { active, reached } = run.rules.standing(run.trial);
    return reached.map((elementId) =>
      active.includes(elementId)
        ? { elementId, look: 'flow-running', words: '●' }
        : { elementId, look: 'flow-done', words: '✓' },
    );
  });
  protected readonly status = computed(() => {
    const t = this.t().trial;
    const state = this.run()?.trial.state.status;
    return state === 'COMPLETED' || state === 'CANCELLED' ? t.over : state === 'RUNNING' ? t.next : t.begin;
  });

  constructor() {
    effect(() => void this.begin(this.xml()));
  }

  protected words(choice: Choice): string {
    const t = this.t().trial;
    switch (choice.kind) {
      case 'start':
        return t.start(choice.label);
      case 'complete':
        return choice.outcome === ''
          ? t.complete(choice.label)
          : t.outcome(choice.label, t.outcomes[choice.outcome] ?? choice.outcome);
      case 'message':
        return t.message(t.messages[choice.label] ?? choice.label);
      case 'timer':
        return t.timer(choice.label);
      case 'signal':
        return t.signal(choice.label);
      case 'retry':
        return t.retry(choice.label, choice.code);
      default: {
        const never: never = choice;
        return never;
      }
    }
  }

  protected take(choice: Choice): void {
    const run = this.run();
    if (!run) return;
    const next = run.rules.act(run.definition, run.trial, choice, variablesOf(this.data()));
    this.refused.set('refused' in next);
    if ('refused' in next) return;
    this.run.set({ ...run, trial: next });
    this.past.update((past) => [...past, this.words(choice)]);
  }

  protected setData(at: number, change: Partial<Datum>): void {
    this.data.update((rows) => rows.map((row, each) => (each === at ? { ...row, ...change } : row)));
  }

  protected addData(): void {
    this.data.update((rows) => [...rows, { name: '', value: '' }]);
  }

  protected again(): void {
    const run = this.run();
    if (run) this.run.set({ ...run, trial: run.rules.newTrial(this.clock.now()) });
    this.past.set([]);
    this.refused.set(false);
  }

  private async begin(xml: string): Promise<void> {
    this.run.set(undefined);
    this.past.set([]);
    const [rules, { parse }] = await Promise.all([
      import('./simulation'),
      import('@thong-suot/workflow-engine'),
    ]);
    const { definition } = await parse(xml);
    if (definition && xml === this.xml()) {
      const trial = rules.newTrial(this.clock.now());
      this.run.set({ rules, definition, trial });
      const given = Object.entries(rules.brought(trial.now));
      this.data.set(given.map(([name, value]) => ({ name, value: asTyped(value) })));
    }
  }
}

interface Datum {
  readonly name: string;
  readonly value: string;
}

function asTyped(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Numbers, lists and yes or no as JSON has them; everything else is text. */
function variablesOf(rows: readonly Datum[]): JsonObject {
  return Object.fromEntries(
    rows.filter(({ name }) => name !== '').map(({ name, value }) => [name, read(value)]),
  );
}

function read(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
