import type { Params } from '@angular/router';
import type { IconName } from '@generated/icons';
import type { SearchHit } from './search.operations';

/** Where a hit leads. A unit leads to what of its work the reader may see. */
export function hitLink(hit: Pick<SearchHit, 'kind' | 'id'>): { path: string[]; query: Params | null } {
  switch (hit.kind) {
    case 'DOSSIER':
      return { path: ['/du-thao', hit.id], query: null };
    case 'DOCUMENT':
      return { path: ['/van-ban', hit.id], query: null };
    case 'ROUND':
      return { path: ['/lay-y-kien', hit.id], query: null };
    case 'ASSIGNMENT':
      return { path: ['/nhiem-vu', hit.id], query: null };
    case 'MEETING':
      return { path: ['/phien-hop', hit.id], query: null };
    case 'UNIT':
      return { path: ['/tim-kiem'], query: { donVi: hit.id } };
  }
}

export function hitIcon(hit: Pick<SearchHit, 'kind' | 'received'>): IconName {
  switch (hit.kind) {
    case 'DOSSIER':
      return 'folder-open';
    case 'DOCUMENT':
      return hit.received ? 'mail-open' : 'file-text';
    case 'ROUND':
      return 'message-square-text';
    case 'ASSIGNMENT':
      return 'list-checks';
    case 'MEETING':
      return 'calendar';
    case 'UNIT':
      return 'landmark';
  }
}
