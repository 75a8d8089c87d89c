import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { arrivalNumber, dayWords, subjectWords } from './incoming-words';
import { DOCUMENTS_TO_REGISTER, TAKE_INTO_REGISTER, type ToRegister } from './registry.operations';

const PAGE = 50;

/** Documents received in the system that wait for the register: one click each. */
@Component({
  selector: 'ts-waiting-for-register',
  imports: [MatIcon, RouterLink, Chip, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './waiting-for-register.html',
  styleUrl: './registry.css',
})
export class WaitingForRegister {
  readonly count = input.required<number>();
  /** Where one clerk keeps the registers of several units, each row says whose it is. */
  readonly severalUnits = input(false);
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly date = dayWords;
  protected readonly after = subjectWords;
  protected readonly wanted = signal(PAGE);
  protected readonly list = live(DOCUMENTS_TO_REGISTER, () => ({ first: this.wanted() }), { hears: 'any' });
  protected readonly rows = computed(
    () => this.list.data()?.documentsToRegister.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(
    () => this.list.data()?.documentsToRegister.pageInfo.hasNextPage ?? false,
  );
  /** The row whose act is under way. */
  protected readonly taking = signal('');

  protected async takeIntoRegister(row: ToRegister, anotherCopy = false): Promise<void> {
    if (this.taking() !== '') return;
    this.taking.set(row.recipientId);
    const outcome = await this.acts
      .run(TAKE_INTO_REGISTER, { recipientId: row.recipientId, anotherCopy })
      .finally(() => this.taking.set(''));
    if (outcome.kind === 'refused' && outcome.refusal.code === 'INCOMING_DUPLICATE') {
      const t = this.t().registry.form;
      const answer = await this.ask.confirm({
        title: t.again,
        body: outcome.refusal.message,
        confirm: t.again,
      });
      if (answer) await this.takeIntoRegister(row, true);
      return;
    }
    const number = outcome.kind === 'done' ? arrivalNumber(outcome.value.number) : '';
    await this.report.tell(outcome, this.t().registry.incoming.taken(number));
  }
}
