import type { LeaderAnswerKind } from './domain/leader-answer.js';

export interface PersonJson {
  readonly id: string;
  readonly displayName: string;
}

export interface FileJson {
  readonly file_id: string;
  readonly file_name: string;
  readonly file_media_type: string;
  readonly file_bytes: number;
}

export interface LeaderAnswerJson {
  readonly id: string;
  readonly version: number;
  readonly stepId: string;
  readonly kind: LeaderAnswerKind;
  readonly text: string;
  readonly postId: string;
  readonly positionLabel: string;
  readonly person: PersonJson | null;
  readonly enteredBy: PersonJson | null;
  readonly scan: FileJson | null;
  readonly at: string;
}

const person = (id: string) => `
  (select json_build_object('id', p.id, 'displayName', p.display_name) from person p
   where p.authority_id = l.authority_id and p.id = ${id})`;

/** SQL: the answers of leaders about the dossier of an alias, the first one first, as JSON. */
export function leaderAnswersOf(dossier: string): string {
  return `coalesce((
          select json_agg(json_build_object(
              'id', l.id, 'version', l.version, 'stepId', l.step_id, 'kind', l.kind, 'text', l.body,
              'postId', l.post_id, 'positionLabel', po.title, 'at', l.answered_at,
              'person', ${person('l.person_id')}, 'enteredBy', ${person('l.entered_by')},
              'scan', (select json_build_object('file_id', f.id, 'file_name', f.name,
                  'file_media_type', f.media_type, 'file_bytes', f.bytes)
                from stored_file f where f.authority_id = l.authority_id and f.id = l.scan_file_id))
            order by l.id)
          from leader_answer_dossier ld
          join leader_answer l on (l.authority_id, l.id) = (ld.authority_id, ld.answer_id)
          join post po on (po.authority_id, po.id) = (l.authority_id, l.post_id)
          where ld.authority_id = ${dossier}.authority_id and ld.dossier_id = ${dossier}.id), '[]'::json)`;
}
