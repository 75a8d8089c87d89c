import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { npmCommand } from '../versions.mjs';
import { root } from '../paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'thong-suot-bpmn-'));
after(() => rmSync(folder, { recursive: true }));

const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return name;
};
const processOf = (body) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" targetNamespace="urn:example">
<bpmn:process id="leave" isExecutable="true">
<bpmn:startEvent id="start" /><bpmn:endEvent id="end" /><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="t" />
${body}
</bpmn:process></bpmn:definitions>`;
const sound = file(
  'sound.bpmn',
  processOf(`<bpmn:userTask id="t" ts:due="P1WD" /><bpmn:sequenceFlow id="b" sourceRef="t" targetRef="end" />
<bpmn:boundaryEvent id="late" attachedToRef="t"><bpmn:timerEventDefinition><bpmn:timeDuration>P1WD</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
<bpmn:sequenceFlow id="c" sourceRef="late" targetRef="end" />`),
);
const faulty = file('faulty.bpmn', processOf('<bpmn:userTask id="t" ts:due="soon" />'));
const broken = file('broken.bpmn', '<bpmn:definitions');
const commandsOf = (name, commands) => file(name, JSON.stringify(commands));

/** As somebody types it, standing in the folder of the files. */
function bpmn(...args) {
  const [command, ...first] = npmCommand();
  const { status, stdout, stderr } = spawnSync(
    command,
    [...first, 'run', '--silent', '--prefix', root, 'bpmn', '--', ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: undefined } },
  );
  return {
    status,
    stdout,
    stderr,
    lines: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

test('check says which files could be deployed, and where the others fail', () => {
  const well = bpmn('check', sound);
  assert.deepEqual([well.status, well.stdout], [0, 'sound.bpmn: runnable\n']);
  const badly = bpmn('check', sound, faulty);
  assert.equal(badly.status, 1);
  assert.match(badly.stdout, /^faulty\.bpmn:5: problem VALUE_INVALID at t: ts:due "soon"/m);
  assert.equal(bpmn('check', faulty, broken).status, 2);
  assert.match(bpmn('check', 'none.bpmn').stdout, /FILE_UNREADABLE/);
});

test('check warns of what may go wrong in a process that can be run', () => {
  const body = `<bpmn:exclusiveGateway id="t" /><bpmn:sequenceFlow id="b" sourceRef="t" targetRef="end"><bpmn:conditionExpression>=x</bpmn:conditionExpression></bpmn:sequenceFlow>
<bpmn:endEvent id="end2" /><bpmn:sequenceFlow id="c" sourceRef="t" targetRef="end2"><bpmn:conditionExpression>=y</bpmn:conditionExpression></bpmn:sequenceFlow>`;
  const { status, stdout } = bpmn('check', file('choice.bpmn', processOf(body)));
  assert.equal(status, 0);
  assert.match(stdout, /^choice\.bpmn:5: warning DEFAULT_MISSING at t: .*\nchoice\.bpmn: runnable\n$/);
});

test('check reads decision tables too', () => {
  const table = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="F" namespace="urn:x"><decision id="fee" name="Fee"><decisionTable id="t"><output id="o" name="fee" />
<rule id="r"><outputEntry id="oe"><text>TEST</text></outputEntry></rule></decisionTable></decision></definitions>`;
  assert.equal(bpmn('check', file('fee.dmn', table.replace('TEST', '3'))).stdout, 'fee.dmn: runnable\n');
  const wrong = bpmn('check', file('wrong.dmn', table.replace('TEST', 'today()')));
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /^wrong\.dmn:2: problem EXPRESSION_INVALID at oe: .*today/m);
});

test('check --json gives the same for programs', () => {
  const { status, stdout } = bpmn('check', '--json', sound, faulty, broken);
  assert.equal(status, 2);
  const results = JSON.parse(stdout);
  assert.deepEqual(
    results.map((result) => [result.file, result.status, result.problems.map(({ line }) => line)]),
    [
      ['sound.bpmn', 'runnable', []],
      ['faulty.bpmn', 'problems', [5]],
      ['broken.bpmn', 'unreadable', [1]],
    ],
  );
});

test('run prints every event, with working days by the calendar of the administration', () => {
  const commands = commandsOf('complete.json', [{ type: 'start' }, { type: 'complete', elementId: 't' }]);
  const { status, lines } = bpmn('run', sound, '--commands', commands, '--now', '2025-04-04T09:00:00+07:00');
  assert.equal(status, 0);
  const events = lines();
  // Friday 4 April; Monday 7 April is the Hùng Kings' Commemoration
  assert.equal(events.find(({ type }) => type === 'WorkItemOpened').dueAt, '2025-04-08T10:00:00.000Z');
  assert.equal(events.at(-1).type, 'InstanceCompleted');
});

test('run lets timers fire where the commands move the time on', () => {
  const commands = commandsOf('late.json', [
    { type: 'start' },
    { type: 'advance', now: '2025-04-09T00:00:00Z' },
  ]);
  const { status, lines } = bpmn('run', sound, '--commands', commands, '--now', '2025-04-04T09:00:00+07:00');
  assert.equal(status, 0);
  assert.deepEqual(
    lines().flatMap(({ type, elementId }) => (type === 'TimerFired' ? [elementId] : [])),
    ['late'],
  );
});

test('run asks the decision tables of another file', () => {
  const table = file(
    'days.dmn',
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="f" name="F" namespace="urn:x"><decision id="days" name="Days"><decisionTable id="t"><input id="i"><inputExpression><text>area</text></inputExpression></input><output id="o" name="days" />
<rule id="r"><inputEntry><text>&gt; 100</text></inputEntry><outputEntry><text>7</text></outputEntry></rule></decisionTable></decision></definitions>`,
  );
  const decided = file(
    'decided.bpmn',
    processOf(
      '<bpmn:businessRuleTask id="t" ts:decision="days" ts:resultVariable="days" /><bpmn:sequenceFlow id="b" sourceRef="t" targetRef="end" />',
    ),
  );
  const commands = commandsOf('area.json', [{ type: 'start', variables: { area: 120 } }]);
  const { status, lines } = bpmn('run', decided, '--commands', commands, '--decisions', table);
  assert.equal(status, 0);
  assert.ok(lines().some(({ type, variables }) => type === 'VariablesSet' && variables.days === 7));
  assert.equal(bpmn('run', decided, '--commands', commands, '--decisions', faulty).status, 1);
});

test('run says what is refused and goes on', () => {
  const commands = commandsOf('twice.json', [
    { type: 'complete', elementId: 't' },
    { type: 'start' },
    { type: 'complete', elementId: 't' },
  ]);
  const { status, lines } = bpmn('run', sound, '--commands', commands);
  assert.equal(status, 1);
  assert.deepEqual(lines()[0], { refused: 'NOT_STARTED', params: {}, command: 0 });
  assert.equal(lines().at(-1).type, 'InstanceCompleted');
});

test('run refuses what is no list of commands, and a process with problems', () => {
  const unknown = bpmn('run', sound, '--commands', commandsOf('unknown.json', [{ type: 'begin' }]));
  assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /Command 0 .*"begin"/);
  assert.equal(bpmn('run', sound, '--commands', 'none.json').status, 2);
  assert.equal(bpmn('run', sound).status, 2);
  assert.equal(bpmn('run', faulty, '--commands', commandsOf('any.json', [])).status, 1);
  assert.equal(bpmn('run', sound, '--commands', 'any.json', '--now', 'today').status, 2);
});
