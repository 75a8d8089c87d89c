import { connect } from 'node:net';

/** What came back over the wire, as it came. */
export interface WireAnswer {
  /** 0: the connection was closed without a word, as it may be when we stopped in the middle. */
  readonly status: number;
  readonly cutShort: boolean;
  readonly head: string;
  readonly body: string;
  readonly ms: number;
}

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Names and values as they are written, more than one of a name, without a check of any kind. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Uint8Array;
}

/** Real time after which a service counts as hanging. */
const HANGS_AFTER_MS = 60_000;

/** Sends a request byte by byte as given (fetch would mend or refuse it) and reads until the service closes. */
export function exchange(baseUrl: string, { method, path, headers, body }: WireRequest): Promise<WireAnswer> {
  const { hostname, port, host } = new URL(baseUrl);
  const names = headers.map(([name]) => name.toLowerCase());
  const own: [string, string][] = [];
  if (!names.includes('host')) own.push(['host', host]);
  if (body !== undefined && !names.includes('content-length') && !names.includes('transfer-encoding'))
    own.push(['content-length', String(body.length)]);
  const lines = [...own, ...headers, ['connection', 'close']].map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const read: Buffer[] = [];
    socket.setTimeout(HANGS_AFTER_MS, () => socket.destroy(new Error(`no answer to ${method} ${path}`)));
    // The other side may close while we still write: what it said before is what counts.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? done() : reject(error),
    );
    socket.on('data', (chunk: Buffer) => {
      read.push(chunk);
      // A subscription goes on until somebody leaves.
      if (chunk.includes('content-type: text/event-stream')) socket.destroy();
    });
    socket.on('close', done);
    socket.write(Buffer.from(head, 'latin1'));
    if (body !== undefined) socket.write(body);
    // A body shorter than it says would be waited for; half a connection is otherwise closed without an answer.
    if (isCutShort(headers, body)) socket.end();
    function done(): void {
      const text = Buffer.concat(read).toString('utf8');
      const at = text.indexOf('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(text)?.[1] ?? 0),
        cutShort: isCutShort(headers, body),
        head: at < 0 ? text : text.slice(0, at),
        body: at < 0 ? '' : text.slice(at + 4),
        ms: performance.now() - began,
      });
    }
  });
}

function isCutShort(headers: WireRequest['headers'], body: Uint8Array | undefined): boolean {
  const lengths = headers
    .filter(([name]) => name.toLowerCase() === 'content-length')
    .map(([, value]) => value);
  return lengths.some((length) => Number(length) > (body?.length ?? 0));
}
