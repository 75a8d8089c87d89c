import { Directive, ElementRef, inject, output } from '@angular/core';

/** ↑ ↓ move among the rows marked `data-row`, Home and End to its ends; the row that takes the focus is told. */
@Directive({ selector: '[tsListKeys]', host: { '(keydown)': 'move($event)' } })
export class ListKeys {
  readonly rowFocused = output<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected move(event: KeyboardEvent): void {
    const rows = [...this.host.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = target(event.key, at, rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
    this.rowFocused.emit(row.dataset['row'] ?? '');
  }
}

/** Which row a key leads to, or undefined for other keys and at the ends. */
export function target(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return at < count - 1 ? at + 1 : undefined;
  if (key === 'ArrowUp') return at > 0 ? at - 1 : undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
