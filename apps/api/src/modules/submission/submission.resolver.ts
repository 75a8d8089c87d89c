import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  DossierModel,
  DossierReader,
  DossierRefModel,
  DossierResult,
  OnDossierArgs,
} from '../documents/index.js';
import { DocumentResult, OfficialDocumentModel, OfficialDocumentReader } from '../issuance/index.js';
import { AddPartyPaper } from './add-party-paper.js';
import { NameDrafter } from './name-drafter.js';
import { RecheckDossier } from './recheck-dossier.js';
import { RecordConditionResult } from './record-condition-result.js';
import { RecordPartyOpinion } from './record-party-opinion.js';
import { SendSubmission } from './send-submission.js';
import { SubmissionReader } from './submission-reader.js';
import {
  PartyAnswerArgs,
  RecheckArgs,
  ReviewConsolidationArgs,
  SubmitForExaminationArgs,
} from './submission.args.js';
import { PartyPaperInput } from './submission.input.js';
import { ConditionResult, PartyConditionModel, SubmissionModel } from './submission.model.js';
import { ReviewConsolidation } from './review-consolidation.js';
import { SubmitForExamination } from './submit-for-examination.js';
import { SubmitTakenIn } from './submit-taken-in.js';

type DossierAnswer = Promise<DossierModel | RefusalValue>;

/** The Tờ trình to the Party and what follows from its opinion. */
@Resolver(() => SubmissionModel)
export class SubmissionResolver {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly documents: OfficialDocumentReader,
    private readonly dossiers: DossierReader,
    private readonly examining: SubmitForExamination,
    private readonly reviewing: ReviewConsolidation,
    private readonly sending: SendSubmission,
    private readonly opinions: RecordPartyOpinion,
    private readonly papers: AddPartyPaper,
    private readonly results: RecordConditionResult,
    private readonly takingIn: SubmitTakenIn,
    private readonly rechecking: RecheckDossier,
    private readonly naming: NameDrafter,
  ) {}

  @Mutation(() => DossierResult, {
    description:
      "Submits consolidated dossiers to the lead unit's leader, each with its summary table to be signed.",
  })
  submitForExamination(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() submission: SubmitForExaminationArgs,
  ): DossierAnswer {
    return this.examining.run(actor, commandId, submission);
  }

  @Mutation(() => DossierResult, {
    description:
      "The lead unit's leader signs the summary table and submits to the Office, or returns with a reason; all that travel together.",
  })
  reviewConsolidation(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() review: ReviewConsolidationArgs,
  ): DossierAnswer {
    return this.reviewing.run(actor, commandId, review);
  }

  @Mutation(() => DocumentResult)
  sendSubmission(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('documentId', { type: () => ID }) documentId: string,
    @Args('channel', { type: () => String }) channel: string,
    @Args('sentOn', { type: () => CivilDate }) sentOn: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    return this.sending.run(actor, commandId, { documentId, channel, sentOn, expectedVersion });
  }

  @Mutation(() => DossierResult, {
    description:
      'One answer of the Party; it may speak of several dossiers of the Tờ trình, of each in its own way.',
  })
  recordPartyOpinion(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() { input, ...on }: PartyAnswerArgs,
  ): DossierAnswer {
    return this.opinions.run(actor, commandId, { ...input, ...on });
  }

  @Mutation(() => DossierResult, {
    description:
      "The number and day of the Party's paper, where they follow. expectedVersion is the answer's (answerVersion).",
  })
  async addPartyPaper(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('partyAnswerId', { type: () => ID }) partyAnswerId: string,
    @Args('input') input: PartyPaperInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): DossierAnswer {
    const added = await this.papers.run(actor, commandId, { partyAnswerId, ...input, expectedVersion });
    if (isRefused(added)) return added;
    return (await this.dossiers.one(actor, added.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }

  @Mutation(() => ConditionResult)
  async recordConditionResult(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('conditionId', { type: () => ID }) conditionId: string,
    @Args('result', { type: () => String }) result: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<PartyConditionModel | RefusalValue> {
    const recorded = await this.results.run(actor, commandId, { conditionId, result, expectedVersion });
    if (isRefused(recorded)) return recorded;
    return (await this.submissions.condition(actor, conditionId)) ?? refuse('CONDITION_NOT_FOUND');
  }

  @Mutation(() => DossierResult)
  submitTakenIn(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() on: OnDossierArgs,
  ): DossierAnswer {
    return this.takingIn.run(actor, commandId, on);
  }

  @Mutation(() => DossierResult)
  recheckDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() recheck: RecheckArgs,
  ): DossierAnswer {
    return this.rechecking.run(actor, commandId, recheck);
  }

  @Mutation(() => DossierResult, {
    description:
      'The Office says which unit drafted a report that the session agreed to; it is then to be signed.',
  })
  nameDrafter(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): DossierAnswer {
    return this.naming.run(actor, commandId, { dossierId, unitId, expectedVersion });
  }

  @ResolveField(() => OfficialDocumentModel)
  async document(
    @Parent() submission: SubmissionModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel> {
    const document = await this.documents.load(context, actor, submission.documentId);
    if (document === null) throw new Error('a Tờ trình without its document');
    return document;
  }
}

/** The fields of a dossier that stand here. */
@Resolver(() => DossierModel)
export class DossierSubmissionResolver {
  constructor(private readonly submissions: SubmissionReader) {}

  @ResolveField(() => SubmissionModel, { nullable: true })
  submission(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<SubmissionModel | null> {
    return this.submissions.submissionOf(context, actor, dossier.id);
  }

  @ResolveField(() => [DossierRefModel], {
    description: 'The dossiers with which this one may be submitted to the Office on one Tờ trình.',
  })
  mayTravelWith(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DossierRefModel[]> {
    return this.submissions.companionsFor(context, actor, dossier.id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      "The warning that the draft changed after the Party's opinion, with the number of passages; null where it did not.",
  })
  changedAfterParty(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return this.submissions.changedAfterParty(context, actor, dossier.id);
  }
}
