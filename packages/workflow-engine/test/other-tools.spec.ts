import { readFileSync } from 'node:fs';
import { parse, type Definition } from '../src/index.js';
import { bpmn, end, flow, path, start, task, xor } from './bpmn.js';
import { Play } from './play.js';

async function read(name: string): Promise<{ definition: Definition; warned: string[] }> {
  const { definition, problems, warnings } = await parse(
    readFileSync(new URL(`models/${name}`, import.meta.url)),
  );
  expect(problems).toEqual([]);
  if (!definition) throw new Error(name);
  return {
    definition,
    warned: warnings.map(({ message }) => message.replace(/ is (not carried out|drawn).*/, '')),
  };
}

const c7 = 'xmlns:c="http://camunda.org/schema/1.0/bpmn"';

describe('a file written by', () => {
  it('Camunda 7 keeps people, terms, forms, handlers and conditions', async () => {
    const { definition, warned } = await read('camunda7-leave.bpmn');
    expect(definition.elements).toMatchObject({
      Activity_write: {
        assignee: { expression: 'applicant' },
        due: { kind: 'duration', milliseconds: 172_800_000 },
        priority: { text: '60' },
        formKey: 'embedded:app:forms/leave.html',
      },
      Activity_approve: {
        candidateUsers: { text: 'head, deputy' },
        candidatePositions: ['LEADERS', 'OFFICE'],
        due: { kind: 'expression', expression: 'dueDate' },
      },
      Activity_record: { handler: 'record-leave' },
    });
    expect(definition.flows['Flow_yes']?.condition).toBe('approved = true and days <= 12');
    expect(warned).toEqual([
      'the attribute historyTimeToLive',
      'the attribute versionTag',
      'dataObjectReference',
      'dataObject',
      'the attribute initiator',
      'the element taskListener',
      'the attribute asyncBefore',
    ]);
  });

  it('Camunda 7 runs', async () => {
    const { definition } = await read('camunda7-leave.bpmn');
    const play = new Play(definition).start({
      applicant: 'an',
      dueDate: '2025-03-20T10:00:00Z',
      approved: true,
      days: 3,
    });
    expect(play.last('WorkItemOpened')).toMatchObject({ assignee: 'an', priority: 60 });
    play.complete('Activity_write');
    expect(play.last('WorkItemOpened')).toMatchObject({
      candidateUsers: ['head', 'deputy'],
      dueAt: '2025-03-20T10:00:00.000Z',
    });
    play.complete('Activity_approve');
    expect(play.last('ServiceRequested')).toMatchObject({ handler: 'record-leave' });
  });

  it('Camunda 7 keeps collections, decisions and what goes into other processes', async () => {
    const { definition, warned } = await read('camunda7-council.bpmn');
    expect(definition.elements).toMatchObject({
      classify: { decision: 'project-class', resultVariable: 'class' },
      opinion: {
        assignee: { expression: 'member' },
        multiInstance: {
          collection: 'members',
          elementVariable: 'member',
          completionCondition: 'numberOfCompletedInstances / numberOfInstances >= 0.5',
        },
      },
      late: { trigger: { on: 'timer', timer: { kind: 'expression', expression: 'term' } } },
      publish: { input: '{kind: class, names: members}', output: '{publishedAs: number}' },
    });
    expect(warned).toEqual(['the attribute historyTimeToLive', 'the attribute mapDecisionResult']);
    const play = new Play(definition);
    play.decide = () => ({ value: 'B' });
    play.start({ members: ['an', 'binh'], term: 'P3D' });
    expect(play.last('MultiInstanceStarted')).toMatchObject({ count: 2, assignees: ['an', 'binh'] });
    play.do({ type: 'addParticipant', elementId: 'opinion', item: 'chi' });
    expect(play.last('ParticipantAdded')).toMatchObject({ assignee: 'chi' });
    play.answer('opinion', 0);
    play.answer('opinion', 2);
    expect(play.last('ChildRequested')).toMatchObject({
      calledElement: 'publication',
      variables: { kind: 'B', names: ['an', 'binh'] },
    });
  });

  it('Camunda 8 keeps the same, one after the other', async () => {
    const { definition, warned } = await read('camunda8-round.bpmn');
    expect(definition.elements).toMatchObject({
      prepare: { script: 'count(units)', resultVariable: 'asked' },
      answer: {
        multiInstance: {
          sequential: true,
          collection: 'units',
          elementVariable: 'unit',
          outputCollection: 'answers',
          outputElement: 'text',
        },
      },
      weigh: { decision: 'weight', resultVariable: 'weight' },
      issue: { calledElement: 'issue-paper', input: '{contents: answers}', output: '{issuedAs: number}' },
      replied: { trigger: { on: 'message', name: 'reply', correlationKey: 'caseNumber' } },
    });
    expect(warned).toEqual(['which variables go to the called process by themselves']);
    const play = new Play(definition).start({ units: ['A', 'B'], caseNumber: 7 });
    expect(play.last('WorkItemOpened')).toMatchObject({ assignee: 'A' });
    play.do({ type: 'complete', elementId: 'answer', variables: { text: 'one' } });
    expect(play.last('WorkItemOpened')).toMatchObject({ assignee: 'B' });
  });

  it('Flowable keeps the same, and its conditions in words', async () => {
    const { definition, warned } = await read('flowable-purchase.bpmn20.xml');
    expect(definition.elements).toMatchObject({
      propose: {
        assignee: { expression: 'proposer' },
        priority: { expression: 'urgency' },
        formKey: 'propose',
      },
      decide: { candidatePositions: ['LEADERS'], candidateUsers: { text: 'chairman' } },
      buy: { handler: 'buyer' },
    });
    expect(definition.flows['f3']?.condition).toBe('amount > 50000000 or not(simple)');
    expect(warned).toEqual([
      'the attribute candidateStarterGroups',
      'the attribute formFieldValidation',
      'the element modeler:initiator-can-complete',
      'the attribute async',
    ]);
  });

  it('Activiti, with values that BPMN has by default', async () => {
    const { definition, warned } = await read('activiti-review.bpmn20.xml');
    expect(definition.elements['read']).toMatchObject({
      candidatePositions: ['EXPERTS'],
      due: { kind: 'duration' },
    });
    expect(warned).toEqual([]);
  });

  it('Camunda 8, whose expressions are FEEL already', async () => {
    const { definition, warned } = await read('camunda8-permit.bpmn');
    expect(definition.elements).toMatchObject({
      examine: {
        assignee: { expression: 'examiner' },
        candidateUsers: { expression: 'deputies' },
        candidatePositions: ['EXPERTS', 'OFFICE'],
        due: { kind: 'expression', expression: 'examineBy' },
        priority: { text: '70' },
        formKey: 'examine-permit',
      },
      issue: { handler: 'issue-permit' },
    });
    expect(warned).toEqual([
      'the element versionTag',
      'the attribute followUpDate',
      'the attribute retries',
      'the element taskHeaders',
    ]);
  });
});

