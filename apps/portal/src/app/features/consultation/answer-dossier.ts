import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { formatFigure } from '@thong-suot/administration';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { Paper } from '../../ui/paper/paper';
import { rootPlace } from '../../ui/paper/place';
import { Words } from '../../ui/words';
import { type AnswerMode, COMMENT_MAX, type DraftAnswer, GENERAL } from './answer-model';
import type { AskedDossier } from './requests.operations';

interface PlaceRow {
  readonly place: string;
  readonly label: string;
  readonly heading: string;
  readonly excerpt: string;
  /** Clauses and points of the article, which can be commented on by themselves. */
  readonly finer: readonly string[];
}

/** One draft of the request: its places fold open, each takes a comment; the stance when it is not agreement. */
@Component({
  selector: 'ts-answer-dossier',
  imports: [MatIcon, Field, FieldControl, Paper],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-dossier.html',
  styleUrl: './answer-dossier.css',
})
export class AnswerDossier {
  readonly dossier = input.required<AskedDossier>();
  readonly answer = input.required<DraftAnswer>();
  /** Whether the unit may still answer; otherwise the draft is only read. */
  readonly open = input.required<boolean>();
  /** Whether the subject stands here; a request with one draft shows it at the top of the page. */
  readonly titled = input(true);
  readonly answerChange = output<DraftAnswer>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly whole = signal(false);
  protected readonly unfolded = signal<ReadonlySet<string>>(new Set());
  protected readonly modes: readonly AnswerMode[] = ['agree', 'disagree', 'notConcerned'];
  protected readonly max = COMMENT_MAX;

  protected readonly places = computed<PlaceRow[]>(() => {
    const { draft } = this.dossier();
    const roots = [...new Set(draft.places.map(({ place }) => rootPlace(place)))];
    const rows = roots.map((root) => ({
      place: root,
      label: root,
      heading: draft.places.find(({ place }) => place === root)?.heading ?? '',
      excerpt: draft.paragraphs
        .filter(({ place }) => place !== null && rootPlace(place) === root)
        .map(({ text }) => text)
        .join('\n'),
      finer: draft.places
        .map(({ place }) => place)
        .filter((place) => place !== root && rootPlace(place) === root),
    }));
    const general = { label: this.t().consultation.answer.general, heading: '', excerpt: '', finer: [] };
    return [...rows, { place: GENERAL, ...general }];
  });

  /** "Điều 1." before a heading, "Điều 1" alone. */
  protected numbered(row: PlaceRow): string {
    return row.heading === '' ? row.label : `${row.label}.`;
  }

  protected label(mode: AnswerMode): string {
    return this.t().consultation.answer[mode];
  }

  protected isOpen(place: string): boolean {
    return this.unfolded().has(place);
  }

  protected toggle(place: string): void {
    this.unfolded.update((open) => {
      const next = new Set(open);
      if (!next.delete(place)) next.add(place);
      return next;
    });
  }

  /** Opens the field of a place and leads to it. */
  show(place: string): void {
    this.unfolded.update((open) => new Set([...open, rootPlace(place), place]));
    afterNextRender(
      () => {
        const field = this.host.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
        field?.focus({ preventScroll: true });
        field?.scrollIntoView({ block: 'center' });
      },
      { injector: this.injector },
    );
  }

  /** The fields of an open row: the article itself, and the clauses that were chosen or already have words. */
  protected fields(row: PlaceRow): string[] {
    return [row.place, ...row.finer.filter((place) => this.isOpen(place) || this.text(place) !== '')];
  }

  protected unchosen(row: PlaceRow): string[] {
    const shown = this.fields(row);
    return row.finer.filter((place) => !shown.includes(place));
  }

  protected count(row: PlaceRow): number {
    return [row.place, ...row.finer].filter((place) => this.text(place).trim() !== '').length;
  }

  protected fieldLabel(place: string): string {
    const t = this.t().consultation.answer;
    return place === GENERAL ? t.general : t.opinionOn(place);
  }

  protected text(place: string): string {
    return this.answer().comments[place] ?? '';
  }

  protected used(place: string): string {
    return this.t().common.chars(formatFigure(this.text(place).length), formatFigure(COMMENT_MAX));
  }

  protected write(place: string, text: string): void {
    const answer = this.answer();
    this.answerChange.emit({ ...answer, comments: { ...answer.comments, [place]: text } });
  }

  protected choose(mode: AnswerMode): void {
    this.answerChange.emit({ ...this.answer(), mode });
  }
}
