import type { Definition, Element } from './definition.js';
import { elementOf } from './elements.js';
import { countOutcomes, countParticipants, openIndexes, type ParticipantCounts } from './participants.js';
import type { Participants, State, Token } from './state.js';
import { messagesTaken } from './step/messages.js';
import { workItemKey } from './work-item-key.js';

/** A step that waits for people. */
export interface OpenWork {
  readonly workItemKey: string;
  readonly elementId: string;
  readonly name?: string;
  readonly stage?: string;
  /** Who has claimed it. */
  readonly holder?: string;
  /** Set for a step with participants, whose keys are `${workItemKey}.${index}`. */
  readonly participants?: ParticipantCounts;
}

export function openWork(definition: Definition, state: State): OpenWork[] {
  return state.tokens.flatMap((token) => {
    if (token.waits !== 'workItem' && token.waits !== 'participants') return [];
    return [
      {
        workItemKey: workItemKey(token.at, token.item),
        elementId: token.at,
        ...described(elementOf(definition, token.at)),
        ...(token.waits === 'workItem' && token.holder !== undefined ? { holder: token.holder } : {}),
        ...(token.waits === 'participants' ? { participants: countParticipants(token.participants) } : {}),
      },
    ];
  });
}

/** Indexes of the participants of a step that may still answer; none when the step is not open. */
export function openParticipants(state: State, elementId: string): number[] {
  return participantsAt(state, elementId).flatMap(openIndexes);
}

/** How many participants of an open step gave each outcome; empty when the step is not open. */
export function outcomeCounts(state: State, elementId: string): Record<string, number> {
  const [participants] = participantsAt(state, elementId);
  return participants ? countOutcomes(participants) : {};
}

/** Names of the messages that `message` would take now. */
export function awaitedMessages(definition: Definition, state: State): string[] {
  return state.status === 'RUNNING' ? [...new Set(messagesTaken(definition, state))] : [];
}

/** A step that is parked; `code` says why, the `IncidentRaised` of its token says more. */
export interface ParkedStep {
  readonly tokenId: number;
  readonly elementId: string;
  readonly name?: string;
  readonly stage?: string;
  readonly code: string;
}

/** The steps that wait for somebody entitled to try again or to skip them. */
export function parkedSteps(definition: Definition, state: State): ParkedStep[] {
  return state.tokens.flatMap((token) =>
    token.waits === 'incident'
      ? [
          {
            tokenId: token.id,
            elementId: token.at,
            ...described(elementOf(definition, token.at)),
            code: token.code,
          },
        ]
      : [],
  );
}

/** Ids of the elements where tokens stand, for the drawing. */
export function activeElementIds(state: State): string[] {
  return [...new Set(state.tokens.map((token) => token.at))];
}

function participantsAt(state: State, elementId: string): Participants[] {
  return state.tokens
    .filter((token): token is Extract<Token, { waits: 'participants' }> => token.waits === 'participants')
    .filter((token) => token.at === elementId)
    .map((token) => token.participants);
}

function described({ name, stage }: Element): { name?: string; stage?: string } {
  return { ...(name === undefined ? {} : { name }), ...(stage === undefined ? {} : { stage }) };
}
