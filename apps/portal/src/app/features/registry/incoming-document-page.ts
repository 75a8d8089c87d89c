import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { ForwardForm } from './forward-form';
import { arrivalNumber, dayWords, subjectWords } from './incoming-words';
import { FINISH_INCOMING, INCOMING_DOCUMENT, VOID_INCOMING, type IncomingEntry } from './registry.operations';

type Forward = IncomingEntry['forwards'][number];

/** One incoming document: what it is, its scan, to whom it was passed on, and what the reader may do with it. */
@Component({
  selector: 'ts-incoming-document-page',
  imports: [MatIcon, RouterLink, Chip, Crumbs, Due, ErrorState, ForwardForm, NotFoundPage, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './incoming-document-page.html',
  styleUrl: './incoming-document-page.css',
})
export class IncomingDocumentPage {
  readonly incomingId = input.required<string>();
  /** Set when it has just been registered. */
  readonly moi = input<string>();

  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly date = dayWords;
  protected readonly number = arrivalNumber;
  protected readonly busy = signal(false);
  protected readonly query = live(INCOMING_DOCUMENT, () => ({ id: this.incomingId() }));
  protected readonly entry = computed(() => this.query.data()?.incomingDocument);
  protected readonly mine = computed(() => this.entry()?.forwards.find(({ mine }) => mine));
  /** "Công văn về việc …". */
  protected readonly subject = computed(() => {
    const entry = this.entry();
    if (!entry) return '';
    const type = entry.docType ? this.words.of('docType', entry.docType) : '';
    return type ? `${type} ${subjectWords(entry.subject)}` : entry.subject;
  });

  constructor() {
    pageHead(() => {
      const entry = this.entry();
      const t = this.t().registry;
      return {
        title: entry ? t.entry.name(arrivalNumber(entry.number), entry.year) : t.incoming.title,
        subtitle: entry?.unit.shortName ?? '',
        back: '/van-ban/den',
      };
    });
  }

  protected to(forward: Forward): string {
    return forward.toPerson?.displayName ?? forward.toUnit?.name ?? '';
  }

  protected async finish(forward: Forward): Promise<void> {
    const t = this.t().registry.entry;
    const answer = await this.ask.confirm({
      title: t.finishTitle,
      confirm: t.finish,
      reason: { label: t.finishReason },
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const variables = { forwardId: forward.id, result: answer.reason };
      await this.report.tell(await this.acts.run(FINISH_INCOMING, variables), t.finished);
    });
  }

  protected async makeVoid(entry: IncomingEntry): Promise<void> {
    const t = this.t();
    const answer = await this.ask.confirm({
      title: t.registry.entry.voidTitle,
      body: t.registry.entry.voidBody,
      confirm: t.registry.entry.void,
      danger: true,
      reason: { label: t.common.reason },
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const variables = { incomingId: entry.id, reason: answer.reason, expectedVersion: entry.version };
      await this.report.tell(await this.acts.run(VOID_INCOMING, variables), t.registry.entry.voided);
    });
  }
}
