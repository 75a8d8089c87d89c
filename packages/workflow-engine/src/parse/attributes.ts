/**
 * The attributes of our own namespace, in the form that bpmn-moddle reads: it resolves whatever prefix the file chose, and
 * reports an attribute that is misspelt or stands on the wrong kind of element.
 */
export const thongSuotAttributes = {
  name: 'ThongSuot',
  uri: 'urn:thongsuot:bpmn:1',
  prefix: 'ts',
  xml: { tagAlias: 'lowerCase' },
  types: [
    { name: 'StagedNode', extends: ['bpmn:FlowNode'], properties: texts('stage') },
    {
      name: 'PeoplesTask',
      extends: ['bpmn:UserTask'],
      properties: texts(
        'assignee',
        'candidateUsers',
        'priority',
        'candidateUnit',
        'candidateUnitExpression',
        'candidatePositions',
        'due',
        'formKey',
        'requiredDocuments',
        'differentPersonFrom',
        'byField',
        'outcomes',
        'staysOpen',
      ),
    },
    { name: 'HandledTask', extends: ['bpmn:ServiceTask', 'bpmn:SendTask'], properties: texts('handler') },
    {
      name: 'EvaluatedTask',
      extends: ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask'],
      properties: texts('resultVariable'),
    },
    { name: 'DecidedTask', extends: ['bpmn:BusinessRuleTask'], properties: texts('decision') },
    { name: 'MappedCall', extends: ['bpmn:CallActivity'], properties: texts('input', 'output') },
    {
      name: 'CollectedInstances',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: texts('collection', 'elementVariable', 'outputCollection', 'outputElement'),
    },
    { name: 'CorrelatedMessage', extends: ['bpmn:Message'], properties: texts('correlationKey') },
    { name: 'ScopedSignal', extends: ['bpmn:Signal'], properties: texts('scope') },
  ],
};

function texts(...names: string[]) {
  return names.map((name) => ({ name, isAttr: true, type: 'String' }));
}
