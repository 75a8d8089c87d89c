import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWorkSources } from '../../organisation/index.js';
import { reassigned, stepsHeld } from '../../workflow/index.js';

/** Incoming papers that were passed on to one person: whoever takes them may open them from then on. */
@Injectable()
export class PaperWork implements OnModuleInit {
  constructor(private readonly sources: OpenWorkSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'INCOMING',
      held: ({ authorityId, personId, limit }) => stepsHeld(authorityId, personId, { limit, papers: true }),
      passOn: (row, { authorityId, fromPersonId, toPersonId, now }) => ({
        steps: reassigned(row, toPersonId),
        writes: [
          {
            name: 'issuance.pass-forward-on',
            text: `update incoming_forward set to_person_id = $4
              where authority_id = $1 and id = $2 and to_person_id = $3 and done_at is null`,
            values: [authorityId, row.further_id, fromPersonId, toPersonId],
            mustChange: 'HANDOVER_CHANGED',
          },
          {
            name: 'issuance.let-open-document',
            // The document behind a paper that came in the system.
            text: `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind,
                principal_kind, granted_at)
              select $1, i.document_id, $3, 'READ', 'FORWARDED', 'DOCUMENT', 'PERSON', $4
              from incoming_document i where i.authority_id = $1 and i.id = $2 and i.document_id is not null
              on conflict do nothing`,
            values: [authorityId, row.subject_id, toPersonId, now],
          },
        ],
        access: [
          {
            subjectKind: 'INCOMING',
            subjectId: row.subject_id,
            principalKind: 'PERSON',
            principalId: toPersonId,
            class: 'READ',
            cause: 'FORWARDED',
          },
        ],
      }),
    });
  }
}
