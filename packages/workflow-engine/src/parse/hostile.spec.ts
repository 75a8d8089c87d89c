import { bpmn, end, path, start, task } from '../../test/bpmn.js';
import { limits } from '../limits.js';
import { parse } from './parse.js';

const body = [start(), task('t'), end(), path('start', 't', 'end')].join('\n');
const sound = bpmn(body);
const named = bpmn(body.replace('id="t"', 'id="t" name="Soạn dự thảo"'));

async function first(file: string | Uint8Array) {
  const { definition, problems } = await parse(file);
  expect(definition).toBeUndefined();
  return problems[0];
}

/** Counts what this process computes, not what others on the machine do meanwhile. */
async function within(seconds: number, file: string | Uint8Array) {
  const began = process.cpuUsage();
  const { problems } = await parse(file);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(seconds);
  return problems;
}

/** For tests that compute for a second or more where the machine is busy. */
const timeLimit = 120_000;

describe('entities', () => {
  it.each([
    ['a bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['one that fetches a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['one of parameters', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.invalid/x.dtd"> %a;]>'],
    ['a mere DOCTYPE', '<!DOCTYPE bpmn>'],
    ['a DOCTYPE in small letters', '<!doctype x>'],
  ])('%s is refused unread, with its line', async (_, doctype) => {
    const file = sound.replace('?>\n', `?>\n\n${doctype}\n`);
    expect(await first(file)).toMatchObject({ code: 'XML_DOCTYPE', line: 3 });
  });

  it('that nobody declared are no text', async () => {
    const file = named.replace('Soạn dự thảo', '&secret;');
    expect(await first(file)).toMatchObject({ code: 'XML_UNREADABLE', line: 6 });
  });

  it('of XML itself are read, and a DOCTYPE inside a comment is a comment', async () => {
    const file = named
      .replace('Soạn dự thảo', 'A &amp; B &#x1EA3;')
      .replace('?>\n', '?><!-- <!DOCTYPE x> -->\n');
    expect((await parse(file)).definition?.elements['t']?.name).toBe('A & B ả');
  });
});

describe('bytes', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big);
    return bytes;
  };
  const in16 = named.replace('UTF-8', 'UTF-16');

  it.each([
    ['UTF-8', new TextEncoder().encode(named)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${named}`)],
    ['UTF-16, little end first, with a mark', utf16(`\uFEFF${in16}`, false)],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${in16}`, true)],
    ['UTF-16 without a mark', utf16(in16, false)],
  ])('in %s keep their Vietnamese', async (_, bytes) => {
    expect((await parse(bytes)).definition?.elements['t']?.name).toBe('Soạn dự thảo');
  });

  it.each([
    [
      'that are not the encoding they claim',
      new Uint8Array([...new TextEncoder().encode(sound), 0xc3, 0x28]),
    ],
    ['in an encoding that loses letters', new TextEncoder().encode(sound.replace('UTF-8', 'windows-1258'))],
    ['of a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['that are all zero', new Uint8Array(64)],
    ['that are none', new Uint8Array()],
    ['of half a UTF-16 letter', utf16(`\uFEFF${in16}`, false).subarray(0, -1)],
  ])('%s are refused', async (_, bytes) => {
    expect(await first(bytes)).toMatchObject({ code: 'XML_UNREADABLE' });
  });

  it(
    'too many are refused unread',
    async () => {
      const [problem] = await within(8, new Uint8Array(limits.xmlLength * 4 + 1));
      expect(problem).toMatchObject({ code: 'XML_TOO_LARGE' });
      expect(await first(new Uint8Array(10_000_000).fill(0x20))).toMatchObject({ code: 'XML_TOO_LARGE' });
    },
    timeLimit,
  );
});

describe('a file cut off', () => {
  it(
    'anywhere is refused with a line',
    async () => {
      for (let length = 1; length < sound.length - 1; length += 7) {
        const problem = await first(sound.slice(0, length));
        expect(problem).toMatchObject({ code: 'XML_UNREADABLE' });
        expect(problem?.line).toBeGreaterThan(0);
      }
    },
    timeLimit,
  );
});

describe('a shape that would keep the reader busy', () => {
  const large = (inside: string) => bpmn(`${body}\n${inside}`);
  const each = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at)).join('');

  it.each([
    ['unknown elements', large('<bpmn:teaBreak/>'.repeat(40_000))],
    ['elements', large(each(60_000, (at) => `<bpmn:task id="n${at}"/>`))],
    ['attributes of one element', large(`<bpmn:task id="x" ${each(100_000, (at) => `a${at}="" `)}/>`)],
    ['namespaces of one element', large(`<bpmn:task id="x" ${each(50_000, (at) => `xmlns:a${at}="u" `)}/>`)],
    [
      'namespaces, each in the one before',
      large(each(3_000, (at) => `<bpmn:subProcess id="s${at}" xmlns:a${at}="u">`)),
    ],
    ['levels', large('<bpmn:subProcess>'.repeat(20_000) + '</bpmn:subProcess>'.repeat(20_000))],
    [
      'references to nothing',
      large(`<bpmn:task id="x">${'<bpmn:incoming>y</bpmn:incoming>'.repeat(40_000)}</bpmn:task>`),
    ],
    ['pieces of text', large('<bpmn:task/>x'.repeat(40_000))],
    ['quotes that never close', large(`<bpmn:task id="x" ${'name="a" '.repeat(90)} b="`.repeat(1_000))],
    ['lone angle brackets', large('<'.repeat(500_000))],
    ['ampersands', large('&'.repeat(500_000))],
    ['comments that never close', large('<!--'.repeat(200_000))],
  ])(
    '%s by the thousand: an answer comes soon',
    async (_, file) => {
      // Ten times what it takes on a slow machine; before there were checks, it took up to four minutes.
      const problems = await within(8, file);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(limits.problems + 1);
    },
    timeLimit,
  );
});

