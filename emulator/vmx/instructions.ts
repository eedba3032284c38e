/**
 * The VMX instructions (SDM 3C chapter 31 "VMX Instruction Reference"), each as its "Operation" section has it. What follows runs in VMX root
 * operation or outside VMX; in a guest they have exited before (vmx/instruction-exits.ts).
 */
import { generalProtection, invalidOpcode } from '../cpu/exception';
import { cr4 } from '../cpu/modes';
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import { rflags } from '../engine/flags';
import { blocking } from '../cpu/boundary';
import { systemInstruction, type SystemRow } from '../isa/instruction';
import { controlByPath, type ControlPath } from './controls';
import { fails, stateChecks, VmEntryState } from './entry-checks';
import { fieldByEncoding, fieldExists, type VmcsFieldName } from './fields';
import { requireVmxMode } from './instruction-exits';
import { noPointer } from './operation';
import { shadowIndicator, Vmcs } from './vmcs';
import { enterGuest, entryView } from './vm-entry';

const statusFlags = rflags.CF | rflags.PF | rflags.AF | rflags.ZF | rflags.SF | rflags.OF;

/** SDM 3C 31.2 "Conventions": all six status flags are written. */
function succeed(cpu: Processor): void {
  cpu.flags &= ~statusFlags;
}

function failInvalid(cpu: Processor): void {
  cpu.flags = (cpu.flags & ~statusFlags) | rflags.CF;
}

/** VMfail(error): VMfailValid with a current VMCS, whose VM-instruction error field takes the number; VMfailInvalid without. */
function fail(cpu: Processor, error: number): void {
  const vmcs = cpu.vmx.currentVmcs;
  if (vmcs === undefined) return failInvalid(cpu);
  vmcs.write('vm_instruction_error', error);
  cpu.flags = (cpu.flags & ~statusFlags) | rflags.ZF;
}

/** The conditions before the operation proper in VMX root operation. */
function requireRoot(cpu: Processor): void {
  requireVmxMode(cpu);
  if (!cpu.vmx.active) throw invalidOpcode();
  cpu.requireSupervisor();
}

/** The 64-bit physical address in the memory operand. */
function pointerOperand(cpu: Processor, instruction: DecodedInstruction): bigint {
  const memory = cpu.memoryOperand(instruction);
  if (memory === undefined) throw invalidOpcode();
  return cpu.readSegmented(memory.segment, cpu.effectiveAddress(instruction, memory), 8);
}

/** Whether an address may be that of a VMXON region or VMCS: 4-KiB aligned, within the physical-address width. */
function isRegionAddress(cpu: Processor, address: bigint): boolean {
  return (address & 0xfffn) === 0n && address >> BigInt(cpu.physicalAddressBits) === 0n;
}

function regionRevision(cpu: Processor, address: bigint): number {
  return cpu.memory.read32(Number(address));
}

/** SDM 3C 31.3 "VMXON". */
function vmxon(cpu: Processor, instruction: DecodedInstruction): void {
  const { state, vmx } = cpu;
  requireVmxMode(cpu);
  if ((state.cr4Low & cr4.VMXE) === 0) throw invalidOpcode();
  if (vmx.active) {
    cpu.requireSupervisor();
    fail(cpu, 15);
    return;
  }
  const { features } = vmx.capabilities;
  const fixed = (value: bigint, mustBeOne: bigint, mayBeOne: bigint) =>
    (value & mustBeOne) === mustBeOne && (value & ~mayBeOne) === 0n;
  // IA32_FEATURE_CONTROL: locked (bit 0) with VMXON outside SMX enabled (bit 2) (SDM 3C 24.7).
  const enabled = (state.featureControlLow & 5) === 5;
  if (cpu.cpl !== 0 || !enabled) throw generalProtection();
  if (
    !fixed(state.cr0, features.cr0Fixed0, features.cr0Fixed1) ||
    !fixed(state.cr4, features.cr4Fixed0, features.cr4Fixed1)
  )
    throw generalProtection();
  const address = pointerOperand(cpu, instruction);
  if (!isRegionAddress(cpu, address)) return failInvalid(cpu);
  if (regionRevision(cpu, address) !== vmx.capabilities.revisionIdentifier) return failInvalid(cpu);
  state.vmxonPointer = address;
  state.currentVmcs = noPointer;
  state.vmxOperation = 1;
  succeed(cpu);
}

