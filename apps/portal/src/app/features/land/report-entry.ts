import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { formatCount } from '@thong-suot/administration';
import { SessionStore } from '../../data/session';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Language } from '../../ui/i18n/language';
import { FigureField } from './figure-field';
import { figureWords } from './figures';
import { formOf, missingIn, takePrevious, type FormField, type TypedFigure } from './report-form';
import { ReportOutbox } from './report-outbox';
import type { Report } from './reports.operations';

/** Typing a report: one part after the other, then everything at a glance before it goes to the leader. */
@Component({
  selector: 'ts-report-entry',
  imports: [MatIcon, RouterLink, ErrorSummary, FigureField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-entry.html',
  styleUrl: './report-entry.css',
})
export class ReportEntry {
  readonly report = input.required<Report>();
  /** The part on the screen, from 1; one beyond the last is the check. */
  readonly part = input.required<number>();

  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly outbox = inject(ReportOutbox);
  private readonly session = inject(SessionStore);
  protected readonly t = this.language.t;
  protected readonly count = formatCount;

  protected readonly draft = computed(() => this.outbox.open(this.report().id));
  private readonly typed = computed(() => this.draft().kept().typed);
  protected readonly parts = computed(() => formOf(this.report(), this.typed(), this.language.code()));
  protected readonly at = computed(() => Math.min(Math.max(this.part(), 1), this.parts().length + 1));
  protected readonly current = computed(() => this.parts()[this.at() - 1]);
  protected readonly steps = computed(() => [
    ...this.parts().map(({ programme }) => this.nameOf(programme.code)),
    this.t().land.report.check,
  ]);
  protected readonly nextName = computed(() => this.steps()[this.at()]);

  protected readonly waiting = computed(() => Object.keys(this.typed()).length);
  /** Something was ever written: before that there is nothing to say about keeping it. */
  protected readonly begun = computed(
    () => this.waiting() > 0 || this.report().fields.some(({ version }) => version > 0),
  );
  protected readonly submitWaits = computed(() => this.draft().kept().submit !== undefined);
  protected readonly unsettled = computed(() =>
    this.parts().flatMap(({ fields }) => fields.filter(({ open }) => open > 0)),
  );
  protected readonly missing = computed(() => (this.report().attempt > 0 ? [] : missingIn(this.parts())));
  protected readonly acceptMissing = signal(false);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  protected readonly takeable = computed(() => {
    const part = this.current();
    return part ? part.fields.filter((form) => this.isTakeable(form)) : [];
  });
  protected readonly errors = computed<FormError[]>(() => {
    const refusal = this.draft().refusal();
    return refusal ? [{ control: '', message: refusal.message }] : [];
  });
  protected readonly stateIcon = computed(() => {
    switch (this.draft().state()) {
      case 'AWAY':
        return 'smartphone' as const;
      case 'IDLE':
        return 'circle-check' as const;
      default:
        return 'cloud-off' as const;
    }
  });
  protected readonly submitLabel = computed(() => {
    const t = this.t().land.report;
    return this.report().owner === 'WARD' ? t.submitWard : t.submit;
  });

  constructor() {
    // What one wrote oneself and whose answer was lost is no conflict with anybody.
    effect(() => {
      const me = this.session.session()?.person.displayName;
      const conflicts = this.draft().conflicts();
      const own = untracked(() => this.parts()).flatMap(({ fields }) =>
        fields.filter((form) => conflicts.has(form.key) && form.field.enteredBy === me && form.typed),
      );
      if (own.length === 0) return;
      untracked(() =>
        this.outbox.type(
          this.report().id,
          Object.fromEntries(
            own.map((form) => [form.key, { ...(form.typed as TypedFigure), seen: form.field.version }]),
          ),
        ),
      );
    });
  }

  protected type(form: FormField, figure: TypedFigure): void {
    this.outbox.type(this.report().id, { [form.key]: figure });
  }

  protected letGo(form: FormField): void {
    this.outbox.forget(this.report().id, [form.key]);
  }

  /** "Lấy số kỳ trước": into every empty field of the part. */
  protected takeAll(): void {
    this.outbox.type(
      this.report().id,
      Object.fromEntries(this.takeable().map((form) => [form.key, takePrevious(form)])),
    );
  }

  protected async submitReport(): Promise<void> {
    this.tries.update((tries) => tries + 1);
    if (this.unsettled().length > 0 || (this.missing().length > 0 && !this.acceptMissing())) return;
    await whileBusy(this.busy, () => this.outbox.submit(this.report().id, this.missing().length > 0));
  }

  protected holdBack(): void {
    this.outbox.holdBack(this.report().id);
  }

  protected goTo(step: number, key?: string): void {
    void this.router.navigate([], { queryParams: { phan: step }, queryParamsHandling: 'merge' }).then(() => {
      const target = key ? document.getElementById(`so-${key.replace('/', '-')}`) : undefined;
      if (target) {
        target.focus();
        target.scrollIntoView({ block: 'center' });
      } else window.scrollTo({ top: 0 });
    });
  }

  protected stepOf(form: FormField): number {
    return this.parts().findIndex(({ programme }) => programme.code === form.indicator.programme) + 1;
  }

  protected nameOf(programme: string): string {
    return this.t().land.report.parts[programme] ?? programme;
  }

  protected isDetail({ indicator }: FormField): boolean {
    return indicator.code.startsWith('ineligible') && indicator.code !== 'ineligible';
  }

  protected mainOf(fields: readonly FormField[]): FormField[] {
    return fields.filter((form) => !this.isDetail(form));
  }

  protected detailsOf(fields: readonly FormField[]): FormField[] {
    return fields.filter((form) => this.isDetail(form));
  }

  protected groupName(group: { subject: { projectName?: string | null; ward: { name: string } } }): string {
    const { projectName, ward } = group.subject;
    if (this.report().owner === 'WARD') return projectName ?? '';
    return projectName ? `${projectName} – ${ward.name}` : ward.name;
  }

  protected figure(form: FormField): string {
    return form.value === null ? this.t().land.noData : figureWords(form.value, form.indicator);
  }

  private isTakeable({ indicator, value, field, closed, typed }: FormField): boolean {
    const free = value === null && !closed && (typed === undefined || typed.text.trim() === '');
    return free && indicator.value !== 'TEXT' && indicator.kind !== 'IN_PERIOD' && field.previous != null;
  }
}