describe('names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the id %s is refused by name and line',
    async (id) => {
      const file = bpmn([start(), task(id), end(), path('start', id, 'end')].join('\n'));
      expect(await first(file)).toMatchObject({ code: 'ID_INVALID', elementId: id, line: 6 });
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it.each([
    ['bpmn2:', (xml: string) => xml.replaceAll('bpmn:', 'bpmn2:').replace('xmlns:bpmn=', 'xmlns:bpmn2=')],
    [
      'none',
      (xml: string) =>
        xml.replaceAll('<bpmn:', '<').replaceAll('</bpmn:', '</').replace('xmlns:bpmn=', 'xmlns='),
    ],
    ['a strange one', (xml: string) => xml.replaceAll('bpmn:', 'ns0:').replace('xmlns:bpmn=', 'xmlns:ns0=')],
  ])('the prefix of BPMN may be %s', async (_, rename) => {
    expect((await parse(rename(sound))).definition).toEqual((await parse(sound)).definition);
  });

  it.each([
    ['without a namespace', '<definitions><process id="p" /></definitions>', 'FORMAT_UNKNOWN'],
    [
      'with a prefix that nothing declares',
      '<bpmn:definitions><bpmn:process id="p" /></bpmn:definitions>',
      'XML_UNREADABLE',
    ],
    ['of another language', '<html xmlns="http://www.w3.org/1999/xhtml"><body /></html>', 'FORMAT_UNKNOWN'],
    [
      'that holds only a process',
      '<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="p" />',
      'FORMAT_UNKNOWN',
    ],
    ['that goes on after its end', `${sound}<more />`, 'XML_UNREADABLE'],
    ['with an attribute twice', sound.replace('id="t"', 'id="t" id="u"'), 'XML_UNREADABLE'],
    ['with a character that XML forbids', named.replace('Soạn', 'So\u0000n'), 'XML_UNREADABLE'],
  ])('a file %s is refused', async (_, file, code) => {
    expect(await first(file)).toMatchObject({ code, line: expect.any(Number) as number });
  });
});

describe('references', () => {
  it('to nothing are named where they stand', async () => {
    const boundary =
      '<bpmn:boundaryEvent id="b" attachedToRef="gone"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>';
    expect(await first(bpmn(`${body}\n${boundary}`))).toEqual({
      code: 'REFERENCE_BROKEN',
      elementId: 'b',
      line: 9,
      message: 'attachedToRef refers to "gone", which the file does not have',
    });
  });

  it('that only repeat what the flows say do no harm', async () => {
    const file = sound.replace(
      '<bpmn:userTask id="t"  />',
      '<bpmn:userTask id="t"><bpmn:incoming>gone</bpmn:incoming></bpmn:userTask>',
    );
    const { definition, warnings } = await parse(file);
    expect(definition).toBeDefined();
    expect(warnings).toMatchObject([{ code: 'REFERENCE_BROKEN', elementId: 't', line: 6 }]);
  });
});

describe('a collaboration', () => {
  const pools = `<bpmn:collaboration id="c"><bpmn:participant id="us" processRef="example" /><bpmn:participant id="citizen" processRef="theirs" /><bpmn:participant id="box" />
    <bpmn:messageFlow id="m" sourceRef="citizen" targetRef="t" /></bpmn:collaboration>
    <bpmn:process id="theirs"><bpmn:task id="ask" /></bpmn:process>`;

  it('runs the one process that is executable and names the others', async () => {
    const { definition, problems, warnings } = await parse(bpmn(body, pools));
    expect(problems).toEqual([]);
    expect(definition?.processId).toBe('example');
    expect(warnings).toMatchObject([{ code: 'PROCESS_LEFT_OUT', elementId: 'theirs', line: 5 }]);
  });

  it('with two of them needs to be told which', async () => {
    const both = bpmn(
      body,
      pools.replace('<bpmn:process id="theirs"', '<bpmn:process id="theirs" isExecutable="true"'),
    );
    expect(await first(both)).toMatchObject({ code: 'PROCESS_COUNT' });
    expect((await parse(both, { processId: 'example' })).definition?.processId).toBe('example');
  });
});
