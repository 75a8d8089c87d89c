import {
  bodyLine,
  bpmn,
  catchMessage,
  end,
  flow,
  onMessage,
  participants,
  path,
  start,
  task,
  timer,
  xor,
} from '../../test/bpmn.js';
import { limits } from '../limits.js';
import { parse } from './parse.js';

/** One element per line, so that the line of a problem can be told. */
async function problemsOf(...lines: string[]) {
  const { definition, problems } = await parse(bpmn(lines.join('\n')));
  expect(definition === undefined).toBe(problems.length > 0);
  return problems.map(({ code, elementId, line, message }) => ({
    code,
    elementId,
    line: line === undefined ? undefined : line - bodyLine,
    message,
  }));
}

const simple = [start(), task('t'), end(), path('start', 't', 'end')];

describe('a definition', () => {
  it('keeps names, people, rules and paths, as plain JSON', async () => {
    const { definition } = await parse(
      bpmn(
        [
          start(),
          `<bpmn:userTask id="examine" name="Văn phòng thẩm tra" ts:stage="SUBMITTED" ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER, CLERK"
             ts:due="P1WD" ts:formKey="examine" ts:requiredDocuments="SUMMARY" ts:differentPersonFrom="draft" ts:byField="true" ts:outcomes="forward" />`,
          task('draft'),
          end(),
          path('start', 'draft', 'examine', 'end'),
        ].join('\n'),
      ),
    );
    expect(definition?.elements['examine']).toEqual({
      type: 'userTask',
      id: 'examine',
      name: 'Văn phòng thẩm tra',
      stage: 'SUBMITTED',
      outgoing: ['examine_end'],
      incoming: ['draft_examine'],
      candidateUnit: 'OFFICE',
      candidatePositions: ['OFFICER', 'CLERK'],
      formKey: 'examine',
      due: { kind: 'workingDays', days: 1 },
      requiredDocuments: ['SUMMARY'],
      differentPersonFrom: ['draft'],
      byField: true,
      outcomes: ['forward'],
      boundaryEvents: [],
    });
    expect(JSON.parse(JSON.stringify(definition))).toStrictEqual(definition);
  });

  it('may use any prefix for our namespace', async () => {
    const xml = bpmn(
      [start(), `<bpmn:userTask id="t" ts:formKey="f" />`, end(), path('start', 't', 'end')].join('\n'),
    );
    const { definition } = await parse(
      xml.replace('xmlns:ts=', 'xmlns:x=').replace('ts:formKey', 'x:formKey'),
    );
    expect(definition?.elements['t']).toMatchObject({ formKey: 'f' });
  });

  it('ignores lanes, annotations, documentation and the drawing', async () => {
    const problems = await problemsOf(
      '<bpmn:documentation>For readers.</bpmn:documentation>',
      '<bpmn:laneSet id="lanes"><bpmn:lane id="lane" name="Văn phòng"><bpmn:flowNodeRef>t</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>',
      ...simple,
      '<bpmn:textAnnotation id="note"><bpmn:text>Ghi chú</bpmn:text></bpmn:textAnnotation>',
      '<bpmn:association id="line" sourceRef="t" targetRef="note" />',
    );
    expect(problems).toEqual([]);
  });
});

