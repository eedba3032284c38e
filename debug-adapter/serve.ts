/** Serves the protocol over streams: standard input and output, or a TCP port on the loopback address. */
import net from 'node:net';
import { RingsideError } from '../emulator/index';
import { Connection } from './connection';

/** One session over a pair of streams. Resolves when the client disconnects or its stream ends. */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const connection = new Connection(output, resolve);
    input.on('data', (chunk: Uint8Array) => connection.receive(chunk));
    const close = (): void => connection.close();
    input.on('end', close).on('close', close).on('error', close);
  });
}

/**
 * Listens on 127.0.0.1; each connection is a session of its own. Resolves with the port once it listens.
 * @throws RingsideError 3090 when the port cannot be opened
 */
export function servePort(port: number): Promise<{ port: number; server: net.Server }> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.setNoDelay(true);
      void serveStreams(socket, socket).then(() => socket.end());
    });
    server.on('error', (error) => {
      reject(
        new RingsideError(3090, `Port ${port} cannot be opened: ${error.message}.`, 'Choose another with --port.'),
      );
    });
    server.listen(port, '127.0.0.1', () => resolve({ port: (server.address() as net.AddressInfo).port, server }));
  });
}
