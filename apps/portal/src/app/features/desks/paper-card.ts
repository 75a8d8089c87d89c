import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { ChangedPassages } from './changed-passages';
import { commentLine } from './comment-line';
import type { LeaderPaper, PaperDossier } from './leader-desk.operations';
import { PaperAnswer } from './paper-answer';

/** A paper of the leaders' desk: five lines, what leaders have written, what changed, and the act. */
@Component({
  selector: 'ts-paper-card',
  imports: [MatIcon, RouterLink, ChangedPassages, Chip, Due, PaperAnswer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './paper-card.html',
  styleUrl: './paper-card.css',
})
export class PaperCard {
  readonly paper = input.required<LeaderPaper>();
  readonly opened = input(false);
  readonly toggled = output();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;

  protected readonly signs = computed(() => this.paper().documentId !== null);
  /** The dossier that the act names; the others travel with it. */
  protected readonly first = computed(() => this.paper().dossiers[0]);
  protected readonly urgent = computed(() => this.paper().urgency !== 'NORMAL');
  protected readonly again = computed(() => this.paper().dossiers.filter(({ sinceAnswer }) => sinceAnswer));
  protected readonly asked = computed(() => {
    const { actLabel, dossiers, stepId } = this.paper();
    const types = dossiers.map(({ docType }) => this.words.of('docType', docType));
    // The Tờ trình is about the draft; what else is signed is the document itself.
    return this.t().desks.leader.askedLine(actLabel, types, this.signs() && stepId !== 'signSubmission');
  });

  protected name({ docType, subject }: PaperDossier): string {
    return subjectAfter(this.words.of('docType', docType), subject);
  }

  protected comments({ comments }: PaperDossier): string {
    const t = this.t().desks.leader.comments;
    return comments ? commentLine(comments, t) : t.none;
  }
}
