import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * Stands between the service and PostgreSQL and can cut a connection at the worst moment: after the server has carried
 * out a COMMIT of a writing transaction, before its answer is passed on. Or before the COMMIT reaches the server.
 */
export class CuttingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #cut: 'after' | 'before' | undefined;
  cuts = 0;
  /** Once a connection was cut, none is let through any more. */
  refuseAfterCut = false;

  private constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#serve(client));
  }

  static async open(databaseUrl: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(databaseUrl));
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The address to give to the service instead of the database's. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Cuts the next connection that sends a plan and its COMMIT. */
  cutNextCommit(moment: 'after' | 'before'): void {
    this.#cut = moment;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(client: Socket): void {
    if (this.refuseAfterCut && this.cuts > 0) {
      client.destroy();
      return;
    }
    const server = connect(Number(this.target.port), this.target.hostname);
    let silent = false;
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    let writing = false;
    client.on('data', (data) => {
      const text = data.toString('latin1');
      writing ||= text.includes('"commands"');
      const commits = writing && text.includes('commit\0');
      if (!commits || !this.#cut) {
        server.write(data);
        if (commits) writing = false;
        return;
      }
      const moment = this.#cut;
      this.#cut = undefined;
      this.cuts++;
      if (moment === 'before') {
        end();
        return;
      }
      // The server must finish the transaction; its answer never arrives.
      silent = true;
      server.write(data);
    });
    server.on('data', (data) => {
      if (!silent) client.write(data);
      else if (data.toString('latin1').includes('COMMIT\0')) end();
    });
  }
}
