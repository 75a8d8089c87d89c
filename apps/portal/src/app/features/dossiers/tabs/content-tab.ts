import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Chip } from '../../../ui/chip';
import { Language } from '../../../ui/i18n/language';
import { dateOf, timeAndDate } from '../../../ui/time/moments';
import { Words } from '../../../ui/words';
import { DossierAssignments } from '../../assignments/dossier-assignments';
import { TravelNote } from '../../submission/travel-note';
import { several } from '../../submission/travelling';
import type { DossierHead } from '../dossier.operations';
import { stateLook } from '../state-tone';

/** Nội dung trình: what the dossier follows, its Tờ trình, the Party's opinion, what was issued. */
@Component({
  selector: 'ts-content-tab',
  imports: [MatIcon, RouterLink, Chip, DossierAssignments, TravelNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './content-tab.html',
  styleUrl: './content-tab.css',
})
export class ContentTab {
  readonly dossier = input.required<DossierHead>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly dateOf = dateOf;
  protected readonly timeAndDate = timeAndDate;
  protected readonly look = computed(() => stateLook(this.dossier().state));
  protected readonly opinions = computed(
    () =>
      this.dossier().submission?.opinions.filter((opinion) => opinion.dossierId === this.dossier().id) ?? [],
  );

  /** The dossiers on its Tờ trình, where there are several. */
  protected readonly carried = computed(() => several(this.dossier().submission?.document.dossiers ?? []));

  protected numbered(document: { numberLine: string; dated: string | null }): string {
    return document.dated ? `${document.numberLine}, ${this.civil(document.dated)}` : document.numberLine;
  }

  protected civil(date: string | null): string {
    return date ? formatDate(civilDate(date)) : '';
  }
}
