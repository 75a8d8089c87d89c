import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Report, whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { StructureTabs } from '../structure/structure-tabs';
import { GRANT_SUPPORT, REVOKE_SUPPORT, SUPPORT_PAGE } from './support.operations';
import { SupportWords } from './support-words';

const HOURS = [2, 4, 8, 24, 48, 72];
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/iu;

/** Quyền hỗ trợ: the leaders of the Office let an administrator read for a while, and see what was read. */
@Component({
  selector: 'ts-support-page',
  imports: [
    RouterLink,
    Chip,
    EmptyState,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    Skeleton,
    StructureTabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './support-page.html',
  styleUrl: './support-page.css',
})
export class SupportPage {
  /** The dossier from whose page one came. */
  readonly hoSo = input<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly clock = inject(Clock);
  protected readonly t = inject(SupportWords).t;
  protected readonly time = timeAndDate;
  protected readonly query = live(SUPPORT_PAGE, () => ({}));
  protected readonly page = computed(() => this.query.data()?.supportPage);
  protected readonly choices = computed(() => HOURS.filter((each) => each <= (this.page()?.hours ?? 0)));

  protected readonly personId = linkedSignal(() => {
    const accounts = this.page()?.accounts ?? [];
    return accounts.length === 1 ? (accounts[0]?.id ?? '') : '';
  });
  protected readonly whole = signal(false);
  protected readonly address = linkedSignal(() => this.hoSo() ?? '');
  protected readonly reason = signal('');
  protected readonly hours = signal(4);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    personId: 'support-account',
    dossierId: 'support-dossier',
    reason: 'support-reason',
    endsAt: 'support-hours',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { required } = this.t().give;
    return [
      ...(this.personId() === '' ? [{ control: 'support-account', message: required.account }] : []),
      ...(!this.whole() && !ID.test(this.address())
        ? [{ control: 'support-dossier', message: required.dossier }]
        : []),
      ...(this.reason().trim() === '' ? [{ control: 'support-reason', message: required.reason }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.t().title, back: '/co-cau' }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected place(name: string): string {
    return this.t().places[name] ?? name;
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(GRANT_SUPPORT, {
        input: {
          personId: this.personId(),
          dossierId: this.whole() ? null : (ID.exec(this.address())?.[0] ?? null),
          reason: this.reason().trim(),
          endsAt: new Date(Date.parse(this.clock.now()) + this.hours() * 3_600_000).toISOString(),
        },
      });
      if (!(await this.refusal.take(outcome, this.t().give.done))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.tries.set(0);
      this.reason.set('');
      return undefined;
    });
  }

  protected async revoke(grantId: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(REVOKE_SUPPORT, { grantId });
      await this.report.tell(outcome, this.t().list.revokedDone);
    });
  }
}
