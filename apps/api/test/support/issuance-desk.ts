import { civilDateOf } from '@thong-suot/administration';
import type { PartyPaper } from '../../src/modules/issuance/domain/party-paper.js';
import { AddRecipient } from '../../src/modules/issuance/add-recipient.js';
import { DispatchDocument } from '../../src/modules/issuance/dispatch-document.js';
import { DocumentActs } from '../../src/modules/issuance/document-act.js';
import { DocumentText } from '../../src/modules/issuance/document-text.js';
import { IssueDocument } from '../../src/modules/issuance/issue-document.js';
import { NumberDocument } from '../../src/modules/issuance/number-document.js';
import { OfficialDocumentReader } from '../../src/modules/issuance/official-document-reader.js';
import type { OfficialDocumentModel } from '../../src/modules/issuance/official-document.model.js';
import { OpenReceivedDocument } from '../../src/modules/issuance/open-received-document.js';
import {
  decisionSource,
  prepareDecision,
  type DecisionSourceRow,
} from '../../src/modules/issuance/prepare-decision.js';
import { ReceivedDocuments } from '../../src/modules/issuance/received-documents.js';
import { RecordSending } from '../../src/modules/issuance/record-sending.js';
import { RegisterBook } from '../../src/modules/issuance/book/register-book.js';
import { RegistryDesk } from '../../src/modules/issuance/desk/registry-desk.js';
import { FinishIncoming } from '../../src/modules/issuance/incoming/finish-incoming.js';
import { ForwardIncoming } from '../../src/modules/issuance/incoming/forward-incoming.js';
import { IncomingReader } from '../../src/modules/issuance/incoming/incoming-reader.js';
import { RegisterIncoming } from '../../src/modules/issuance/incoming/register-incoming.js';
import { TakeIntoRegister } from '../../src/modules/issuance/incoming/take-into-register.js';
import { VoidIncoming } from '../../src/modules/issuance/incoming/void-incoming.js';
import { InboxReader } from '../../src/modules/workflow/inbox/inbox-reader.js';
import { Registers } from '../../src/modules/issuance/registers.js';
import { RemoveRecipient } from '../../src/modules/issuance/remove-recipient.js';
import { ReturnFromSigning } from '../../src/modules/issuance/return-from-signing.js';
import { SealDocument } from '../../src/modules/issuance/seal-document.js';
import { SignDocument } from '../../src/modules/issuance/sign-document.js';
import type { Databases } from '../../src/platform/database/databases.js';
import { RecordNotes } from '../../src/platform/record/record-notes.js';
import { TenantWriter } from '../../src/platform/database/tenant-writer.js';
import { newId } from '../../src/platform/ids.js';
import { isRefused, type RefusalValue } from '../../src/platform/refusal/index.js';
import { PdfRenderer } from '../../src/platform/storage/pdf-renderer.js';
import { ActWorld, type Replica } from './act-world.js';
import { done, DossierDesk, nameUnits } from './dossier-desk.js';
import type { Actor } from '../../src/platform/actor.js';
import type { DossierModel } from '../../src/modules/documents/dossier.model.js';

/** The use cases on official documents of one tenant, on a real database, with files in memory. */
export class IssuanceDesk extends DossierDesk {
  readonly documents: OfficialDocumentReader;
  readonly text: DocumentText;
  readonly sign: SignDocument;
  readonly returning: ReturnFromSigning;
  readonly number: NumberDocument;
  readonly seal: SealDocument;
  readonly dispatch: DispatchDocument;
  readonly issue: IssueDocument;
  readonly openReceived: OpenReceivedDocument;
  readonly addRecipient: AddRecipient;
  readonly removeRecipient: RemoveRecipient;
  readonly recordSending: RecordSending;
  readonly received: ReceivedDocuments;
  readonly registers: Registers;
  readonly book: RegisterBook;
  readonly registry: RegistryDesk;
  readonly incoming: IncomingReader;
  readonly inbox: InboxReader;
  readonly registerIncoming: RegisterIncoming;
  readonly takeIntoRegister: TakeIntoRegister;
  readonly voidIncoming: VoidIncoming;
  readonly forwardIncoming: ForwardIncoming;
  readonly finishIncoming: FinishIncoming;

  protected constructor(world: ActWorld) {
    super(world);
    const { pool } = world.replicas[0] as Replica;
    const writer = new TenantWriter({ app: pool } as unknown as Databases);
    const renderer = new PdfRenderer({ directory: '/nowhere' });
    this.documents = new OfficialDocumentReader(this.reader, this.clock, renderer);
    this.text = new DocumentText(this.reader, writer, this.store, this.clock);
    const acts = new DocumentActs(world.runner, this.reader, this.clock, this.documents, this.text);
    this.sign = new SignDocument(acts);
    this.returning = new ReturnFromSigning(acts);
    this.number = new NumberDocument(acts);
    this.seal = new SealDocument(acts);
    this.dispatch = new DispatchDocument(acts);
    this.issue = new IssueDocument(acts);
    this.openReceived = new OpenReceivedDocument(world.runner, this.reader, this.documents);
    this.addRecipient = new AddRecipient(acts);
    this.removeRecipient = new RemoveRecipient(acts);
    this.recordSending = new RecordSending(world.runner, this.clock, this.documents);
    this.received = new ReceivedDocuments(this.reader, this.documents);
    this.registers = new Registers(this.reader, this.clock);
    this.book = new RegisterBook(this.reader, this.clock, new RecordNotes(writer, this.clock));
    this.registry = new RegistryDesk(this.reader, this.clock);
    this.inbox = new InboxReader(this.reader, this.clock);
    this.incoming = new IncomingReader(this.reader, this.clock, renderer);
    this.registerIncoming = new RegisterIncoming(world.runner, this.clock, this.incoming);
    this.takeIntoRegister = new TakeIntoRegister(world.runner, this.reader, this.incoming);
    this.voidIncoming = new VoidIncoming(world.runner, this.incoming);
    this.forwardIncoming = new ForwardIncoming(world.runner, this.clock, this.incoming);
    this.finishIncoming = new FinishIncoming(world.runner, this.reader, this.incoming);
  }

