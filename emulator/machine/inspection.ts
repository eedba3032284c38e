/**
 * What a debugger sees of a machine that stands still: registers by name, memory by address space, page walks, disassembly. Nothing here has
 * effects on the guest unless its name says write: no faults, no accessed or dirty flags, no devices.
 */
import type { Instruction } from 'iced-x86';
import { Code, Decoder, DecoderOptions, FlowControl, Formatter, FormatterSyntax, Mnemonic } from 'iced-x86';
import type { Processor } from '../cpu/processor';
import { Access, type WalkContext, type WalkExplanation } from '../memory/translation';
import type { PhysicalMemory } from '../memory/physical-memory';
import type { CpuState } from '../state/cpu-state';
import { cpuCells, generalRegisterNames, segmentNames, type CellName } from '../state/layout';
import { setSegment } from '../cpu/segments';
import { efer, segmentCells } from '../cpu/modes';
import { GuestControls } from '../vmx/operation';
import type { VmEntryView } from '../vmx/entry-checks';
import type { VmxCapabilities } from '../vmx/capabilities';
import { entryView } from '../vmx/vm-entry';
import { rflags } from '../engine/flags';
import type { Vmcs } from '../vmx/vmcs';
import type { ProcessorMode, Side } from './events';

/** Bytes from an address on, up to the first that is not there. */
export interface BytesRead {
  readonly bytes: Uint8Array;
  /** Whether all that was asked for is there. */
  readonly complete: boolean;
}

/**
 * Whose address space a linear address is in: the running side's; while a guest runs, its hypervisor's; while a hypervisor runs,
 * that of its guest, as the current VMCS has it.
 */
export type AddressView = 'current' | 'host' | 'guest';

export interface DisassembledInstruction {
  /** Linear. */
  readonly address: bigint;
  readonly bytes: Uint8Array;
  /** NASM syntax. */
  readonly text: string;
}

/** What stepping needs to know of an instruction. */
export interface InstructionSummary {
  readonly length: number;
  /** VMLAUNCH or VMRESUME. */
  readonly isVmEntry: boolean;
  readonly isCall: boolean;
  /** Repeated string instruction. */
  readonly isRepeated: boolean;
  /** INT n, INT3, INTO, SYSCALL and the like. */
  readonly isInterrupt: boolean;
}

const longestInstruction = 15;

export abstract class Inspection {
  abstract readonly processor: Processor;
  private readonly formatter = nasmFormatter();

  get state(): CpuState {
    return this.processor.state;
  }

  /** Host-physical memory. */
  get memory(): PhysicalMemory {
    return this.processor.memory;
  }

  /** `guest` in VMX non-root operation. */
  get side(): Side {
    return this.processor.side;
  }

  get mode(): ProcessorMode {
    return this.processor.mode;
  }

  /** Default operand size of the running code. */
  get codeSize(): 16 | 32 | 64 {
    return (this.state.codeMode & 0xff) as 16 | 32 | 64;
  }

  // Registers.

  /** A register by name: `rax`, `eax`, `al`, `rflags`, `cs`, `cr0`, any cell of the state; undefined when there is none. */
  readRegister(name: string): bigint | undefined {
    const part = registerParts.get(name);
    if (part !== undefined) return BigInt.asUintN(part.bits, this.state.read(part.cell) >> BigInt(part.shift));
    if (name === 'rflags' || name === 'eflags' || name === 'flags')
      return BigInt(this.processor.flags >>> 0) & (name === 'flags' ? 0xffffn : ~0n);
    return isCell(name) ? this.state.read(name) : undefined;
  }

  /** Writes a register by name; false when there is none. A segment register keeps its hidden part. */
  writeRegister(name: string, value: bigint): boolean {
    const part = registerParts.get(name);
    if (part !== undefined) {
      this.writePart(part, value);
      return true;
    }
    if (name === 'rflags' || name === 'eflags') this.writeFlags(Number(BigInt.asUintN(32, value)));
    else if (isCell(name)) this.state.write(name, value);
    else return false;
    this.processor.pagingChanged();
    this.processor.modeChanged();
    return true;
  }

