import type { AccessGrant, Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import {
  createOfficialDocument,
  dispatchDocumentStatements,
  documentDate,
  numberDocumentStatement,
  recipientAccess,
  signDocumentStatement,
  type LastEntry,
  type NewDocumentRows,
} from '../issuance/index.js';
import { letterIssuer, type Letterhead } from '../organisation/index.js';
import { draftName, letterSubject, roundGround } from './domain/round-letter.js';
import type { AskedUnitRow, DossierToSendRow } from './send-round.queries.js';
import { unitSignature } from './unit-signature.js';

export interface RoundLetterFacts {
  readonly actor: Actor;
  readonly documentId: string;
  readonly lead: Letterhead;
  readonly dossiers: readonly DossierToSendRow[];
  readonly units: readonly AskedUnitRow[];
  readonly dueAt: string;
  readonly question: string | null;
  readonly now: string;
  newId(): string;
}

/** The công văn by which the lead unit asks, as a draft: nobody has signed it yet. */
export function roundLetter(facts: RoundLetterFacts): NewDocumentRows {
  const { actor, documentId, lead, dossiers, units, now, newId } = facts;
  const drafts = dossiers.map(({ doc_type, subject }) => draftName(doc_type, subject));
  const sample = dossiers.some(({ is_sample }) => is_sample);
  const issuer = { id: lead.id, symbol: lead.symbol };
  return createOfficialDocument({
    authorityId: actor.authorityId,
    id: documentId,
    purpose: 'ROUND_LETTER',
    issuer,
    draftingUnit: issuer,
    docType: 'OFFICIAL_LETTER',
    subject: letterSubject('lấy ý kiến', drafts),
    content: {
      form: 'ROUND_LETTER',
      data: {
        issuer: letterIssuer(lead),
        addressees: units.map(({ name }) => name),
        drafts,
        ground: roundGround(dossiers[0]?.session_name ?? null, lead.name),
        dueAt: facts.dueAt,
        ...(facts.question === null ? {} : { questions: [facts.question] }),
        sample,
      },
    },
    dossierIds: dossiers.map(({ id }) => id),
    recipients: units.map(({ id, name }) => ({ name, purpose: null, unitId: id })),
    readers: [{ principalKind: 'UNIT', principalId: lead.id, cause: 'LEAD' }],
    sample,
    now,
    newId,
  });
}

export interface LetterToSign {
  readonly actor: Actor;
  readonly documentId: string;
  readonly version: number;
  readonly lead: Letterhead;
  readonly recipients: readonly { readonly unitId: string | null; readonly channel: string }[];
  /** Of the unit's register of letters. */
  readonly last: LastEntry | undefined;
  readonly now: string;
  newId(): string;
}

/**
 * The leader of the lead unit signs the letter that asks: signed, numbered in the unit's own register and dispatched, in
 * this order (Decree 30/2020, articles 13, 15 and 18). A department's letter passes no clerk of the Committee.
 * Refuses what documentDate refuses.
 */
export function signRoundLetter(
  letter: LetterToSign,
): { readonly writes: Statement[]; readonly access: AccessGrant[] } | RefusalValue {
  const { actor, documentId, version, lead, recipients, last, now, newId } = letter;
  const { authorityId } = actor;
  const date = documentDate(undefined, { now, signedAt: now, last });
  if (isRefused(date)) return date;
  const signature = unitSignature(actor, lead, { mode: 'TRIAL', at: now, scanFileId: null });
  return {
    writes: [
      signDocumentStatement({ authorityId, documentId, version, signature }),
      numberDocumentStatement({
        authorityId,
        documentId,
        version: version + 1,
        issuerId: lead.id,
        code: 'OFFICIAL_LETTER',
        ...date,
        newRegisterId: newId(),
      }),
      ...dispatchDocumentStatements({ authorityId, documentId, version: version + 2, from: 'NUMBERED', now }),
    ],
    access: recipientAccess(documentId, recipients),
  };
}
