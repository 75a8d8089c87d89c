import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { numberOutline } from '@thong-suot/administration';
import { Language } from '../../ui/i18n/language';
import { inputOf, type NoticeForm } from './notice-form';

/** The notice as it will read, set like paper; number, day and signature come later. */
@Component({
  selector: 'ts-notice-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sheet', lang: 'vi' },
  template: `
    <p class="ctr b">{{ t().meetings.editor.type }}</p>
    <p class="ctr b subject">{{ subject() }}</p>
    @for (text of notice().opening; track $index) {
      <p>{{ text }}</p>
    }
    @for (line of notice().lines; track $index) {
      <p [class.b]="line.heading">{{ line.mark }} {{ line.text }}</p>
    }
    @for (text of closing(); track $index) {
      <p>{{ text }}</p>
    }
    <div class="two ends">
      <div class="to">
        <p class="lead">{{ t().meetings.editor.recipientsLead }}</p>
        @for (each of notice().recipients; track $index) {
          <p>- {{ each }}{{ $last ? '.' : ';' }}</p>
        }
      </div>
      <div>
        <p class="b">{{ t().meetings.editor.byOrder }}</p>
        <p class="b">{{ t().meetings.editor.chief }}</p>
      </div>
    </div>
  `,
  styles: `
    .subject {
      margin-bottom: 14px;
    }
    p.b {
      margin-top: 12px;
    }
  `,
})
export class NoticePreview {
  readonly form = input.required<NoticeForm>();
  readonly subject = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly notice = computed(() => {
    const { lines, ...rest } = inputOf(this.form());
    return { ...rest, lines: numberOutline(lines) };
  });
  /** With the final mark, as the document will have it. */
  protected readonly closing = computed(() => {
    const { closing } = this.notice();
    return closing.map((text, at) =>
      at === closing.length - 1 ? `${text.replace(/[\s./;,]+$/u, '')}./.` : text,
    );
  });
}
