import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatCount } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DeadlineField } from '../../ui/form/deadline-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { CHECK_DEADLINE } from '../consultation/rounds.operations';
import { SET_DEADLINE, SET_DEADLINES } from './assignment-acts.operations';
import { ASSIGNMENT, type Part } from './assignment.operations';

/**
 * Đặt thời hạn: the Office sets what the conclusions left open, for one unit or for several that have the same
 * assignment; a rest day is warned of and never refused.
 */
@Component({
  selector: 'ts-deadline-page',
  imports: [RouterLink, DeadlineField, ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ title() }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      @if (partId()) {
        <p class="small">{{ open()[0]?.unit?.name }}</p>
      }
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        @if (!partId()) {
          <fieldset class="opts" id="units" tabindex="-1">
            <legend>{{ t().assignments.forms.deadlineUnits }}</legend>
            @for (each of open(); track each.id) {
              <label class="opt">
                <input type="checkbox" [checked]="!without().has(each.id)" (change)="toggle(each.id)" />
                <span>{{ each.unit.name }}</span>
              </label>
            }
            @if (errorOf('units')) {
              <p class="err">{{ errorOf('units') }}</p>
            }
          </fieldset>
        }
        <ts-deadline-field
          controlId="deadline"
          [label]="t().assignments.forms.deadlineField"
          [error]="errorOf('deadline')"
          [(value)]="dueAt"
        />
        @for (warning of warnings(); track warning) {
          <p class="note near" role="status">{{ warning }}</p>
        }
        <p class="small muted">{{ t().assignments.forms.deadlineHint }}</p>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ title() }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class DeadlinePage {
  readonly id = input.required<string>();
  /** Absent: one deadline for the units that have none. */
  readonly partId = input<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  /** The units whose deadline may be set here, those left out among them. */
  protected readonly open = computed<readonly Part[]>(() =>
    (this.assignment()?.parts ?? []).filter(
      ({ id, allowedActs }) =>
        allowedActs.includes('SET_DEADLINE') && (id === this.partId() || !this.partId()),
    ),
  );
  protected readonly without = signal<ReadonlySet<string>>(new Set());
  private readonly chosen = computed(() => this.open().filter(({ id }) => !this.without().has(id)));
  protected readonly title = computed(() => {
    const { deadline, deadlines } = this.t().assignments.forms;
    return this.partId() ? deadline : deadlines;
  });
  protected readonly dueAt = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly check = live(CHECK_DEADLINE, () => (this.dueAt() ? { dueAt: this.dueAt() } : undefined), {
    poll: false,
  });
  protected readonly warnings = computed(() => this.check.data()?.checkDeadline.warnings ?? []);
  private readonly refusal = formRefusal({ dueAt: 'deadline' });
  protected readonly errors = computed<FormError[]>(() => {
    const missing = this.tries() > 0 && this.dueAt() === '';
    const nobody = this.tries() > 0 && this.chosen().length === 0;
    const { deadlineRequired, deadlineUnitsRequired } = this.t().assignments.forms;
    return [
      ...(nobody ? [{ control: 'units', message: deadlineUnitsRequired }] : []),
      ...(missing ? [{ control: 'deadline', message: deadlineRequired }] : []),
      ...this.refusal.errors(),
    ];
  });

  constructor() {
    leaveUnless(
      () => (this.assignment() ? this.open().length > 0 : undefined),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/nhiem-vu', this.id()] }));
  }

  protected toggle(id: string): void {
    this.without.update((without) => {
      const rest = new Set(without);
      if (!rest.delete(id)) rest.add(id);
      return rest;
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.chosen().length === 0 || this.dueAt() === '') return;
    await whileBusy(this.busy, async () => {
      if (!(await this.set())) return this.tries.update((tries) => tries + 1);
      const part = this.partId();
      return void (await this.router.navigate(['/nhiem-vu', this.id()], {
        queryParams: part ? { phan: part } : {},
        replaceUrl: true,
      }));
    });
  }

  private async set(): Promise<object | undefined> {
    const { done } = this.t().assignments;
    const dueAt = this.dueAt();
    const parts = this.chosen();
    const [one] = parts;
    if (this.partId() && one) {
      const variables = { partId: one.id, dueAt, expectedVersion: one.version };
      return this.refusal.take(await this.acts.run(SET_DEADLINE, variables), done.deadline);
    }
    const outcome = await this.acts.run(SET_DEADLINES, { partIds: parts.map(({ id }) => id), dueAt });
    return this.refusal.take(outcome, done.deadlines(formatCount(parts.length)));
  }
}
