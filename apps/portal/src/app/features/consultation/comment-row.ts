import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { ReplyKind } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import { Chip, type Tone } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import type { ConsolidatedComment } from './rounds.operations';

const KINDS: readonly ReplyKind[] = ['ACCEPTED', 'PARTLY_ACCEPTED', 'EXPLAINED'];
const LOOK: Record<ReplyKind, { tone: Tone; icon: IconName }> = {
  ACCEPTED: { tone: 'done', icon: 'circle-check' },
  PARTLY_ACCEPTED: { tone: 'run', icon: 'circle-dot' },
  EXPLAINED: { tone: 'run', icon: 'message-square-text' },
};

/** One comment with its reply: read, or being written. */
@Component({
  selector: 'tr[tsCommentRow]',
  imports: [MatIcon, Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.ed]': 'editing()' },
  templateUrl: './comment-row.html',
  styleUrl: './comment-row.css',
})
export class CommentRow {
  readonly comment = input.required<ConsolidatedComment>();
  readonly draft = input.required<{ readonly kind: ReplyKind | undefined; readonly text: string }>();
  readonly editing = input.required<boolean>();
  readonly editable = input.required<boolean>();
  readonly showPlace = input(false);
  readonly busy = input(false);
  readonly savedAt = input('');
  /** What has just been chosen or typed; the rest stays as it is. */
  readonly draftChange = output<{ kind?: ReplyKind; text?: string }>();
  readonly edit = output();
  readonly save = output();

  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly kinds = KINDS;
  protected readonly tried = signal(false);
  protected readonly look = computed(() => LOOK[this.comment().reply?.kind ?? 'ACCEPTED']);
  protected readonly error = computed(() => {
    if (!this.tried()) return '';
    const t = this.t().consultation.consolidation;
    if (this.draft().kind === undefined) return t.kindRequired;
    return this.draft().text.trim() === '' ? t.textRequired : '';
  });

  protected saveReply(): void {
    this.tried.set(true);
    if (this.error() === '') this.save.emit();
  }
}
