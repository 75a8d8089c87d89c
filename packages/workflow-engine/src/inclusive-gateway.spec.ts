import {
  boundary,
  catching,
  define,
  end,
  flow,
  inclusive,
  onEvent,
  parallel,
  path,
  start,
  sub,
  task,
  throwing,
  timer,
  xor,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';

const played = async (body: string, variables = {}) => new Play(await define(body)).start(variables);

/** Asks up to three offices, then joins. */
const asked = `${start()}${inclusive('ask', 'default="ask_c"')}${task('a')}${task('b')}${task('c')}${inclusive('join')}${task('after')}${end()}
  ${path('start', 'ask')}${flow('ask', 'a', 'land = true')}${flow('ask', 'b', 'money = true')}${flow('ask', 'c')}
  ${path('a', 'join')}${path('b', 'join')}${path('c', 'join')}${path('join', 'after', 'end')}`;

describe('an inclusive gateway', () => {
  it('takes every way whose condition holds, and waits for exactly these', async () => {
    const play = await played(asked, { land: true, money: true });
    expect(play.at).toEqual(['a', 'b']);
    play.complete('a');
    expect(play.at.sort()).toEqual(['b', 'join']);
    play.complete('b');
    expect(play.at).toEqual(['after']);
  });

  it('takes one way alone, and the default where none holds', async () => {
    const one = await played(asked, { land: true, money: false });
    one.complete('a');
    expect(one.at).toEqual(['after']);
    expect((await played(asked, { land: false, money: false })).at).toEqual(['c']);
  });

  it('refuses to begin where no way holds and none is the default', async () => {
    const play = new Play(
      await define(
        asked
          .replace('default="ask_c"', '')
          .replace(
            'id="ask_c" sourceRef="ask" targetRef="c">',
            'id="ask_c" sourceRef="ask" targetRef="c"><bpmn:conditionExpression>land = 5</bpmn:conditionExpression>',
          ),
      ),
    );
    expect(play.refusal({ type: 'start', variables: { land: false, money: false } })).toBe('NO_PATH');
  });
});

describe('an inclusive join', () => {
  it('goes on when the token it waited for ends elsewhere', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${xor('x')}${end('gone')}${inclusive('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'x')}${flow('x', 'join', 'outcome = "yes"')}${flow('x', 'gone', 'outcome = "no"')}`,
    );
    play.complete('a');
    expect(play.at.sort()).toEqual(['b', 'join']);
    // Nothing happens at the join itself: the other token dies.
    play.complete('b', 'no');
    expect(play.at).toEqual(['after']);
  });

  it('goes on when the step it waited for is interrupted and its token goes another way', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${timer('late', 'b', 'PT1H')}${end('gone')}${inclusive('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'join')}${path('late', 'gone')}`,
    );
    play.complete('a');
    play.fire('late');
    expect(play.at).toEqual(['after']);
  });

  it('waits for a token that can come by an event at a border', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${end('done')}${boundary('asked', 'b', 'message ask', false)}${task('note')}${inclusive('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'done')}${path('asked', 'note', 'join')}`,
    );
    play.complete('a');
    expect(play.at.sort()).toEqual(['b', 'join']);
    play.do({ type: 'message', name: 'ask' });
    play.complete('b');
    expect(play.at.sort()).toEqual(['join', 'note']);
    play.complete('note');
    expect(play.at).toEqual(['after']);
  });

  it('waits for a token that can come by a link', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${throwing('away', 'link on')}${catching('here', 'link on')}${inclusive('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'away')}${path('here', 'join')}`,
    );
    play.complete('a');
    expect(play.at.sort()).toEqual(['b', 'join']);
    play.complete('b');
    expect(play.at).toEqual(['after']);
  });

  it('waits for what runs inside a sub-process before it, and not for what runs outside its own', async () => {
    const inner = `${inclusive('fork')}${task('a')}${task('b')}${inclusive('join')}${end('sEnd')}${path('sStart', 'fork')}${flow('fork', 'a', '1 = 1')}${flow('fork', 'b', '1 = 1')}${path('a', 'join', 'sEnd')}${path('b', 'join')}`;
    const play = await played(
      `${start()}${parallel('split')}${sub('s', inner)}${task('beside')}${inclusive('outer')}${task('after')}${end()}
       ${path('start', 'split', 's', 'outer', 'after', 'end')}${path('split', 'beside', 'outer')}`,
    );
    play.complete('beside');
    expect(play.at).toContain('outer');
    play.complete('a');
    expect(play.at).toContain('join');
    play.complete('b');
    expect(play.at).toEqual(['after']);
  });

  it('is not held up by a token that can as well come by a flow already taken', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${xor('x')}${xor('merge')}${inclusive('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'merge', 'join', 'after', 'end')}${path('split', 'b', 'x')}${flow('x', 'merge', 'outcome = "near"')}${flow('x', 'join', 'outcome = "far"')}`,
    );
    play.complete('a');
    // b may come by the empty flow, but also where a token waits already: BPMN does not wait for it.
    expect(play.at.sort()).toEqual(['after', 'b']);
    play.complete('b', 'far');
    expect(play.at).toEqual(['after', 'after']);
  });

  it('turns in a loop that leads back to it', async () => {
    const play = await played(
      `${start()}${inclusive('join')}${task('t')}${xor('x')}${end()}${path('start', 'join', 't', 'x')}${flow('x', 'join', 'outcome = "again"')}${flow('x', 'end', 'outcome = null')}`,
    );
    play.complete('t', 'again');
    play.complete('t', 'again');
    play.complete('t');
    expect(play.state.status).toBe('COMPLETED');
  });

  it('frees a second join that waited for the first', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${task('c')}${inclusive('one')}${inclusive('two')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'one', 'two', 'after', 'end')}${path('split', 'b', 'one')}${path('split', 'c', 'two')}`,
    );
    play.complete('c');
    play.complete('a');
    play.complete('b');
    expect(play.at).toEqual(['after']);
  });

  it('does not wait for a handler that runs beside its scope', async () => {
    const play = await played(`${asked}${onEvent('note', 'message note', false)}`, {
      land: true,
      money: false,
    });
    play.do({ type: 'message', name: 'note' });
    play.complete('a');
    expect(play.at).toContain('after');
  });
});
