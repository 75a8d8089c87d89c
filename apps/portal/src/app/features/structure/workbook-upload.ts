import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Outcome, RefusalText } from '../../data/outcome';
import { isAway } from '../../data/service-error';

/** Gives a workbook of the structure to the service, which reads it and changes nothing yet. */
@Injectable({ providedIn: 'root' })
export class WorkbookUpload {
  private readonly http = inject(HttpClient);

  /** The id under which its preview is found, or why it was not taken. */
  async giveIn(file: File): Promise<Outcome<string>> {
    const body = new FormData();
    body.append('file', file, file.name);
    try {
      const { importId } = await firstValueFrom(
        this.http.post<{ importId: string }>('/organisation/workbook', body),
      );
      return { kind: 'done', value: importId };
    } catch (error) {
      if (isAway(error)) return { kind: 'unsent' };
      const answer: unknown = error instanceof HttpErrorResponse ? error.error : undefined;
      const refusal = (answer as { refusal?: RefusalText } | null | undefined)?.refusal;
      return refusal ? { kind: 'refused', refusal } : { kind: 'fault' };
    }
  }
}