describe('a large file', () => {
  it('of another tool, with its drawing, is read whole', async () => {
    const ids = Array.from({ length: 600 }, (_, at) => `n${at}`);
    const tasks = ids.map((id, at) =>
      task(id, `${c7} c:assignee="\${p${at}}" c:candidateGroups="G${at}" c:asyncAfter="true"`),
    );
    const shapes = ids.map(
      (id) =>
        `<di:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="1" y="2" width="100" height="80" /></di:BPMNShape>`,
    );
    const drawing = `<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="drawing"><di:BPMNPlane id="plane" bpmnElement="example">${shapes.join('\n')}</di:BPMNPlane></di:BPMNDiagram>`;
    const file = bpmn([start(), end(), ...tasks, path('start', ...ids, 'end')].join('\n'));
    const { definition, problems, warnings } = await parse(
      file.replace('</bpmn:definitions>', `${drawing}</bpmn:definitions>`),
    );
    expect(problems).toEqual([]);
    expect(definition?.elements['n599']).toMatchObject({
      assignee: { expression: 'p599' },
      candidatePositions: ['G599'],
    });
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)).toEqual({ code: 'MORE_PROBLEMS', message: 'and 400 more' });
  }, 60_000);
});

async function problemsOf(...lines: string[]) {
  const { problems, warnings } = await parse(bpmn([start(), end(), ...lines].join('\n')));
  return { problems, warnings };
}

