import { HttpClient, HttpErrorResponse, HttpEventType } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, catchError, filter, map, of } from 'rxjs';
import type { RefusalText } from './outcome';
import { isAway } from './service-error';
import { SessionStore } from './session';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The service's answer to a file that it has taken. */
interface Taken {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export type UploadStep =
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'done'; readonly file: UploadedFile }
  | { readonly kind: 'refused'; readonly refusal: RefusalText }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'fault' };

/** Sends one file to the file store and says how far it is, from 0 to 1. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);

  /** Bytes that the service takes at most. */
  get maxBytes(): number {
    return this.session.service()?.maxFileBytes ?? 50 * 1024 * 1024;
  }

  send(file: File): Observable<UploadStep> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.http.post<Taken>('/files', body, { observe: 'events', reportProgress: true }).pipe(
      map((event): UploadStep | undefined => {
        if (event.type === HttpEventType.UploadProgress) {
          return { kind: 'sending', part: event.total ? event.loaded / event.total : 0 };
        }
        if (event.type === HttpEventType.Response && event.body)
          return { kind: 'done', file: taken(event.body) };
        return undefined;
      }),
      filter((step) => step !== undefined),
      catchError((error: unknown) => of(endOf(error))),
    );
  }
}

function taken({ fileId, name, mediaType, bytes }: Taken): UploadedFile {
  return { id: fileId, name, mediaType, bytes };
}

function endOf(error: unknown): UploadStep {
  if (isAway(error)) return { kind: 'unsent' };
  const body: unknown = error instanceof HttpErrorResponse ? error.error : undefined;
  const refusal = (body as { refusal?: RefusalText } | null | undefined)?.refusal;
  return refusal ? { kind: 'refused', refusal } : { kind: 'fault' };
}
