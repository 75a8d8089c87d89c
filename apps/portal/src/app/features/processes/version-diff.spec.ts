import { describe, expect, it } from '@jest/globals';
import { parse, type Definition } from '@thong-suot/workflow-engine';
import { versionDiff } from './version-diff';

const file = (step: string, flow = '') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="begin" />
    ${step}
    <endEvent id="done" />
    ${flow}
  </process>
</definitions>`;
const ASK = '<userTask id="ask" name="Trình" ts:candidatePositions="OFFICER" ts:due="P1WD" />';
const TO_ASK = '<sequenceFlow id="a" sourceRef="begin" targetRef="ask" />';
const FROM_ASK = '<sequenceFlow id="b" sourceRef="ask" targetRef="done" />';

async function definition(xml: string): Promise<Definition> {
  const { definition: read, problems } = await parse(xml);
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

describe('two versions of a process', () => {
  it('do not differ when nothing that is carried out does', async () => {
    const one = await definition(file(ASK, TO_ASK + FROM_ASK));
    const moved = await definition(file(ASK, FROM_ASK + TO_ASK));
    expect(versionDiff(one, moved)).toEqual([]);
  });

  it('tell what was changed in a step, before and after', async () => {
    const one = await definition(file(ASK, TO_ASK + FROM_ASK));
    const two = await definition(file(ASK.replace('"OFFICER"', '"OFFICER,CLERK"'), TO_ASK + FROM_ASK));
    expect(versionDiff(one, two)).toEqual([
      {
        elementId: 'ask',
        kind: 'changed',
        name: 'Trình',
        changes: [{ attribute: 'candidatePositions', before: 'OFFICER', after: 'OFFICER, CLERK' }],
      },
    ]);
  });

  it('tell what was added, removed and led elsewhere', async () => {
    const one = await definition(file(ASK, TO_ASK + FROM_ASK));
    const two = await definition(
      file(
        `${ASK}<userTask id="sign" name="Ký" ts:candidatePositions="CHAIR" />`,
        `${TO_ASK}<sequenceFlow id="b" sourceRef="ask" targetRef="sign" /><sequenceFlow id="c" sourceRef="sign" targetRef="done" />`,
      ),
    );
    expect(versionDiff(one, two).map(({ elementId, kind, name }) => [elementId, kind, name])).toEqual([
      ['sign', 'added', 'Ký'],
      ['b', 'changed', 'Trình → Ký'],
      ['c', 'added', 'Ký → done'],
    ]);
    expect(versionDiff(two, one).map(({ elementId, kind }) => [elementId, kind])).toEqual([
      ['b', 'changed'],
      ['sign', 'removed'],
      ['c', 'removed'],
    ]);
  });
});
