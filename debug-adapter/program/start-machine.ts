/** From a launch configuration to a machine with its program loaded. */
import { Machine } from '../../emulator/index';
import type { Host } from '../host';
import type { LaunchArguments } from '../launch-arguments';
import { loadProgram } from './load-program';
import type { Program } from './program';

/** @param report takes lines for the console: the assembler's errors */
export function startMachine(
  launch: LaunchArguments,
  host: Host,
  report: (line: string) => void,
): { machine: Machine; program: Program } {
  const { loadAddress, defines } = launch;
  const path = host.resolvePath(launch.program);
  const symbols = launch.symbols === undefined ? undefined : host.resolvePath(launch.symbols);
  const program = loadProgram({ path, loadAddress, defines, symbols }, host, report);
  const machine = new Machine(launch.machine);
  machine.load(program.image, launch.commandLine);
  return { machine, program };
}
