import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { PeopleWithDataQuery } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { StructureTabs } from '../structure/structure-tabs';
import {
  CHANGE_RETENTION,
  CORRECT_OWN_PHONE,
  ERASE_PERSONAL_DATA,
  EXPORT_PERSONAL_DATA,
  PEOPLE_WITH_DATA,
  PERSONAL_DATA,
  type RetentionRow,
} from './personal.operations';
import { PersonalWords } from './personal-words';

type Person = NonNullable<PeopleWithDataQuery['peopleWithData']>[number];

/** Dữ liệu cá nhân: what is kept of people and for how long, one's own data, and requests for those who answer them. */
@Component({
  selector: 'ts-personal-page',
  imports: [MatIcon, ErrorState, Field, FieldControl, Skeleton, StructureTabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './personal-page.html',
  styleUrl: './personal-page.css',
})
export class PersonalPage {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly session = inject(SessionStore);
  protected readonly t = inject(PersonalWords).t;
  protected readonly time = timeAndDate;
  protected readonly query = live(PERSONAL_DATA, () => ({}), { poll: false });
  protected readonly page = computed(() => this.query.data()?.personalData);
  protected readonly requests = computed(() => this.query.data()?.personalRequests ?? []);
  protected readonly requestsTitle = computed(() =>
    this.page()?.officer ? this.t().requests.title : this.t().requests.titleOwn,
  );
  protected readonly phone = linkedSignal(() => this.page()?.phone ?? '');
  protected readonly phoneError = signal('');
  protected readonly busy = signal(false);
  protected readonly words = signal('');
  protected readonly peopleQuery = live(
    PEOPLE_WITH_DATA,
    () => (this.words().trim() === '' ? undefined : { search: this.words().trim() }),
    { poll: false },
  );
  protected readonly people = computed(() => this.peopleQuery.data()?.peopleWithData ?? []);

  constructor() {
    pageHead(() => ({ title: this.t().title, back: '/co-cau' }));
  }

  protected asked(kind: keyof ReturnType<typeof this.t>['requests']['kind'], field?: string | null): string {
    const { requests } = this.t();
    return field ? `${requests.kind[kind]} ${requests.field[field] ?? ''}` : requests.kind[kind];
  }

  protected standing({ holdsPost, erasedAt }: Person): string {
    const { officer } = this.t();
    if (erasedAt) return officer.erased(timeAndDate(erasedAt));
    return holdsPost ? officer.holds : officer.left;
  }

  protected async savePhone(event: Event): Promise<void> {
    event.preventDefault();
    this.phoneError.set('');
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CORRECT_OWN_PHONE, { phone: this.phone().trim() || null });
      if (outcome.kind === 'done') return void (await this.report.tell(outcome, this.t().own.saved));
      this.phoneError.set(this.report.words(outcome) ?? '');
    });
  }

  protected async exportOwn(): Promise<void> {
    const personId = this.session.session()?.person.id;
    if (personId) await this.hand(personId, this.t().own.exportPurpose);
  }

  protected async export({ id, name }: Person): Promise<void> {
    const { officer } = this.t();
    const answer = await this.ask.confirm({
      title: officer.exportOf(name),
      body: officer.exportBody,
      confirm: officer.export,
      reason: { label: officer.purpose },
    });
    if (answer) await this.hand(id, answer.reason);
  }

  protected async erase({ id, name }: Person): Promise<void> {
    const { officer } = this.t();
    const answer = await this.ask.confirm({
      title: officer.eraseOf(name),
      body: officer.eraseBody,
      confirm: officer.erase,
      danger: true,
      reason: { label: officer.purpose },
    });
    if (!answer) return;
    const outcome = await this.acts.run(ERASE_PERSONAL_DATA, { personId: id, purpose: answer.reason });
    const kept = outcome.kind === 'done' && outcome.value.nameKept;
    await this.report.tell(outcome, kept ? officer.erasedNameKept : officer.erasedAll);
  }

  protected async saveDays(event: Event, rule: RetentionRow, typed: string): Promise<void> {
    event.preventDefault();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CHANGE_RETENTION, {
        key: rule.key,
        days: Math.trunc(Number(typed)) || 0,
        seenDays: rule.ownDays ?? null,
      });
      await this.report.tell(outcome, this.t().retention.saved);
    });
  }

  /** Saves the answer as a file. */
  private async hand(personId: string, purpose: string): Promise<void> {
    const outcome = await this.acts.run(EXPORT_PERSONAL_DATA, { personId, purpose });
    const done = await this.report.tell(outcome, this.t().own.exported);
    if (!done) return;
    const address = URL.createObjectURL(new Blob([done.json], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'du-lieu-ca-nhan.json';
    link.click();
    URL.revokeObjectURL(address);
  }
}