  /** VM stays as it is: entering or leaving virtual-8086 mode is more than a flag (SDM 3A 21.2.5). */
  private writeFlags(value: number): void {
    this.processor.flags = (value & ~rflags.VM) | (this.processor.flags & rflags.VM);
  }

  private writePart({ cell, bits, shift }: RegisterPart, value: bigint): void {
    const segment = segmentNames.find((name) => cell === `${name}Selector`);
    if (segment !== undefined) {
      setSegment(this.state, segment, {
        ...segmentCells(this.state, segment),
        selector: Number(BigInt.asUintN(16, value)),
      });
      return;
    }
    const mask = ((1n << BigInt(bits)) - 1n) << BigInt(shift);
    // Writing a 32-bit register clears the upper half, as instructions do.
    const kept = bits === 32 ? 0n : this.state.read(cell) & ~mask;
    this.state.write(cell, kept | ((value << BigInt(shift)) & mask));
    if (cell === 'rip') this.processor.engine.redirect();
  }

  // Memory.

  readVirtual(address: bigint, length: number, view: AddressView = 'current'): BytesRead {
    return this.readPages(length, (done) => this.translateVirtual(address + BigInt(done), view)?.hostPhysical);
  }

  /** Writes as many bytes as are mapped, whatever their protection, and answers how many. */
  writeVirtual(address: bigint, bytes: Uint8Array, view: AddressView = 'current'): number {
    return this.writePages(bytes, (done) => this.translateVirtual(address + BigInt(done), view)?.hostPhysical);
  }

  readGuestPhysical(address: number, length: number): BytesRead {
    return this.readPages(length, (done) => this.translateGuestPhysical(address + done));
  }

  writeGuestPhysical(address: number, bytes: Uint8Array): number {
    return this.writePages(bytes, (done) => this.translateGuestPhysical(address + done));
  }

  /** Where a linear address leads, or undefined when it is not mapped for a supervisor read. */
  translateVirtual(
    address: bigint,
    view: AddressView = 'current',
  ): { guestPhysical: number; hostPhysical: number } | undefined {
    const { guestPhysical, hostPhysical } = this.explainWalk(address, { view });
    return guestPhysical === undefined || hostPhysical === undefined ? undefined : { guestPhysical, hostPhysical };
  }

  /**
   * Host-physical address for a guest-physical one, through the EPT of the current VMCS if it has one; without it the two are the same.
   * Undefined when it is not mapped.
   */
  translateGuestPhysical(address: number): number | undefined {
    const eptp = this.currentEptPointer;
    if (eptp === undefined) return address;
    return this.processor.access.translator.explainPhysical(address, Access.inspect, eptp).hostPhysical;
  }

  /** The walk of a linear address, entry by entry, on success and on failure. */
  explainWalk(address: bigint, options: { view?: AddressView; access?: number } = {}): WalkExplanation {
    const { translator } = this.processor.access;
    return translator.explain(address, options.access ?? Access.inspect, this.walkContext(options.view ?? 'current'));
  }

  /** The walk of a linear address in the guest of the current VMCS, also while its hypervisor runs; undefined without a current VMCS. */
  explainGuestWalk(address: bigint, access: number = Access.inspect): WalkExplanation | undefined {
    if (this.currentVmcs === undefined) return undefined;
    return this.explainWalk(address, { access, view: 'guest' });
  }

