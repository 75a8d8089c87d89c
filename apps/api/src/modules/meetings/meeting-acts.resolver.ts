import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { GiveOutOfNotice } from './give-out-of-notice.js';
import { GiveAssignmentInput, RecordMeetingInput } from './meeting.input.js';
import { MeetingFormModel, MeetingResult, type MeetingModel } from './meeting.model.js';
import { MeetingReader } from './meeting-reader.js';
import { RecordMeeting } from './record-meeting.js';

type Answered = Promise<MeetingModel | RefusalValue>;

/** The acts of the Office on sessions: recording one, and giving assignments out of its issued conclusions. */
@Resolver()
export class MeetingActsResolver {
  constructor(
    private readonly meetingsRead: MeetingReader,
    private readonly recording: RecordMeeting,
    private readonly giving: GiveOutOfNotice,
  ) {}

  @Query(() => MeetingFormModel, {
    nullable: true,
    description: 'What the record of a further session begins with; null for whoever may record none.',
  })
  meetingForm(@CurrentActor() actor: Actor): Promise<MeetingFormModel | null> {
    return this.meetingsRead.form(actor);
  }

  @Mutation(() => MeetingResult, {
    description: 'By an officer of the Office; its notice is then to be written.',
  })
  async recordMeeting(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') { items, number, beginsAt, ...typed }: RecordMeetingInput,
  ): Answered {
    const result = await this.recording.run(actor, commandId, {
      ...typed,
      number: number ?? undefined,
      beginsAt: beginsAt ?? undefined,
      items: items.map(({ title, kind, leadUnitId }) => ({
        title,
        kind: kind ?? undefined,
        leadUnitId: leadUnitId ?? undefined,
      })),
      isSample: false,
    });
    return this.answer(actor, result);
  }

  @Mutation(() => MeetingResult, {
    description:
      'By the Office, out of the issued notice of conclusions; one assignment, its units told at once.',
  })
  async giveAssignment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('meetingId', { type: () => ID }) meetingId: string,
    @Args('input') { deadlineWords, dueAt, product, ...input }: GiveAssignmentInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answered {
    const result = await this.giving.run(actor, commandId, {
      ...input,
      meetingId,
      deadlineWords: deadlineWords ?? null,
      dueAt: dueAt ?? null,
      product: product ?? null,
      expectedVersion,
    });
    return this.answer(actor, result);
  }

  private async answer(actor: Actor, result: ActResult<{ readonly meetingId: string }>): Answered {
    if (isRefused(result)) return result;
    return (await this.meetingsRead.one(actor, result.answer.meetingId)) ?? refuse('MEETING_NOT_FOUND');
  }
}