function vmxoff(cpu: Processor): void {
  requireRoot(cpu);
  cpu.state.vmxOperation = 0;
  cpu.state.vmxonPointer = noPointer;
  cpu.state.currentVmcs = noPointer;
  succeed(cpu);
}

function vmclear(cpu: Processor, instruction: DecodedInstruction): void {
  requireRoot(cpu);
  const address = pointerOperand(cpu, instruction);
  if (!isRegionAddress(cpu, address)) return fail(cpu, 2);
  if (address === cpu.state.vmxonPointer) return fail(cpu, 3);
  new Vmcs(cpu.memory, Number(address)).launchState = 'clear';
  if (cpu.state.currentVmcs === address) cpu.state.currentVmcs = noPointer;
  succeed(cpu);
}

function vmptrld(cpu: Processor, instruction: DecodedInstruction): void {
  requireRoot(cpu);
  const address = pointerOperand(cpu, instruction);
  if (!isRegionAddress(cpu, address)) return fail(cpu, 9);
  if (address === cpu.state.vmxonPointer) return fail(cpu, 10);
  const revision = regionRevision(cpu, address);
  const isShadow = revision >= shadowIndicator;
  const shadowsExist = cpu.vmx.capabilities.allows('secondary_processor_based_controls.vmcsShadowing');
  if ((revision & 0x7fff_ffff) !== cpu.vmx.capabilities.revisionIdentifier || (isShadow && !shadowsExist))
    return fail(cpu, 11);
  cpu.state.currentVmcs = address;
  succeed(cpu);
}

function vmptrst(cpu: Processor, instruction: DecodedInstruction): void {
  requireRoot(cpu);
  const memory = cpu.memoryOperand(instruction);
  if (memory === undefined) throw invalidOpcode();
  cpu.writeSegmented(memory.segment, cpu.effectiveAddress(instruction, memory), 8, cpu.state.currentVmcs);
  succeed(cpu);
}

/** The field a VMREAD or VMWRITE names; undefined when the machine has none, or the encoding has bits that must be 0. */
function namedField(cpu: Processor, encoding: bigint) {
  if (encoding > 0xffff_ffffn) return undefined;
  const access = fieldByEncoding(encoding);
  return access !== undefined && fieldExists(access.field, cpu.vmx.capabilities) ? access : undefined;
}

function vmread(cpu: Processor, instruction: DecodedInstruction): void {
  requireRoot(cpu);
  const vmcs = cpu.vmx.currentVmcs;
  if (vmcs === undefined) return failInvalid(cpu);
  const access = namedField(cpu, cpu.readOperand(instruction, 1));
  if (access === undefined) return fail(cpu, 12);
  const value = vmcs.readField(access.field);
  cpu.writeOperand(instruction, 0, access.high ? value >> 32n : value);
  succeed(cpu);
}

function vmwrite(cpu: Processor, instruction: DecodedInstruction): void {
  requireRoot(cpu);
  const vmcs = cpu.vmx.currentVmcs;
  if (vmcs === undefined) return failInvalid(cpu);
  const value = cpu.readOperand(instruction, 1);
  const access = namedField(cpu, cpu.readOperand(instruction, 0));
  if (access === undefined) return fail(cpu, 12);
  const { field, high } = access;
  if (field.access === 'read-only' && !cpu.vmx.capabilities.features.vmwriteToExitInformation) return fail(cpu, 13);
  vmcs.writeField(field, high ? (vmcs.readField(field) & 0xffff_ffffn) | (value << 32n) : value);
  succeed(cpu);
}

/** SDM 3C 31.3 "VMLAUNCH/VMRESUME", 27.1 "Basic VM-Entry Checks". */
function enter(cpu: Processor, instruction: 'vmlaunch' | 'vmresume'): void {
  requireRoot(cpu);
  const { state } = cpu;
  const vmcs = cpu.vmx.currentVmcs;
  const refuse = (error: number, says: string) => {
    cpu.report({
      kind: 'entry-failed',
      count: cpu.count,
      vmcs: vmcs?.address ?? 0,
      instructionError: error,
      check: undefined,
      says,
    });
    if (vmcs === undefined) failInvalid(cpu);
    else fail(cpu, error);
  };
  if (vmcs === undefined || vmcs.isShadow) return refuse(0, 'There is no current VMCS: VMPTRLD must come first.');
  if (state.interruptibilityState & blocking.byMovSs)
    return refuse(26, 'Events are blocked by MOV SS: put another instruction between it and the VM entry.');
  const { launchState } = vmcs;
  if (instruction === 'vmlaunch' && launchState !== 'clear')
    return refuse(4, 'The VMCS has been launched: use VMRESUME, or VMCLEAR it first.');
  if (instruction === 'vmresume' && launchState !== 'launched')
    return refuse(5, 'The VMCS has not been launched: use VMLAUNCH.');
  const error = enterGuest(cpu, vmcs, instruction);
  if (error !== undefined) fail(cpu, error);
}