  /** The guest's side of the current VMCS, as the next VM entry will load it. */
  private savedGuestContext(vmcs: Vmcs): WalkContext {
    const controls = new GuestControls(vmcs);
    const registers = {
      cr0: vmcs.read('guest_cr0'),
      cr3: vmcs.read('guest_cr3'),
      cr4: vmcs.read('guest_cr4'),
      efer: withLongMode(vmcs.read('guest_ia32_efer'), controls.hasEntry('ia32eModeGuest')),
      pdptes: [
        vmcs.read('guest_pdpte0'),
        vmcs.read('guest_pdpte1'),
        vmcs.read('guest_pdpte2'),
        vmcs.read('guest_pdpte3'),
      ] as const,
      cpl: (vmcs.read32('guest_ss_access_rights') >>> 5) & 3,
      rflags: vmcs.read('guest_rflags'),
    };
    const pdptes = registers.pdptes as unknown as [bigint, bigint, bigint, bigint];
    return { registers: { ...registers, pdptes }, eptp: controls.eptPointer };
  }

  /** The walk of a guest-physical address through the EPT of the current VMCS; undefined when it has none. */
  explainEptWalk(address: number, access: number = Access.inspect): WalkExplanation | undefined {
    const eptp = this.currentEptPointer;
    return eptp === undefined ? undefined : this.processor.access.translator.explainPhysical(address, access, eptp);
  }

  private walkContext(view: AddressView): WalkContext {
    const { translator } = this.processor.access;
    const { guest } = this.processor.vmx;
    if (view === 'guest' && guest === undefined && this.currentVmcs !== undefined)
      return this.savedGuestContext(this.currentVmcs);
    if (view !== 'host' || guest === undefined)
      return { registers: translator.currentRegisters(), eptp: guest?.eptPointer };
    const { vmcs } = guest;
    return {
      registers: {
        cr0: vmcs.read('host_cr0'),
        cr3: vmcs.read('host_cr3'),
        cr4: vmcs.read('host_cr4'),
        efer: withLongMode(this.state.efer, guest.hasExit('hostAddressSpaceSize')),
        cpl: 0,
        rflags: 2n,
      },
    };
  }

  private get currentEptPointer(): bigint | undefined {
    const vmcs = this.currentVmcs;
    return vmcs === undefined ? undefined : new GuestControls(vmcs).eptPointer;
  }