  static override async open(wards = 3): Promise<IssuanceDesk> {
    const world = await ActWorld.open(wards);
    await nameUnits(world.tenant);
    return new IssuanceDesk(world);
  }

  /** A dossier that the Office has just passed on for signature, and its decision. */
  async atSigning(): Promise<{ dossier: DossierModel; decision: OfficialDocumentModel }> {
    const dossier = await this.begin();
    await this.walk(dossier, WALK_TO_RECHECK);
    const decision = await this.passOn(dossier);
    return { dossier, decision };
  }

  /** The same, signed by the Chairman. */
  async atNumbering(): Promise<{ dossier: DossierModel; decision: OfficialDocumentModel }> {
    const { dossier, decision } = await this.atSigning();
    const signed = await done(this.sign.run(this.tenant.chair, newId(), { ...trial(decision) }));
    return { dossier, decision: signed };
  }

  /** The Office's second check passes the dossier on, as the submission module does it. */
  async passOn(dossier: DossierModel): Promise<OfficialDocumentModel> {
    const documentId = await done(this.tryToPassOn(dossier));
    await this.text.refresh(this.tenant.authorityId, documentId);
    const decision = await this.documents.one(this.tenant.chair, documentId);
    if (decision === null) throw new Error('the decision is not to be seen');
    return decision;
  }

  /** As `passOn`, but a refusal to prepare the decision is returned; gives the document's id. */
  async tryToPassOn(dossier: DossierModel, partyPaper?: PartyPaper): Promise<string | RefusalValue> {
    const { authorityId, specialist } = this.tenant;
    const result = await this.world.runner.run<[DecisionSourceRow], { documentId: string }>({
      commandId: newId(),
      kind: 'recheckDossier',
      actor: specialist,
      content: { dossierId: dossier.id },
      instanceId: dossier.instanceId,
      load: () => [decisionSource(authorityId, dossier.id, civilDateOf(this.world.now))],
      decide: ({ rows: [[source]], now, newId: fresh }) => {
        if (source === undefined) throw new Error('no dossier');
        const prepared = prepareDecision(source, { authorityId, now, newId: fresh, partyPaper });
        if (isRefused(prepared)) return prepared;
        const { documentId, writes, access, outbox } = prepared;
        return {
          steps: [{ type: 'complete', elementId: 'recheck', variables: { outcome: 'approved' } }],
          writes,
          access,
          outbox,
          audit: { act: 'recheckDossier', subjectKind: 'DOSSIER', subjectId: dossier.id },
          answer: { documentId },
        };
      },
    });
    return isRefused(result) ? result : result.answer.documentId;
  }

  /** Completes steps of the process that this spec is not about. */
  async walk(dossier: DossierModel, steps: readonly (readonly [string, string])[]): Promise<void> {
    for (const [elementId, outcome] of steps) {
      if (elementId === 'roundClosed') {
        await this.step(dossier, this.tenant.officer, { type: 'message', name: 'roundClosed' });
      } else {
        await this.step(dossier, this.tenant.officer, {
          type: 'complete',
          elementId,
          variables: { outcome },
        });
      }
    }
  }

  /** The document as somebody sees it now. */
  async seen(document: { id: string }, by: Actor = this.tenant.clerk): Promise<OfficialDocumentModel> {
    const found = await this.documents.one(by, document.id);
    if (found === null) throw new Error('the document is not to be seen');
    return found;
  }
}

/** Steps from the first draft to the Office's second check, with their outcomes. */
export const WALK_TO_RECHECK: readonly (readonly [string, string])[] = [
  ['draft', 'submit'],
  ['leaderReview', 'approved'],
  ['sendRound', 'sent'],
  ['roundClosed', ''],
  ['consolidate', 'submit'],
  ['leaderSubmit', 'approved'],
  ['examine', 'forward'],
  ['officeReview', 'approved'],
  ['viceChairReview', 'AGREED_FORWARD'],
  ['chairReview', 'AGREED'],
  ['signSubmission', 'signed'],
  ['numberSubmission', 'numbered'],
  ['sendSubmission', 'sent'],
  ['partyOpinion', 'AGREED'],
  ['takeIn', 'submit'],
];

/** A trial signature of a document as it stands. */
export function trial(document: { id: string; version: number }) {
  return {
    documentId: document.id,
    mode: 'TRIAL',
    scanFileId: undefined,
    expectedVersion: document.version,
  } as const;
}

/** The document with its version, as acts want it. */
export function on(document: { id: string; version: number }) {
  return { documentId: document.id, expectedVersion: document.version };
}
