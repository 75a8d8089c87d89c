import { steps } from '../src/index.js';
import { issued, notice, walk, type Walk } from './walks.js';

const way: Walk = [['draftNotice', 'submit'], ['signNotice', 'signed'], ...issued.slice(1)];

describe('the notice of a session', () => {
  it('goes from the conclusions over the signature of the Office to the archive', async () => {
    const play = walk(await notice(), way);
    expect(play.endedAt).toBe('archived');
    expect(play.state.tokens).toEqual([]);
  });

  it('stays with the Office: nobody of the leaders is asked again', async () => {
    const play = walk(await notice(), way);
    const holders = play.events.flatMap((event) =>
      event.type === 'WorkItemOpened'
        ? [`${event.elementId}: ${event.candidateUnit} ${event.candidatePositions.join('/')}`]
        : [],
    );
    expect(holders).toEqual([
      'draftNotice: OFFICE OFFICER',
      'signNotice: OFFICE CHIEF_OF_OFFICE/DEPUTY_CHIEF_OF_OFFICE',
      'numberDecision: OFFICE CLERK',
      'sealDecision: OFFICE CLERK',
      'dispatchDecision: OFFICE CLERK',
      'archive: OFFICE OFFICER',
    ]);
  });

  it('is signed by another person than its writer', async () => {
    const { definition } = await notice();
    expect(definition.elements['signNotice']).toMatchObject({ differentPersonFrom: ['draftNotice'] });
  });

  it('returned by its signer goes back to the writer', async () => {
    const play = walk(await notice(), [
      ['draftNotice', 'submit'],
      ['signNotice', 'returned'],
    ]);
    expect(play.at).toEqual(['draftNotice']);
  });

  it.each(Object.keys(steps.issueNotice))('is withdrawn at %s', async (step) => {
    const play = walk(
      await notice(),
      way.slice(
        0,
        way.findIndex((act) => act[0] === step),
      ),
    );
    expect(play.at).toEqual([step]);
    play.send('withdraw');
    expect(play.endedAt).toBe('withdrawn');
    expect(play.state.tokens).toEqual([]);
  });
});
