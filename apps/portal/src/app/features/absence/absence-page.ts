import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { ActingPosition } from '../../data/acting-position';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import {
  ABSENCES,
  END_LEAVE,
  END_SIGNING_ORDER,
  END_SUBSTITUTION,
  type Leave,
  type Substitution,
} from './absence.operations';
import { AbsenceWords } from './absence-words';

/** Vắng mặt, làm thay: who is away, who stands in, and who may sign. */
@Component({
  selector: 'ts-absence-page',
  imports: [MatIcon, RouterLink, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './absence-page.html',
  styleUrl: './absence-page.css',
})
export class AbsencePage {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly acting = inject(ActingPosition);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(AbsenceWords).t;
  protected readonly query = live(ABSENCES, () => ({}), { poll: false });
  protected readonly absences = computed(() => this.query.data()?.absences);
  protected readonly mine = computed(() => this.session.session()?.mayStandIn ?? []);
  protected readonly busy = signal(false);
  protected readonly rights = computed(() => {
    const t = this.t().rights;
    return (this.query.data()?.signingRights ?? []).map((right) => ({
      ...right,
      how: [t.for[right.signsFor], right.asDeputy ? t.deputy : t.kinds[right.kind]]
        .filter(Boolean)
        .join(', '),
      types: right.docTypes?.map(({ label }) => label).join(', ') ?? t.allTypes,
      days: right.lastDay
        ? this.t().leaves.days(this.day(right.from), this.day(right.lastDay)).toLocaleLowerCase('vi')
        : t.since(this.day(right.from)),
    }));
  });

  constructor() {
    pageHead(() => ({ title: this.t().title, back: '/them' }));
  }

  protected day(date: string): string {
    return formatDate(civilDate(date));
  }

  protected capped(count: number): string {
    return count > 200 ? '200+' : String(count);
  }

  protected line({ kind, substitute, absent }: Substitution): string {
    const t = this.t().substitutions;
    const name = ({ title, unit, person }: Substitution['absent']) =>
      person.displayName.includes(title)
        ? person.displayName
        : `${title} (${person.displayName}, ${unit.shortName})`;
    return kind === 'AUTHORISATION'
      ? t.authorised(name(substitute), name(absent))
      : t.line(name(substitute), name(absent));
  }

  protected scope({ acts, docTypes }: Substitution): string {
    return (docTypes ?? acts)?.map(({ label }) => label).join('; ') ?? this.t().substitutions.all;
  }

  protected async standIn(id: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      if (await this.acting.standIn(id)) await this.router.navigateByUrl('/viec-can-xu-ly');
    });
  }

  protected async endLeave({ id, person }: Leave): Promise<void> {
    const t = this.t().leaves;
    const question = { title: t.endTitle, body: t.endBody(person.displayName), confirm: t.end };
    if (!(await this.ask.confirm(question))) return;
    await whileBusy(this.busy, async () => {
      const done = await this.report.tell(await this.acts.run(END_LEAVE, { leaveId: id }), t.ended);
      if (done) this.query.retry();
    });
  }

  protected async endOrder(id: string, who: string): Promise<void> {
    const t = this.t().rights;
    if (!(await this.ask.confirm({ title: t.endTitle, body: t.endBody(who), confirm: t.end }))) return;
    await whileBusy(this.busy, async () => {
      const done = await this.report.tell(await this.acts.run(END_SIGNING_ORDER, { orderId: id }), t.ended);
      if (done) this.query.retry();
    });
  }

  protected async end({ id }: Substitution): Promise<void> {
    const t = this.t().substitutions;
    const question = { title: t.endTitle, body: t.endBody, confirm: t.end };
    if (!(await this.ask.confirm(question))) return;
    await whileBusy(this.busy, async () => {
      const done = await this.report.tell(
        await this.acts.run(END_SUBSTITUTION, { substitutionId: id }),
        t.ended,
      );
      if (done) this.query.retry();
    });
  }
}