describe('what the engine does not carry out is refused by name and line', () => {
  it.each([
    ['<bpmn:complexGateway id="x" />', 'UNSUPPORTED_ELEMENT', 'complexGateway is not supported'],
    ['<bpmn:transaction id="x" />', 'UNSUPPORTED_ELEMENT', 'transaction is not supported'],
    ['<bpmn:adHocSubProcess id="x" />', 'UNSUPPORTED_ELEMENT', 'adHocSubProcess is not supported'],
    ['<bpmn:task id="x" />', 'UNSUPPORTED_ELEMENT', 'task is not supported'],
    [
      '<bpmn:scriptTask id="x" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>',
      'UNSUPPORTED_PROPERTY',
      'the script language "javascript" is not supported; FEEL is',
    ],
    [
      '<bpmn:startEvent id="x"><bpmn:errorEventDefinition /></bpmn:startEvent>',
      'UNSUPPORTED_ELEMENT',
      'errorEventDefinition is not supported on startEvent',
    ],
    [
      '<bpmn:intermediateThrowEvent id="x"><bpmn:compensateEventDefinition /></bpmn:intermediateThrowEvent>',
      'UNSUPPORTED_ELEMENT',
      'compensateEventDefinition is not supported',
    ],
    [
      '<bpmn:boundaryEvent id="x" attachedToRef="t"><bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>',
      'UNSUPPORTED_PROPERTY',
      'timeCycle is supported only where the event does not interrupt, so that it can come again',
    ],
    [
      '<bpmn:eventBasedGateway id="x" instantiate="true" />',
      'UNSUPPORTED_PROPERTY',
      'instantiate is not supported on eventBasedGateway',
    ],
    [
      '<bpmn:userTask id="x" isForCompensation="true" />',
      'UNSUPPORTED_PROPERTY',
      'isForCompensation is not supported on userTask',
    ],
    [
      '<bpmn:userTask id="x" ts:colour="red" />',
      'UNKNOWN_ATTRIBUTE',
      'the attribute ts:colour is not known on userTask',
    ],
    [
      '<bpmn:userTask id="x" ts:handler="h" />',
      'UNKNOWN_ATTRIBUTE',
      'the attribute ts:handler is not known on userTask',
    ],
    [
      '<bpmn:userTask id="x" person="a" />',
      'UNKNOWN_ATTRIBUTE',
      'the attribute person is not known on userTask',
    ],
    [
      '<bpmn:intermediateCatchEvent id="x" />',
      'UNSUPPORTED_ELEMENT',
      'intermediateCatchEvent without an event definition is not supported',
    ],
  ])('%s', async (element, code, message) => {
    const problems = await problemsOf(...simple, '', element);
    expect(problems).toContainEqual({ code, elementId: 'x', line: 5, message });
  });

  it('an element that BPMN does not know', async () => {
    const [problem] = await problemsOf(...simple, '<bpmn:teaBreak id="x" />');
    expect(problem).toMatchObject({
      code: 'UNSUPPORTED_ELEMENT',
      line: 4,
      message: 'teaBreak is not supported',
    });
  });

  it('a root element that the engine does not know', async () => {
    const { problems } = await parse(bpmn(simple.join('\n'), '\n<bpmn:globalTask id="s" name="s" />'));
    expect(problems).toEqual([
      { code: 'UNSUPPORTED_ELEMENT', elementId: 's', line: 4, message: 'globalTask is not supported' },
    ]);
  });

  it('an event sub-process directly inside another', async () => {
    const outer = onMessage('outer', 'a').replace(
      '</bpmn:subProcess>',
      `${onMessage('inner', 'b')}</bpmn:subProcess>`,
    );
    expect(await problemsOf(...simple, outer)).toMatchObject([
      { code: 'UNSUPPORTED_ELEMENT', elementId: 'inner' },
    ]);
  });

  it('an event sub-process without a trigger', async () => {
    const none = `<bpmn:subProcess id="sub" triggeredByEvent="true">${start('s2')}${end('e2')}${path('s2', 'e2')}</bpmn:subProcess>`;
    expect(await problemsOf(...simple, none)).toMatchObject([
      { code: 'START_MISSING', elementId: 'sub', line: 4 },
    ]);
  });
});

