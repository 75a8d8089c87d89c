import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import {
  moveLine,
  numberOutline,
  OUTLINE_LEVELS,
  shiftLine,
  type OutlineLevel,
} from '@thong-suot/administration';
import { Language } from '../../ui/i18n/language';
import { addLine, divideLine, type EditedAt, type EditedLine, pasteLines, removeLine } from './notice-form';

/** Conclusions, a field for each paragraph with its number beside; one row of tools works on the paragraph one is in. */
@Component({
  selector: 'ts-outline-editor',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outline-editor.html',
  styleUrl: './outline-editor.css',
})
export class OutlineEditor {
  readonly lines = model.required<readonly EditedLine[]>();
  /** The id of the group, so that the list of errors can lead to it. */
  readonly controlId = input.required<string>();
  readonly error = input('');
  /** Numbers that a paste put right. */
  readonly renumbered = output<readonly { readonly typed: string; readonly number: string }[]>();
  /** A line was taken out; what stood before can be had back. */
  readonly removed = output<readonly EditedLine[]>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly changes = inject(ChangeDetectorRef);
  protected readonly t = inject(Language).t;
  protected readonly levels = OUTLINE_LEVELS;
  protected readonly current = signal(0);
  protected readonly numbered = computed(() => {
    const marks = numberOutline(this.lines());
    return this.lines().map((line, at) => ({
      ...line,
      mark: marks[at]?.mark ?? '',
      heading: marks[at]?.heading ?? false,
    }));
  });
  protected readonly chosen = computed(() => this.numbered()[this.current()]);
  protected readonly movesUp = computed(
    () => moveLine(this.lines(), this.current(), 'UP').at !== this.current(),
  );
  protected readonly movesDown = computed(
    () => moveLine(this.lines(), this.current(), 'DOWN').at !== this.current(),
  );

  protected write(at: number, text: string): void {
    this.lines.update((lines) => lines.map((line, index) => (index === at ? { ...line, text } : line)));
  }

  protected setLevel(level: string): void {
    this.lines.update((lines) =>
      lines.map((line, index) =>
        index === this.current() ? { ...line, level: level as OutlineLevel } : line,
      ),
    );
  }

  protected shift(by: 1 | -1): void {
    this.lines.set(shiftLine(this.lines(), this.current(), by));
  }

  protected move(way: 'UP' | 'DOWN'): void {
    this.go(moveLine(this.lines(), this.current(), way));
  }

  protected add(): void {
    this.go(addLine(this.lines(), this.current()));
  }

  protected remove(): void {
    const before = this.lines();
    if (before.length === 0) return;
    this.go(removeLine(before, this.current()));
    this.removed.emit(before);
  }

  protected key(event: KeyboardEvent, at: number): void {
    const field = event.target as HTMLTextAreaElement;
    const { key, altKey, shiftKey, ctrlKey, metaKey, isComposing } = event;
    if (isComposing) return;
    if (altKey && !ctrlKey && !metaKey) {
      const done = this.byArrow(key);
      if (done) event.preventDefault();
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      this.go(divideLine(this.lines(), at, field.selectionStart), 0);
    } else if (key === 'Backspace' && field.value === '' && this.lines().length > 1) {
      event.preventDefault();
      const before = Math.max(0, at - 1);
      this.go({ lines: removeLine(this.lines(), at).lines, at: before });
    }
  }

  private byArrow(key: string): boolean {
    switch (key) {
      case 'ArrowUp':
        this.move('UP');
        return true;
      case 'ArrowDown':
        this.move('DOWN');
        return true;
      case 'ArrowLeft':
        this.shift(-1);
        return true;
      case 'ArrowRight':
        this.shift(1);
        return true;
      default:
        return false;
    }
  }

  /** Several lines become several paragraphs; one line is pasted as anywhere. */
  protected paste(event: ClipboardEvent, at: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/\S[\s\S]*\n[\s\S]*\S/u.test(text)) return;
    event.preventDefault();
    const { notes, ...pasted } = pasteLines(this.lines(), at, text);
    this.go(pasted);
    this.renumbered.emit(notes);
  }

  /**
   * Takes the lines and puts the caret where it goes on: at its end, or at `caret`. At once, for whoever types fast has the
   * next letter on the way.
   */
  private go({ lines, at }: EditedAt, caret?: number): void {
    this.lines.set(lines);
    this.current.set(at);
    this.changes.detectChanges();
    const field = this.host.nativeElement.querySelector<HTMLTextAreaElement>(
      `#${this.fieldId(lines[at]?.id)}`,
    );
    field?.focus();
    const place = caret ?? field?.value.length ?? 0;
    field?.setSelectionRange(place, place);
    field?.scrollIntoView({ block: 'nearest' });
  }

  protected fieldId(id: number | undefined): string {
    return `${this.controlId()}-${id ?? 0}`;
  }

  /** As many rows as the text fills where the browser does not size the field itself. */
  protected rows(text: string): number {
    return Math.max(1, Math.ceil(text.length / 70));
  }
}
