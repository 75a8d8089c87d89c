import { checkExpression } from '../../feel/check-expression.js';
import { feelOfJuel } from './juel.js';

describe('an expression of Camunda 7, Flowable or Activiti', () => {
  it.each([
    ['${x}', 'x'],
    ['#{ order.amount }', 'order.amount'],
    ["${kind == 'A'}", 'kind = "A"'],
    ['${a != null && b ge 3}', 'a != null and b >= 3'],
    ['${!(a || b)}', 'not((a or b))'],
    ['${empty name}', '(name = null or name = "")'],
    ['${urgent ? "P1D" : "P3D"}', '(if urgent then "P1D" else "P3D")'],
    ['${(a + 2) * -b div 4}', '(a + 2) * -b / 4'],
    [
      '${nrOfCompletedInstances / nrOfInstances >= 0.6}',
      'numberOfCompletedInstances / numberOfInstances >= 0.6',
    ],
    ['${constructor}', 'constructor'],
  ])('%s becomes %s', (juel, feel) => {
    expect(feelOfJuel(juel)).toBe(feel);
    expect(checkExpression(feel)).toBeUndefined();
  });

  it.each([
    ...['${bean.run()}', '${list[0]}', 'a ${b}', '${a}${b}', '${}', '${a ==}', '${a b}', '${(a}', '${a ? b}'],
    ...[
      '${execution.getVariable("a")}',
      `\${${'('.repeat(5_000)}a`,
      `\${${'!'.repeat(5_000)}a}`,
      '${"a\\"b"}',
      '${a % 2}',
    ],
  ])('%s cannot be said in FEEL', (juel) => {
    expect(feelOfJuel(juel)).toBeUndefined();
  });
});