describe('what would not run is refused where it stands', () => {
  it.each([
    ['a step that leads nowhere', [start(), task('t'), path('start', 't')], 'NO_OUTGOING', 't', 1],
    [
      'a step that nothing leads to',
      [...simple, task('lost'), path('lost', 'end')],
      'UNREACHABLE',
      'lost',
      4,
    ],
    ['a process without a start', [task('t'), end(), path('t', 'end')], 'START_MISSING', 'example', -1],
    ['a flow into a start event', [...simple, flow('t', 'start')], 'FLOW_BROKEN', 't_start', 4],
    ['a flow to nowhere', [...simple, flow('t', 'nowhere')], 'FLOW_BROKEN', 't_nowhere', 4],
    [
      'a flow across the border of a sub-process',
      [...simple, onMessage('sub', 'm'), flow('t', 'subEnd')],
      'FLOW_BROKEN',
      't_subEnd',
      5,
    ],
    [
      'a condition away from a gateway',
      [start(), task('t'), end(), path('start', 't'), flow('t', 'end', 'a = 1')],
      'CONDITION_MISPLACED',
      't_end',
      4,
    ],
    [
      'a choice without a condition',
      [start(), xor('x'), end('a'), end('b'), path('start', 'x'), flow('x', 'a', 'a = 1'), flow('x', 'b')],
      'CONDITION_MISSING',
      'x_b',
      6,
    ],
    [
      'a condition that reads the clock',
      [start(), xor('x'), end(), path('start', 'x'), flow('x', 'end', 'today() = a')],
      'EXPRESSION_INVALID',
      'x_end',
      4,
    ],
    [
      'a due rule in months',
      [start(), task('t', 'ts:due="P1M"'), end(), path('start', 't', 'end')],
      'VALUE_INVALID',
      't',
      1,
    ],
    [
      'a due rule that is no FEEL',
      [start(), task('t', 'ts:due="=("'), end(), path('start', 't', 'end')],
      'EXPRESSION_INVALID',
      't',
      1,
    ],
    [
      'a duration in place of a date',
      [...simple, timer('b', 't', 'PT1H', { date: true }), path('b', 'end')],
      'VALUE_INVALID',
      'b',
      4,
    ],
    [
      'a timer without a time',
      [
        ...simple,
        '<bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>',
        path('b', 'end'),
      ],
      'VALUE_MISSING',
      'b',
      4,
    ],
    [
      'a boundary event on a gateway',
      [start(), xor('x'), end(), path('start', 'x', 'end'), timer('b', 'x', 'PT1H'), path('b', 'end')],
      'VALUE_INVALID',
      'b',
      4,
    ],
    [
      'a message without a name',
      [start(), catchMessage('c', 'm').replace('m_m', 'none'), end(), path('start', 'c', 'end')],
      'VALUE_MISSING',
      'c',
      1,
    ],
    [
      'an embedded sub-process without a start',
      [start(), '<bpmn:subProcess id="s" />', end(), path('start', 's', 'end')],
      'START_MISSING',
      's',
      1,
    ],
    [
      'a loop without an end',
      [...simple, '<bpmn:userTask id="l"><bpmn:standardLoopCharacteristics /></bpmn:userTask>'],
      'VALUE_MISSING',
      'l',
      4,
    ],
    [
      'items without a collection',
      [
        start(),
        '<bpmn:userTask id="m"><bpmn:multiInstanceLoopCharacteristics ts:elementVariable="unit"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>',
        end(),
        path('start', 'm', 'end'),
      ],
      'VALUE_INVALID',
      'm',
      1,
    ],
    [
      'a link that leads nowhere',
      [
        start(),
        '<bpmn:intermediateThrowEvent id="l"><bpmn:linkEventDefinition name="on" /></bpmn:intermediateThrowEvent>',
        path('start', 'l'),
      ],
      'FLOW_BROKEN',
      'l',
      1,
    ],
    [
      'a choice between events that leads to a task',
      [
        start(),
        '<bpmn:eventBasedGateway id="g" />',
        catchMessage('c', 'm'),
        task('t'),
        end(),
        path('start', 'g', 'c', 'end'),
        path('g', 't', 'end'),
      ],
      'FLOW_BROKEN',
      'g_t',
      6,
    ],
    ['a call of no process', [...simple, '<bpmn:callActivity id="c" />'], 'VALUE_MISSING', 'c', 4],
    [
      'an error that does not interrupt',
      [
        ...simple,
        '<bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:startEvent id="s2" isInterrupting="false"><bpmn:errorEventDefinition /></bpmn:startEvent></bpmn:subProcess>',
      ],
      'VALUE_INVALID',
      's2',
      4,
    ],
    [
      'a service task without a handler',
      [start(), '<bpmn:serviceTask id="s" />', end(), path('start', 's', 'end')],
      'VALUE_MISSING',
      's',
      1,
    ],
    [
      'another person than in no step',
      [start(), task('t', 'ts:differentPersonFrom="x"'), end(), path('start', 't', 'end')],
      'VALUE_INVALID',
      't',
      1,
    ],
    [
      'an id that objects inherit',
      [start(), task('__proto__'), end(), path('start', '__proto__', 'end')],
      'ID_INVALID',
      '__proto__',
      1,
    ],
    [
      'a step that stays open and leads on',
      [
        start(),
        participants('a', '3', { attributes: 'ts:staysOpen="true"' }),
        end(),
        path('start', 'a', 'end'),
      ],
      'VALUE_INVALID',
      'a',
      1,
    ],
    [
      'a field that is neither asked for nor not',
      [start(), task('t', 'ts:byField="yes"'), end(), path('start', 't', 'end')],
      'VALUE_INVALID',
      't',
      1,
    ],
    [
      'staying open with one person',
      [start(), task('t', 'ts:staysOpen="true"'), end(), path('start', 't', 'end')],
      'VALUE_INVALID',
      't',
      1,
    ],
  ] as const)('%s', async (_, lines, code, elementId, line) => {
    expect(await problemsOf(...lines)).toContainEqual(expect.objectContaining({ code, elementId, line }));
  });

  it('every problem of the elements is named at once', async () => {
    const codes = (
      await problemsOf(...simple, '<bpmn:complexGateway id="a" />', task('b', 'ts:due="soon"'))
    ).map(({ code }) => code);
    expect(codes).toEqual(['UNSUPPORTED_ELEMENT', 'VALUE_INVALID']);
  });
});

