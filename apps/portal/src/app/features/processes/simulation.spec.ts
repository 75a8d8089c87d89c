import { describe, expect, it } from '@jest/globals';
import { parse, type Definition } from '@thong-suot/workflow-engine';
import { act, choices, newTrial, standing, type Trial } from './simulation';

const NOW = '2025-03-18T14:00:00+07:00';
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="begin" name="Bắt đầu" />
    <userTask id="ask" name="Trình" ts:candidatePositions="OFFICER" ts:outcomes="submit" />
    <userTask id="sign" name="Ký" ts:candidatePositions="CHAIR" ts:outcomes="signed,returned" />
    <exclusiveGateway id="signed" />
    <serviceTask id="tell" ts:handler="remindHolder" />
    <endEvent id="done" />
    <sequenceFlow id="a" sourceRef="begin" targetRef="ask" />
    <sequenceFlow id="b" sourceRef="ask" targetRef="sign" />
    <sequenceFlow id="c" sourceRef="sign" targetRef="signed" />
    <sequenceFlow id="d1" sourceRef="signed" targetRef="tell"><conditionExpression xsi:type="tFormalExpression">=outcome = "signed"</conditionExpression></sequenceFlow>
    <sequenceFlow id="e" sourceRef="signed" targetRef="ask"><conditionExpression xsi:type="tFormalExpression">=outcome = "returned"</conditionExpression></sequenceFlow>
    <sequenceFlow id="f" sourceRef="tell" targetRef="done" />
  </process>
</definitions>`;

describe('a trial of a process', () => {
  async function definition(): Promise<Definition> {
    const { definition: read, problems } = await parse(FILE);
    if (!read) throw new Error(JSON.stringify(problems));
    return read;
  }

  function going(of: Definition, trial: Trial, outcome: string): Trial {
    const choice = choices(of, trial).find(
      (each) => each.kind === 'start' || (each.kind === 'complete' && each.outcome === outcome),
    );
    if (!choice) throw new Error(`nothing offers ${outcome}`);
    const next = act(of, trial, choice);
    if ('refused' in next) throw new Error(next.refused);
    return next;
  }

  it('offers the start, then each outcome of the open step', async () => {
    const of = await definition();
    const fresh = newTrial(NOW);
    expect(choices(of, fresh)).toEqual([{ kind: 'start', elementId: 'begin', label: 'Bắt đầu' }]);
    const asked = going(of, fresh, '');
    expect(standing(asked).active).toEqual(['ask']);
    const signing = going(of, asked, 'submit');
    expect(choices(of, signing).map((each) => each.kind === 'complete' && each.outcome)).toEqual([
      'signed',
      'returned',
    ]);
  });

  it('follows the real engine back and on, services answering at once, to the end', async () => {
    const of = await definition();
    const returned = ['', 'submit', 'returned'].reduce(
      (trial, outcome) => going(of, trial, outcome),
      newTrial(NOW),
    );
    expect(standing(returned).active).toEqual(['ask']);
    const over = ['submit', 'signed'].reduce((trial, outcome) => going(of, trial, outcome), returned);
    expect(over.state.status).toBe('COMPLETED');
    expect(choices(of, over)).toEqual([]);
    expect(standing(over).reached).toEqual(expect.arrayContaining(['ask', 'sign', 'tell']));
  });

  it('stops where no way leads on, and goes on once the data are put right', async () => {
    const file = FILE.replace('outcome = "returned"', 'outcome = "returned" and urgency = "URGENT"');
    const { definition: of } = await parse(file);
    if (!of) throw new Error('the file is not read');
    const trial = ['', 'submit', 'returned'].reduce(
      (before, outcome) => going(of, before, outcome),
      newTrial(NOW),
    );
    const [stopped] = choices(of, trial);
    expect(stopped).toMatchObject({ kind: 'retry', code: 'NO_PATH' });
    if (!stopped) throw new Error('nothing is offered');
    const again = act(of, trial, stopped, { urgency: 'URGENT' });
    if ('refused' in again) throw new Error(again.refused);
    expect(standing(again).active).toEqual(['ask']);
  });
});
