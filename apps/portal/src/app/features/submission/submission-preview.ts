import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { type SubmissionForm, asLines, piecesOf } from './submission-form';

/** The Tờ trình as it will read, set like paper; places left open are marked. Number, day and signature come later. */
@Component({
  selector: 'ts-submission-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sheet', lang: 'vi' },
  template: `
    <p class="ctr b">TỜ TRÌNH</p>
    <p class="ctr b">{{ subject() }}</p>
    @for (part of parts(); track part.title) {
      <p class="b">{{ part.title }}</p>
      @for (line of part.lines; track $index) {
        <p [class.b]="line.heading">
          @for (piece of line.pieces; track $index) {
            @if (piece.open) {
              <mark [attr.title]="t().submission.draft.openPlace">{{ piece.text }}</mark>
            } @else {
              <span>{{ piece.text }}</span>
            }
          }
        </p>
      }
    }
  `,
  styles: `
    mark {
      background: var(--ts-near-bg);
      color: var(--ts-near);
      white-space: pre-wrap;
      border-radius: 3px;
      box-shadow: 0 0 0 1px var(--ts-near-solid);
    }
    .b {
      text-indent: 0;
      margin-top: 12px;
    }
  `,
})
export class SubmissionPreview {
  readonly form = input.required<SubmissionForm>();
  protected readonly t = inject(Language).t;

  protected readonly subject = computed(() =>
    this.t().submission.draft.subject(
      this.form()
        .drafts.map(({ title }) => title)
        .join('; '),
    ),
  );
  protected readonly parts = computed(() => {
    const { grounds, process, drafts, openPoints } = this.form();
    const t = this.t().submission.draft;
    const plain = (text: string): Line[] =>
      asLines(text).map((line) => ({ heading: false, pieces: piecesOf(ended(line)) }));
    const listed = (text: string): Line[] =>
      asLines(text).map((line) => ({ heading: false, pieces: piecesOf(ended(`- ${line}`)) }));
    const points = drafts.flatMap(({ title, points: lines }, at) => [
      ...(drafts.length > 1 ? [{ heading: true, pieces: piecesOf(`${at + 1}. ${title}`) }] : []),
      ...listed(lines),
    ]);
    const parts = [
      { title: t.parts.grounds, lines: plain(grounds) },
      { title: t.parts.process, lines: plain(process) },
      { title: t.parts.points, lines: points },
      { title: t.parts.openPoints, lines: listed(openPoints) },
    ].filter(({ lines }) => lines.length > 0);
    return parts.map((part, at) => ({
      ...part,
      title: `${NUMERALS[at]}. ${part.title.toLocaleUpperCase('vi')}`,
    }));
  });
}

interface Line {
  readonly heading: boolean;
  readonly pieces: ReturnType<typeof piecesOf>;
}

const NUMERALS = ['I', 'II', 'III', 'IV'];

/** With its final mark, as the document will have it. */
function ended(line: string): string {
  return /[.;:!?]$/u.test(line) ? line : `${line}.`;
}
