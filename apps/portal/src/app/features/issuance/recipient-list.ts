import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { AddRecipientForm } from './add-recipient-form';
import { REMOVE_RECIPIENT, type OfficialDocument, type Recipient } from './documents.operations';
import { RecordSendingForm } from './record-sending-form';

/**
 * Where the document goes and by which way; afterwards who has seen and who has received it. The clerk adds recipients
 * before it goes out, and writes down how it went to those outside the system.
 */
@Component({
  selector: 'ts-recipient-list',
  imports: [AddRecipientForm, MatIcon, RecordSendingForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="h2 head">{{ t().issuance.document.recipients(recipients().length) }}</h2>
    @if (unsent() > 0 && document().mayRecordSending) {
      <p class="note near">
        <mat-icon class="i" svgIcon="triangle-alert" /><span>{{
          t().issuance.sending.waiting(unsent())
        }}</span>
      </p>
    }
    <ol class="rc">
      @for (each of recipients(); track each.id) {
        <li>
          <span class="no">{{ each.ordinal }}</span>
          <span
            >{{ each.name }}
            @if (each.purpose) {
              <span class="muted">({{ each.purpose }})</span>
            }
            @if (each.added) {
              <span class="muted tiny line">{{ t().issuance.sending.added }}</span>
            }
            @if (details(each); as told) {
              <span class="muted tiny line">{{ told }}</span>
            }
          </span>
          <span
            class="ch"
            [class.hand]="each.byHand && !each.sending"
            [class.seen]="each.state === 'RECEIVED'"
          >
            <mat-icon class="i s16" [svgIcon]="icon(each)" />{{ state(each) }}
            @if (document().mayRecordSending && each.byHand && !each.sending) {
              <button type="button" class="btn out sm" (click)="recording.set(each.id)">
                {{ t().issuance.sending.record }}
              </button>
            }
            @if (document().mayAddRecipients && each.added) {
              <button
                type="button"
                class="iconbtn"
                [attr.aria-label]="t().issuance.sending.remove(each.name)"
                [disabled]="busy()"
                (click)="remove(each)"
              >
                <mat-icon class="i s16" svgIcon="x" />
              </button>
            }
          </span>
          @if (recording() === each.id) {
            <ts-record-sending-form
              class="wide"
              [document]="document()"
              [recipient]="each"
              (closed)="recording.set('')"
            />
          }
        </li>
      }
    </ol>
    @if (document().mayAddRecipients) {
      @if (adding()) {
        <ts-add-recipient-form [document]="document()" (closed)="adding.set(false)" />
      } @else {
        <button type="button" class="btn out sm add" (click)="adding.set(true)">
          <mat-icon class="i" svgIcon="plus" />{{ t().issuance.sending.add }}
        </button>
      }
    }
  `,
  styles: `
    .head {
      margin-top: 16px;
    }
    .line {
      display: block;
    }
    .ch {
      flex-wrap: wrap;
      justify-content: end;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .add {
      margin-top: 10px;
    }
  `,
})
export class RecipientList {
  readonly document = input.required<OfficialDocument>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  protected readonly t = inject(Language).t;
  protected readonly recipients = computed(() => this.document().recipients);
  protected readonly unsent = computed(
    () => this.recipients().filter(({ byHand, sending }) => byHand && !sending).length,
  );
  protected readonly adding = signal(false);
  /** The recipient whose sending is being written down. */
  protected readonly recording = signal('');
  protected readonly busy = signal(false);

  protected icon(each: Recipient) {
    if (each.byHand) return 'printer';
    const icons = { WAITING: 'inbox', SENT: 'send', SEEN: 'eye', RECEIVED: 'mail-open' } as const;
    return icons[each.state];
  }

  protected state(each: Recipient): string {
    const said = this.t().issuance.document.states[each.state];
    if (each.byHand) return each.sending ? `${said}: ${each.channel}` : this.t().issuance.sending.byHand;
    return each.state === 'WAITING' ? each.channel : said;
  }

  /** By whom and when: seen, received, or sent by hand. */
  protected details(each: Recipient): string {
    const { receivedAt, openedAt, sending } = each;
    const t = this.t().issuance.sending;
    if (receivedAt) {
      const who = each.receivedBy?.displayName ?? '';
      return t.receivedBy(who, timeAndDate(receivedAt), each.receivedNote ?? '');
    }
    if (openedAt) return t.seenBy(each.openedBy?.displayName ?? '', timeAndDate(openedAt));
    if (!sending) return '';
    const day = formatDate(civilDate(sending.sentOn));
    return t.sentBy(day, sending.by?.displayName ?? '', sending.note ?? '');
  }

  protected async remove(each: Recipient): Promise<void> {
    const { id: documentId, version: expectedVersion } = this.document();
    await whileBusy(this.busy, async () => {
      const variables = { documentId, recipientId: each.id, expectedVersion };
      await this.report.tell(await this.acts.run(REMOVE_RECIPIENT, variables));
    });
  }
}