describe('what cannot be said here is named where it stands', () => {
  it.each([
    ['Java code', `<bpmn:serviceTask id="x" ${c7} c:class="org.example.Do" />`, 'VENDOR_EXTENSION', /class/],
    [
      'a call of a bean',
      `<bpmn:serviceTask id="x" ${c7} c:expression="\${bean.run()}" />`,
      'VENDOR_EXTENSION',
      /expression/,
    ],
    ['a mail task', `<bpmn:serviceTask id="x" ${c7} c:type="mail" />`, 'VENDOR_EXTENSION', /type="mail"/],
    [
      'a computed person',
      task('x', `${c7} c:assignee="\${people.headOf(unit)}"`),
      'EXPRESSION_INVALID',
      /people\.headOf/,
    ],
    ['text around an expression', task('x', `${c7} c:assignee="user-\${id}"`), 'EXPRESSION_INVALID', /user-/],
    [
      'a step that may be skipped',
      task('x', `${c7} c:skipExpression="\${skip}"`),
      'VENDOR_EXTENSION',
      /skipExpression/,
    ],
    [
      'variables that go in and out',
      `<bpmn:userTask id="x" ${c7}><bpmn:extensionElements><c:inputOutput><c:inputParameter name="a">\${b}</c:inputParameter></c:inputOutput></bpmn:extensionElements></bpmn:userTask>`,
      'VENDOR_EXTENSION',
      /inputOutput/,
    ],
    ['a priority in words', task('x', 'ts:priority="high"'), 'VALUE_INVALID', /priority "high"/],
  ])('%s', async (_, element, code, message) => {
    const { problems } = await problemsOf(element);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code,
        elementId: 'x',
        line: 7,
        message: expect.stringMatching(message) as string,
      }),
    );
  });

  it('a condition in another language', async () => {
    const script = flow('x', 'end', 'a').replace('xsi:type', 'language="groovy" xsi:type');
    const { problems } = await problemsOf(xor('x'), path('start', 'x'), script);
    expect(problems).toMatchObject([{ code: 'EXPRESSION_INVALID', elementId: 'x_end', line: 9 }]);
  });
});

describe('what matters to another tool alone is accepted with a warning', () => {
  it.each([
    ['an attribute', task('x', `${c7} c:jobPriority="3"`), /jobPriority/],
    ['an attribute of a tool that nobody knows', task('x', 'xmlns:v="urn:v" v:colour="red"'), /v:colour/],
    [
      'an element of a tool that nobody knows',
      '<bpmn:userTask id="x"><bpmn:extensionElements><v:note xmlns:v="urn:v" id="t">text<v:more/></v:note></bpmn:extensionElements></bpmn:userTask>',
      /v:note/,
    ],
    ['an attribute that our own goes before', task('x', `${c7} c:formKey="a" ts:formKey="b"`), /formKey/],
  ])('%s', async (_, element, message) => {
    const { problems, warnings } = await problemsOf(element, path('start', 'x', 'end'));
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      {
        code: 'VENDOR_EXTENSION',
        elementId: 'x',
        line: 7,
        message: expect.stringMatching(message) as string,
      },
    ]);
  });
});
