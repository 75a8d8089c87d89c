import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { layOut } from './letterhead';
import { placeAnchor } from './place';

export interface PaperParagraph {
  readonly index: number;
  readonly text: string;
  readonly style: string;
  readonly place?: string | null;
}

/** A place that something is said about: "3" or "3–5" in the margin, and in words for those who do not see it. */
export interface PaperMark {
  readonly place: string;
  readonly label: string;
  readonly words: string;
}

/** How a paragraph of each kind is set; the others are plain text. */
const LOOKS: Record<string, string> = {
  title: 'ctr b',
  subject: 'ctr b',
  authority: 'ctr b gap',
  basis: 'cc',
  opening: 'ctr b gap',
  section: 'b',
};

/** A document set like the document: letterhead, the paper face, italic bases, recipients beside the signature. */
@Component({
  selector: 'ts-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sheet', lang: 'vi' },
  templateUrl: './paper.html',
})
export class Paper {
  readonly paragraphs = input.required<readonly PaperParagraph[]>();
  /** Marked at the first paragraph of each place. */
  readonly marks = input<readonly PaperMark[]>([]);
  /** The place whose mark was pressed. */
  readonly picked = output<string>();
  /** Says VĂN BẢN MẪU above a sample that does not say it itself. */
  readonly sample = input(false);
  protected readonly layout = computed(() => layOut(this.paragraphs()));
  /** Bases are set in italics where they stand over articles; the sentence that opens a report is text. */
  private readonly decides = computed(() => this.paragraphs().some(({ style }) => style === 'article'));
  protected readonly lines = computed(() => {
    const seen = new Set<string>();
    return this.layout().body.map((paragraph) => {
      const place = paragraph.place ?? '';
      const first = place !== '' && !seen.has(place);
      seen.add(place);
      const [, lead = '', rest = paragraph.text] = /^(Điều \d+\.)(.*)$/su.exec(paragraph.text) ?? [];
      return {
        index: paragraph.index,
        look: paragraph.style === 'basis' && !this.decides() ? '' : (LOOKS[paragraph.style] ?? ''),
        lead,
        rest,
        mark: first ? this.marks().find((mark) => mark.place === place) : undefined,
        anchor: first ? placeAnchor(place) : null,
      };
    });
  });
}
