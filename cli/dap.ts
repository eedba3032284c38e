/** `ringside dap`: the debug adapter for any client, on standard input and output or on a port. */
import { servePort, serveStreams } from '../debug-adapter/serve';

/** Resolves when the client has gone; a port is served until the process is ended. */
export async function dapCommand(port: number | undefined): Promise<number> {
  if (port === undefined) {
    await serveStreams(process.stdin, process.stdout);
    return 0;
  }
  const { port: opened, server } = await servePort(port);
  process.stderr.write(`ringside: the debug adapter listens on 127.0.0.1:${opened}\n`);
  await new Promise((resolve) => server.on('close', resolve));
  return 0;
}
