/** `ringside asm`: the assembler as a command. */
import fs from 'node:fs';
import path from 'node:path';
import { assemble } from '../assembler/index';
import { nodeHost } from '../debug-adapter/node-host';
import { formatDiagnostic } from '../debug-adapter/program/load-program';
import { CommandFailure } from './failure';

export type AsmFormat = 'bin' | 'elf64';

export interface AsmOptions {
  readonly format: AsmFormat;
  readonly output?: string;
  readonly define?: Readonly<Record<string, string>>;
}

const extensions: Readonly<Record<AsmFormat, string>> = { bin: '.bin', elf64: '.o' };

export function asmCommand(source: string, { format, output, define }: AsmOptions): number {
  const text = nodeHost.readFile(source);
  if (text === undefined) throw new CommandFailure('noInput', `The file ${source} cannot be read.`);
  const { bytes, diagnostics } = assemble({
    fileName: source,
    source: Buffer.from(text).toString('utf8'),
    readFile: nodeHost.readFile,
    defines: { ...define },
    format,
  });
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new CommandFailure(
      'badInput',
      `${source} has ${errors === 1 ? 'an error' : `${errors} errors`}; nothing was written.`,
    );
  const target =
    output ?? path.join(path.dirname(source), path.basename(source, path.extname(source)) + extensions[format]);
  try {
    fs.writeFileSync(target, bytes);
  } catch (error) {
    throw new CommandFailure('cannotWrite', `${target} cannot be written: ${(error as Error).message}.`);
  }
  return 0;
}
