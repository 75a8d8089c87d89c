/** Ports on this machine. */
import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

/** Why a program could not listen there now, as the system's code; undefined when it could. */
export function whyNotListen(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Whether a program could listen there now. */
export async function isFree(port, host = '127.0.0.1') {
  return (await whyNotListen(port, host)) === undefined;
}

/** A free port on the loopback address; the wanted one when it can be had. */
export async function freePort(wanted) {
  if (wanted && (await isFree(wanted))) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** One sentence with the remedy for each reason that a port of a host cannot be listened on. */
export function cannotListen(code, port, host) {
  const other = port < 65_535 ? port + 1 : port - 1;
  switch (code) {
    case 'EACCES':
      return new Refusal(
        `This user may not open port ${port}: run PORT=3000 npm start.`,
        `Tài khoản này không được mở cổng ${port}: hãy chạy PORT=3000 npm start.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(
        `${host} is no address of this machine: leave HOST out, or name one of its addresses.`,
        `${host} không phải địa chỉ của máy này: hãy bỏ HOST, hoặc ghi một địa chỉ của máy.`,
      );
    default:
      return new Refusal(
        `Port ${port} is taken by another program: stop that program, or run PORT=${other} npm start.`,
        `Cổng ${port} đang bị chương trình khác dùng: hãy tắt chương trình đó, hoặc chạy PORT=${other} npm start.`,
      );
  }
}