/** In VMX root operation VMCALL only knows the dual-monitor treatment, which this machine lacks: VMfail 1 (SDM 3C 31.3 "VMCALL"). */
function vmcall(cpu: Processor): void {
  requireRoot(cpu);
  fail(cpu, 1);
}

/** INVEPT and INVVPID: type in a register, descriptor of 16 bytes in memory. */
function invalidationOperands(
  cpu: Processor,
  instruction: DecodedInstruction,
): { type: bigint; low: bigint; high: bigint } {
  const type = cpu.readOperand(instruction, 0);
  const memory = cpu.memoryOperand(instruction);
  if (memory === undefined) throw invalidOpcode();
  const descriptor = cpu.readSegmented(memory.segment, cpu.effectiveAddress(instruction, memory), 16);
  return { type, low: descriptor & 0xffff_ffff_ffff_ffffn, high: descriptor >> 64n };
}

/** Whether VM entry would accept an EPT pointer: asked of its own checks, over a VMCS that has nothing else. */
function isEptPointer(cpu: Processor, eptPointer: bigint): boolean {
  const fields: Partial<Record<VmcsFieldName, bigint>> = {
    primary_processor_based_controls: controlBit('primary_processor_based_controls.activateSecondaryControls'),
    secondary_processor_based_controls: controlBit('secondary_processor_based_controls.enableEpt'),
    ept_pointer: eptPointer,
  };
  // The processor's side of the view is real; its VMCS, here at address 0, is not asked.
  const view = {
    ...entryView(cpu, new Vmcs(cpu.memory, 0)),
    field32: undefined,
    field: (name: VmcsFieldName) => fields[name] ?? 0n,
  };
  const state = new VmEntryState(view);
  return !stateChecks.some((check) => check.id.startsWith('controls.eptp.') && fails(check, state));
}

const controlBit = (path: ControlPath) => 1n << BigInt(controlByPath(path).bit);

function invept(cpu: Processor, instruction: DecodedInstruction): void {
  if (!cpu.vmx.capabilities.allows('secondary_processor_based_controls.enableEpt')) throw invalidOpcode();
  requireRoot(cpu);
  const { type, low } = invalidationOperands(cpu, instruction);
  // Type 1 takes an EPT pointer that a VM entry would accept; 2 takes none.
  if ((type !== 1n && type !== 2n) || (type === 1n && !isEptPointer(cpu, low))) return fail(cpu, 28);
  cpu.pagingChanged();
  succeed(cpu);
}

function invvpid(cpu: Processor, instruction: DecodedInstruction): void {
  if (!cpu.vmx.capabilities.allows('secondary_processor_based_controls.enableVpid')) throw invalidOpcode();
  requireRoot(cpu);
  const { type, low, high } = invalidationOperands(cpu, instruction);
  if (type > 3n || low >> 16n !== 0n) return fail(cpu, 28);
  if (type !== 2n && low === 0n) return fail(cpu, 28);
  if (type === 0n && !cpu.isCanonical(high)) return fail(cpu, 28);
  cpu.pagingChanged();
  succeed(cpu);
}

export const vmxRows: readonly SystemRow[] = [
  systemInstruction('Vmxon', vmxon),
  systemInstruction('Vmxoff', vmxoff),
  systemInstruction('Vmclear', vmclear),
  systemInstruction('Vmptrld', vmptrld),
  systemInstruction('Vmptrst', vmptrst),
  systemInstruction('Vmread', vmread),
  systemInstruction('Vmwrite', vmwrite),
  systemInstruction('Vmlaunch', (cpu) => enter(cpu, 'vmlaunch')),
  systemInstruction('Vmresume', (cpu) => enter(cpu, 'vmresume')),
  systemInstruction('Vmcall', vmcall),
  systemInstruction('Invept', invept),
  systemInstruction('Invvpid', invvpid),
  // "Enable VM functions" is not offered, so VMFUNC is always #UD (SDM 3C 26.5.6.2).
  systemInstruction('Vmfunc', () => {
    throw invalidOpcode();
  }),
];