describe('a file', () => {
  it('that is not XML names the line', async () => {
    const broken = bpmn(simple.join('\n')).replace('</bpmn:process>', '');
    expect((await parse(broken)).problems).toMatchObject([{ code: 'XML_UNREADABLE', line: 10 }]);
    expect((await parse('a letter')).problems).toMatchObject([{ code: 'XML_UNREADABLE' }]);
    expect((await parse('')).problems).toMatchObject([{ code: 'XML_UNREADABLE' }]);
  });

  it('with a DOCTYPE or entities is refused unread', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>\n${bpmn(simple.join('\n')).slice(39)}`;
    expect((await parse(bomb)).problems).toEqual([
      { code: 'XML_DOCTYPE', message: 'DOCTYPE and ENTITY are refused', line: 2 },
    ]);
  });

  it('that is too large is refused unread', async () => {
    expect((await parse(' '.repeat(limits.xmlLength + 1))).problems).toMatchObject([
      { code: 'XML_TOO_LARGE' },
    ]);
  });

  it('holds exactly one process', async () => {
    const xml = bpmn(simple.join('\n'));
    const two = xml.replace(
      '</bpmn:definitions>',
      '<bpmn:process id="other" isExecutable="true" /></bpmn:definitions>',
    );
    expect((await parse(two)).problems).toMatchObject([
      { code: 'PROCESS_COUNT', elementId: 'other', line: 10 },
    ]);
    expect((await parse(two, { processId: 'example' })).definition).toMatchObject({ processId: 'example' });
    expect((await parse(two, { processId: 'third' })).problems).toMatchObject([{ code: 'PROCESS_COUNT' }]);
    const none = xml.replace(/<bpmn:process[\s\S]*<\/bpmn:process>/, '');
    expect((await parse(none)).problems).toMatchObject([{ code: 'PROCESS_COUNT' }]);
  });

  it('with an id twice is refused', async () => {
    expect(await problemsOf(...simple, task('t'))).toContainEqual(
      expect.objectContaining({
        code: 'ID_DUPLICATE',
        elementId: 't',
        line: 4,
      }),
    );
  });

  it('with deeply nested elements is refused, not a fault', async () => {
    const nested = '<bpmn:subProcess>'.repeat(3_000) + '</bpmn:subProcess>'.repeat(3_000);
    expect((await problemsOf(...simple, nested)).length).toBeGreaterThan(0);
  });

  it('full of tags that never close is refused within a second', async () => {
    const began = performance.now();
    await parse(bpmn('<bpmn:task '.repeat(100_000)));
    await parse(bpmn('<!--'.repeat(100_000)));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
