/** The debug adapter's process: `debug-adapter` speaks over standard input and output, `debug-adapter --port N` over TCP. */
import { parseArgs } from 'node:util';
import { servePort, serveStreams } from './serve';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  if (values.port === undefined) {
    await serveStreams(process.stdin, process.stdout);
    process.exit(0);
  }
  const { port } = await servePort(Number(values.port));
  process.stderr.write(`Listening on 127.0.0.1:${port}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
