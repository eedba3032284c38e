/** The only door into the machine. */
export { RingsideError } from './errors';
export { Machine, type MachineEnd, type RunOutcome } from './machine/machine';
export type { AddressView, BytesRead, DisassembledInstruction, InstructionSummary } from './machine/inspection';
export * from './machine/events';
export * from './machine/options';
export * from './machine/loaders';
export { ticksPerSecond } from './machine/device';
export type { PhysicalMemory } from './memory/physical-memory';
export { Access, type WalkExplanation, type WalkStep } from './memory/translation';
export type { CpuState } from './state/cpu-state';
export {
  cellAddress,
  cpuCells,
  generalRegisterNames,
  segmentNames,
  type Cell,
  type CellGroup,
  type CellName,
  type CellPresentation,
  type GeneralRegisterName,
  type SegmentName,
} from './state/layout';
export { exceptionNames } from './cpu/exception';
export { rflags } from './engine/flags';
export { cr0, cr4, efer } from './cpu/modes';
export * from './vmx/fields';
export * from './vmx/exits';
export { describeExit } from './vmx/exits/describe-exit';
export * from './vmx/bit-fields';
export { vmInstructionErrors } from './vmx/instruction-errors';
export { describeAccessRights } from './vmx/access-rights';
export * from './vmx/entry-checks';
export { Vmcs, vmcsFieldOffset } from './vmx/vmcs';