  private readPages(length: number, translate: (done: number) => number | undefined): BytesRead {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const physical = translate(done);
      if (physical === undefined || physical >= this.memory.ramSize) break;
      const here = Math.min(length - done, 4096 - (physical % 4096));
      bytes.set(this.memory.ram.subarray(physical, physical + here), done);
      done += here;
    }
    return { bytes: bytes.subarray(0, done), complete: done === length };
  }

  private writePages(bytes: Uint8Array, translate: (done: number) => number | undefined): number {
    let done = 0;
    while (done < bytes.length) {
      const physical = translate(done);
      if (physical === undefined || physical >= this.memory.ramSize) break;
      const here = Math.min(bytes.length - done, 4096 - (physical % 4096));
      this.memory.ram.set(bytes.subarray(done, done + here), physical);
      this.memory.invalidateCode(physical, here);
      done += here;
    }
    return done;
  }

  // VMX.

  get currentVmcs(): Vmcs | undefined {
    return this.processor.vmx.currentVmcs;
  }

  /** What this processor's VMX can do: which fields and controls exist. */
  get vmxCapabilities(): VmxCapabilities {
    return this.processor.vmx.capabilities;
  }

  /** What a VM entry with the current VMCS would check now; undefined without a current VMCS. */
  vmEntryView(): VmEntryView | undefined {
    const vmcs = this.currentVmcs;
    return vmcs === undefined ? undefined : entryView(this.processor, vmcs);
  }

  // Instructions.

  /** Up to `count` instructions from a linear address on, as the running side's code size decodes them; fewer where memory ends. */
  disassemble(address: bigint, count: number, codeSize: 16 | 32 | 64 = this.codeSize): DisassembledInstruction[] {
    const rows: DisassembledInstruction[] = [];
    for (let next = address; rows.length < count;) {
      const row = this.withDecoded(next, codeSize, (instruction, bytes) => ({
        address: next,
        bytes: bytes.slice(0, Math.max(1, instruction.length)),
        text:
          instruction.code === Code.INVALID
            ? `db 0x${(bytes[0] as number).toString(16).padStart(2, '0')}`
            : this.formatter.format(instruction),
      }));
      if (row === undefined) break;
      rows.push(row);
      next = BigInt.asUintN(64, next + BigInt(row.bytes.length));
    }
    return rows;
  }

  /** The instruction at a linear address; undefined when its bytes are not mapped or not an instruction. */
  decodeAt(address: bigint): InstructionSummary | undefined {
    return this.withDecoded(address, this.codeSize, (instruction) => {
      if (instruction.code === Code.INVALID) return undefined;
      const { flowControl, mnemonic, length } = instruction;
      return {
        length,
        isVmEntry: mnemonic === Mnemonic.Vmlaunch || mnemonic === Mnemonic.Vmresume,
        isCall: mnemonic === Mnemonic.Call,
        isRepeated: instruction.isStringInstruction && (instruction.hasRepPrefix || instruction.hasRepnePrefix),
        isInterrupt:
          flowControl === FlowControl.Interrupt || mnemonic === Mnemonic.Syscall || mnemonic === Mnemonic.Sysenter,
      };
    });
  }

  private withDecoded<Result>(
    address: bigint,
    codeSize: 16 | 32 | 64,
    use: (instruction: Instruction, bytes: Uint8Array) => Result,
  ): Result | undefined {
    const { bytes } = this.readVirtual(address, longestInstruction);
    if (bytes.length === 0) return undefined;
    const decoder = new Decoder(codeSize, bytes, DecoderOptions.None);
    decoder.ip = address;
    const instruction = decoder.decode();
    try {
      return use(instruction, bytes);
    } finally {
      instruction.free();
      decoder.free();
    }
  }
}

/** IA32_EFER with LME and LMA as a VM entry or exit sets them. */
function withLongMode(value: bigint, long: boolean): bigint {
  const bits = BigInt(efer.LME | efer.LMA);
  return long ? value | bits : value & ~bits;
}

function nasmFormatter(): Formatter {
  const formatter = new Formatter(FormatterSyntax.Nasm);
  formatter.hexPrefix = '0x';
  formatter.hexSuffix = '';
  formatter.uppercaseHex = false;
  formatter.spaceAfterOperandSeparator = true;
  formatter.branchLeadingZeros = false;
  return formatter;
}

interface RegisterPart {
  readonly cell: CellName;
  readonly bits: number;
  readonly shift: number;
}

const registerParts: ReadonlyMap<string, RegisterPart> = (() => {
  const parts = new Map<string, RegisterPart>();
  const add = (name: string, cell: CellName, bits: number, shift = 0) => parts.set(name, { cell, bits, shift });
  const legacy = ['ax', 'cx', 'dx', 'bx', 'sp', 'bp', 'si', 'di'];
  generalRegisterNames.forEach((cell, index) => {
    add(cell, cell, 64);
    const short = legacy[index];
    if (short === undefined) {
      add(`${cell}d`, cell, 32);
      add(`${cell}w`, cell, 16);
      add(`${cell}b`, cell, 8);
      return;
    }
    add(`e${short}`, cell, 32);
    add(short, cell, 16);
    if (index < 4) {
      add(`${short[0]}l`, cell, 8);
      add(`${short[0]}h`, cell, 8, 8);
    } else {
      add(`${short}l`, cell, 8);
    }
  });
  add('rip', 'rip', 64);
  add('eip', 'rip', 32);
  add('ip', 'rip', 16);
  for (const name of segmentNames) add(name, `${name}Selector`, 16);
  return parts;
})();

function isCell(name: string): name is CellName {
  return Object.hasOwn(cpuCells, name) && cpuCells[name as CellName].group !== 'engine';
}
