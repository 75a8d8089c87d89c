import { Module, type OnModuleInit } from '@nestjs/common';
import { OutboxConsumers } from '../../platform/outbox/index.js';
import { AddRecipient } from './add-recipient.js';
import { DOCUMENT_TEXT } from './create-official-document.js';
import { RegisterBookController } from './book/register-book.controller.js';
import { RegisterBook } from './book/register-book.js';
import { RegistryDesk } from './desk/registry-desk.js';
import { RegistryDeskResolver } from './desk/registry-desk.resolver.js';
import { DispatchDocument } from './dispatch-document.js';
import { DocumentActs } from './document-act.js';
import { DocumentActsResolver } from './document-acts.resolver.js';
import { DocumentSearch } from './document-search.js';
import { DocumentText } from './document-text.js';
import { FinishIncoming } from './incoming/finish-incoming.js';
import { ForwardIncoming } from './incoming/forward-incoming.js';
import { IncomingReader } from './incoming/incoming-reader.js';
import { IncomingResolver } from './incoming/incoming.resolver.js';
import { PaperWork } from './incoming/paper-work.js';
import { RegisterIncoming } from './incoming/register-incoming.js';
import { TakeIntoRegister } from './incoming/take-into-register.js';
import { VoidIncoming } from './incoming/void-incoming.js';
import { IssueDocument } from './issue-document.js';
import { NumberDocument } from './number-document.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import { DossierDecisionResolver, OfficialDocumentResolver } from './official-document.resolver.js';
import { OpenReceivedDocument } from './open-received-document.js';
import { ReceivedDocuments } from './received-documents.js';
import { RegisterResolver } from './register.resolver.js';
import { Registers } from './registers.js';
import { RecipientsResolver } from './recipients.resolver.js';
import { RecordSending } from './record-sending.js';
import { RemoveRecipient } from './remove-recipient.js';
import { ReturnFromSigning } from './return-from-signing.js';
import { SealDocument } from './seal-document.js';
import { SignDocument } from './sign-document.js';

/** Issuers, registers, numbers, official documents and their receipts. */
@Module({
  controllers: [RegisterBookController],
  providers: [
    OfficialDocumentReader,
    DocumentText,
    DocumentSearch,
    DocumentActs,
    SignDocument,
    ReturnFromSigning,
    NumberDocument,
    SealDocument,
    DispatchDocument,
    IssueDocument,
    OpenReceivedDocument,
    AddRecipient,
    RemoveRecipient,
    RecordSending,
    ReceivedDocuments,
    Registers,
    OfficialDocumentResolver,
    DossierDecisionResolver,
    DocumentActsResolver,
    RecipientsResolver,
    RegisterResolver,
    RegisterBook,
    RegistryDesk,
    RegistryDeskResolver,
    IncomingReader,
    RegisterIncoming,
    TakeIntoRegister,
    VoidIncoming,
    ForwardIncoming,
    FinishIncoming,
    PaperWork,
    IncomingResolver,
  ],
  exports: [DocumentActs, OfficialDocumentReader, DocumentText],
})
export class IssuanceModule implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly text: DocumentText,
  ) {}

  onModuleInit(): void {
    this.consumers.register(DOCUMENT_TEXT, async ({ authorityId, payload }) => {
      const { documentId } = payload;
      if (typeof documentId === 'string') await this.text.make(authorityId, documentId);
    });
  }
}
