import { type ElementRef, type Signal, effect, signal } from '@angular/core';

/** Whether a clamped text hides a part of itself at its present width. To be called while a component is made. */
export function isCut(element: Signal<ElementRef<HTMLElement> | undefined>): Signal<boolean> {
  const cut = signal(false);
  effect((onCleanup) => {
    const text = element()?.nativeElement;
    if (!text) return;
    const watcher = new ResizeObserver(() => cut.set(text.scrollHeight > text.clientHeight + 1));
    watcher.observe(text);
    onCleanup(() => watcher.disconnect());
  });
  return cut.asReadonly();
}
