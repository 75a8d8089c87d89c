import { describe, expect, it } from '@jest/globals';
import { initialState, type Definition, type Event, type State } from '@thong-suot/workflow-engine';
import { steps } from '@thong-suot/workflow-library';
import { dossierProgress } from './dossier-progress.js';
import { BESIDE_STEPS, DOSSIER_STEPS, dossierStep } from './dossier-steps.js';
import { markState } from './stage-marks.js';

const at = (elementId: string): State => ({
  ...initialState(),
  status: 'RUNNING',
  tokens: [{ id: 1, at: elementId, waits: 'message' }],
});
const ended: State = { ...initialState(), status: 'COMPLETED' };
const shipped: Definition = { processId: 'consultAndPartyOpinion', elements: {}, flows: {} };
const day = (number: number) => `2025-03-${number}T07:00:00.000Z`;
const states = (marks: readonly { stage: never; startedAt?: string; endedAt?: string }[]) =>
  marks.map(markState);

describe('the table of steps', () => {
  it('knows every step of the processes of a dossier and its stage, but those beside its way', () => {
    const { consultAndPartyOpinion, issueAfterAgreement, issueNotice } = steps;
    const all = { ...consultAndPartyOpinion, ...issueAfterAgreement, ...issueNotice };
    const onTheWay = Object.entries(all).filter(([id]) => !BESIDE_STEPS.includes(id));
    for (const [id, { stage }] of onTheWay) expect([id, dossierStep(id)?.stage]).toEqual([id, stage]);
    expect(Object.keys(DOSSIER_STEPS)).toHaveLength(onTheWay.length + 1);
    for (const id of BESIDE_STEPS) expect(dossierStep(id)).toBeUndefined();
  });

  it('leads from each step to another one, and ends at the archive', () => {
    const nexts = Object.values(DOSSIER_STEPS).flatMap((step) => ('next' in step ? [step.next] : []));
    expect(nexts.every((next) => dossierStep(next))).toBe(true);
    expect('next' in DOSSIER_STEPS.archive).toBe(false);
  });
});

describe('the path of a dossier', () => {
  it('of a report that a session agreed to stands at its completion, whatever waits beside', () => {
    const both: State = {
      ...at('confirmDeadline'),
      tokens: [...at('confirmDeadline').tokens, ...at('takeInSession').tokens],
    };
    const { state, stage, marks } = dossierProgress(undefined, [], both, shipped, day(18));
    expect({ state, stage }).toEqual({ state: 'FINALISING', stage: 'SUBMITTED' });
    expect(states(marks as never)).toEqual(['DONE', 'DONE', 'RUNNING', 'TODO']);
  });

  it('begun from a session has its first stage behind it', () => {
    const { state, stage, marks } = dossierProgress(undefined, [], at('sendRound'), shipped, day(18));
    expect({ state, stage }).toEqual({ state: 'READY_FOR_COMMENTS', stage: 'COMMENTING' });
    expect(states(marks as never)).toEqual(['DONE', 'RUNNING', 'TODO', 'TODO']);
  });

  it('goes back with a return: the stage runs again, the later one lies ahead', () => {
    const begun = { ...dossierProgress(undefined, [], at('sendRound'), shipped, day(18)), version: 1 };
    const examined = { ...dossierProgress(begun, [], at('examine'), shipped, day(20)), version: 2 };
    expect(states(examined.marks as never)).toEqual(['DONE', 'DONE', 'RUNNING', 'TODO']);
    const returned = dossierProgress(examined, [], at('consolidate'), shipped, day(21));
    expect(states(returned.marks as never)).toEqual(['DONE', 'RUNNING', 'TODO', 'TODO']);
    expect(returned.marks[1]).toEqual({ stage: 'COMMENTING', startedAt: day(18) });
  });

  it('ends archived with every stage done, or withdrawn with the later ones left out', () => {
    const archive = { ...dossierProgress(undefined, [], at('archive'), shipped, day(25)), version: 1 };
    const end = (endElementId: string): Event[] => [{ type: 'InstanceCompleted', endElementId }];
    const archived = dossierProgress(archive, end('archived'), ended, shipped, day(26));
    expect(archived.state).toBe('ARCHIVED');
    expect(states(archived.marks as never)).toEqual(['DONE', 'DONE', 'DONE', 'DONE']);
    const begun = { ...dossierProgress(undefined, [], at('draft'), shipped, day(18)), version: 1 };
    const withdrawn = dossierProgress(begun, end('withdrawn'), ended, shipped, day(19));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(states(withdrawn.marks as never)).toEqual(['DONE', 'TODO', 'TODO', 'TODO']);
  });
});
