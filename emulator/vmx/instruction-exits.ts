/**
 * Instructions that exit in VMX non-root operation (SDM 3C 26.1.2 "Instructions That Cause VM Exits Unconditionally", 26.1.3 "... Conditionally").
 * One row an instruction: when it exits, with which reason, qualification and instruction information. Checks with priority over the exit
 * (privilege, SDM 3C 26.1.1) have been made before.
 */
import { Mnemonic } from 'iced-x86';
import { invalidOpcode } from '../cpu/exception';
import { checkIoPermission } from '../cpu/io-permission';
import { efer } from '../cpu/modes';
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction, DecodedOperand, MemoryOperand } from '../engine/decoded-instruction';
import type { MnemonicName } from '../isa/instruction';
import { generalRegisterNames, segmentNames, type CellName } from '../state/layout';
import { encode } from './bit-fields';
import { exitReason, type ExitName } from './exits';
import {
  descriptorTableInformation,
  insOutsInformation,
  invalidateInformation,
  randomInformation,
  segmentTableInformation,
  vmcsPointerInformation,
  vmreadInformation,
} from './exits/instruction-information';
import { crAccessQualification, ioQualification, movDrQualification } from './exits/qualifications';
import type { GuestControls } from './operation';
import { VmExitRequest, type VmExitDetails } from './vm-exit-request';

interface Exiting {
  readonly cpu: Processor;
  readonly guest: GuestControls;
  readonly instruction: DecodedInstruction;
}

interface InstructionExit {
  readonly exit: ExitName;
  readonly when: (context: Exiting) => boolean;
  readonly qualification?: (context: Exiting) => bigint;
  readonly details?: (context: Exiting) => VmExitDetails;
}

const always = () => true;

/** VMX instructions but VMCALL and VMFUNC do not exist in real-address, virtual-8086 and compatibility mode; that comes before the exit (SDM 3C 31.3). */
export function requireVmxMode({ mode, state }: Processor): void {
  if (mode === 'real' || mode === 'virtual-8086' || (mode !== '64-bit' && (state.eferLow & efer.LMA) !== 0))
    throw invalidOpcode();
}

const inVmxMode: InstructionExit['when'] = ({ cpu }) => {
  requireVmxMode(cpu);
  return true;
};
const registerIndex = (cell: CellName) => (generalRegisterNames as readonly string[]).indexOf(cell);
const addressSizeCode = { 16: 0, 32: 1, 64: 2 } as const;

function memoryInformation(instruction: DecodedInstruction) {
  const memory = instruction.operands.find((operand): operand is MemoryOperand => operand.kind === 'memory');
  if (memory === undefined) return { addressSize: addressSizeCode[instruction.addressSize] };
  return {
    scaling: memory.index === undefined ? 0 : Math.log2(memory.scale),
    addressSize: addressSizeCode[memory.addressSize],
    segment: segmentNames.indexOf(memory.segment),
    indexRegister: memory.index === undefined ? 0 : registerIndex(memory.index),
    indexInvalid: memory.index === undefined,
    baseRegister: memory.base === undefined ? 0 : registerIndex(memory.base),
    baseInvalid: memory.base === undefined,
  };
}

function registerOf(operand: DecodedOperand | undefined): number {
  return operand?.kind === 'register' ? registerIndex(operand.cell) : 0;
}

/** For exits on a memory operand the qualification is its displacement, for RIP-relative operands plus the next RIP (SDM 3C 28.2.1). */
function displacement({ cpu, instruction }: Exiting): bigint {
  const memory = instruction.operands.find((operand): operand is MemoryOperand => operand.kind === 'memory');
  if (memory === undefined) return 0n;
  return BigInt.asUintN(
    64,
    memory.displacement + (memory.ripRelative ? cpu.state.rip + BigInt(instruction.length) : 0n),
  );
}

function vmxMemory(exit: ExitName): InstructionExit {
  return {
    exit,
    when: inVmxMode,
    qualification: displacement,
    details: ({ instruction }) => ({
      instructionInformation: Number(encode(vmcsPointerInformation, memoryInformation(instruction))),
    }),
  };
}

function vmreadWrite(exit: ExitName): InstructionExit {
  return {
    exit,
    when: inVmxMode,
    qualification: displacement,
    details: ({ instruction }) => {
      // Operand 0 of VMREAD and operand 1 of VMWRITE is the register-or-memory one.
      const [rm, field] = exit === 'vmread' ? instruction.operands : [instruction.operands[1], instruction.operands[0]];
      const registerOperand = rm?.kind === 'register';
      const place = registerOperand ? { register1: registerOf(rm), registerOperand } : memoryInformation(instruction);
      return { instructionInformation: Number(encode(vmreadInformation, { ...place, register2: registerOf(field) })) };
    },
  };
}

function invalidate(exit: ExitName, when: InstructionExit['when']): InstructionExit {
  return {
    exit,
    when,
    qualification: displacement,
    details: ({ instruction }) => ({
      instructionInformation: Number(
        encode(invalidateInformation, {
          ...memoryInformation(instruction),
          register2: registerOf(instruction.operands[0]),
        }),
      ),
    }),
  };
}

function random(exit: ExitName, control: 'rdrandExiting' | 'rdseedExiting'): InstructionExit {
  return {
    exit,
    when: ({ guest }) => guest.hasSecondary(control),
    details: ({ instruction }) => ({
      instructionInformation: Number(
        encode(randomInformation, {
          register1: registerOf(instruction.operands[0]),
          operandSize: Math.log2(instruction.size / 16),
        }),
      ),
    }),
  };
}

function descriptorTable(instructionCode: number): InstructionExit {
  return {
    exit: 'gdtr_idtr_access',
    when: ({ guest }) => guest.hasSecondary('descriptorTableExiting'),
    qualification: displacement,
    details: ({ instruction }) => ({
      instructionInformation: Number(
        encode(descriptorTableInformation, {
          ...memoryInformation(instruction),
          operandSize32: instruction.size !== 16,
          instruction: instructionCode,
        }),
      ),
    }),
  };
}

function segmentTable(instructionCode: number): InstructionExit {
  return {
    exit: 'ldtr_tr_access',
    when: ({ guest }) => guest.hasSecondary('descriptorTableExiting'),
    qualification: displacement,
    details: ({ instruction }) => {
      const operand = instruction.operands[0];
      const registerOperand = operand?.kind === 'register';
      const place = registerOperand
        ? { register1: registerOf(operand), registerOperand }
        : memoryInformation(instruction);
      return {
        instructionInformation: Number(encode(segmentTableInformation, { ...place, instruction: instructionCode })),
      };
    },
  };
}

// MOV CR: SDM 3C 26.1.3 and 25.6.6 "Guest/Host Masks and Read Shadows for CR0 and CR4".
const moveToOrFromCr: InstructionExit = {
  exit: 'cr_access',
  when: ({ cpu, guest, instruction }) => {
    const [destination, source] = instruction.operands;
    if (destination?.kind === 'control') {
      const value = cpu.readOperand(instruction, 1);
      switch (destination.index) {
        case 0:
          return ((value ^ guest.vmcs.read('cr0_read_shadow')) & guest.cr0Mask) !== 0n;
        case 3:
          return guest.hasPrimary('cr3LoadExiting') && !isCr3Target(guest, value);
        case 4:
          return ((value ^ guest.vmcs.read('cr4_read_shadow')) & guest.cr4Mask) !== 0n;
        case 8:
          return guest.hasPrimary('cr8LoadExiting');
        default:
          return false;
      }
    }
    if (source?.kind !== 'control') return false;
    return source.index === 3
      ? guest.hasPrimary('cr3StoreExiting')
      : source.index === 8 && guest.hasPrimary('cr8StoreExiting');
  },
  qualification: ({ instruction }) => {
    const [destination, source] = instruction.operands;
    const toCr = destination?.kind === 'control';
    const control = toCr ? destination : source;
    return encode(crAccessQualification, {
      register: control?.kind === 'control' ? control.index : 0,
      accessType: toCr ? 0 : 1,
      generalRegister: registerOf(toCr ? source : destination),
    });
  },
};

const moveToOrFromDr: InstructionExit = {
  exit: 'mov_dr',
  when: ({ guest, instruction }) =>
    guest.hasPrimary('movDrExiting') && instruction.operands.some((operand) => operand.kind === 'debug'),
  qualification: ({ instruction }) => {
    const [destination, source] = instruction.operands;
    const from = source?.kind === 'debug';
    const debug = from ? source : destination;
    return encode(movDrQualification, {
      register: debug?.kind === 'debug' ? debug.index : 0,
      fromDebugRegister: from,
      generalRegister: registerOf(from ? destination : source),
    });
  },
};

function isCr3Target(guest: GuestControls, value: bigint): boolean {
  const count = guest.vmcs.read32('cr3_target_count');
  const targets = ['cr3_target_value0', 'cr3_target_value1', 'cr3_target_value2', 'cr3_target_value3'] as const;
  return targets.slice(0, count).some((target) => guest.vmcs.read(target) === value);
}

const inOrOut = (direction: 'in' | 'out'): InstructionExit => ({
  exit: 'io_instruction',
  when: (context) => {
    const { cpu, guest } = context;
    const { port, bytes } = portAccess(context);
    // A repetition that is over accesses no port.
    if (context.instruction.repeat !== 'none' && BigInt.asUintN(context.instruction.addressSize, cpu.state.rcx) === 0n)
      return false;
    if (!guest.hasPrimary('unconditionalIoExiting') && !guest.hasPrimary('useIoBitmaps')) return false;
    // The I/O-permission bitmap of the TSS has priority over the exit (SDM 3C 26.1.1).
    checkIoPermission(cpu, port, bytes);
    return guest.hasPrimary('useIoBitmaps') ? ioBitmapSays(cpu, guest, port, bytes) : true;
  },
  qualification: (context) => {
    const { instruction } = context;
    const { port, bytes } = portAccess(context);
    return encode(ioQualification, {
      size: bytes - 1,
      in: direction === 'in',
      string: isStringIo(instruction),
      rep: instruction.repeat !== 'none',
      immediate: instruction.operands.some((operand) => operand.kind === 'immediate'),
      port,
    });
  },
  details: ({ cpu, instruction }) => {
    if (!isStringIo(instruction)) return {};
    const segment = direction === 'in' ? 'es' : instruction.segment;
    const index = BigInt.asUintN(instruction.addressSize, direction === 'in' ? cpu.state.rdi : cpu.state.rsi);
    const base = cpu.mode === '64-bit' && segment !== 'fs' && segment !== 'gs' ? 0n : cpu.state[`${segment}Base`];
    return {
      guestLinearAddress: BigInt.asUintN(64, base + index),
      instructionInformation: Number(
        encode(insOutsInformation, {
          addressSize: addressSizeCode[instruction.addressSize],
          segment: segmentNames.indexOf(segment),
        }),
      ),
    };
  },
});

const stringIo = new Set<Mnemonic>([
  Mnemonic.Insb,
  Mnemonic.Insw,
  Mnemonic.Insd,
  Mnemonic.Outsb,
  Mnemonic.Outsw,
  Mnemonic.Outsd,
]);
const isStringIo = (instruction: DecodedInstruction) => stringIo.has(instruction.mnemonic);

function portAccess({ cpu, instruction }: Exiting): { port: number; bytes: number } {
  if (isStringIo(instruction))
    return {
      port: Number(cpu.state.rdx & 0xffffn),
      bytes: stringBytes[Mnemonic[instruction.mnemonic]?.at(-1) ?? 'b'] ?? 1,
    };
  const immediate = instruction.operands.find((operand) => operand.kind === 'immediate');
  // IN and OUT move AL, AX or EAX; the other operand is DX or the port.
  const accumulator = instruction.operands.find((operand) => operand.kind === 'register' && operand.cell === 'rax');
  const bytes = accumulator?.kind === 'register' ? accumulator.size / 8 : 1;
  const port = immediate?.kind === 'immediate' ? Number(immediate.value & 0xffn) : Number(cpu.state.rdx & 0xffffn);
  return { port, bytes };
}

const stringBytes: Readonly<Record<string, number>> = { b: 1, w: 2, d: 4 };

/** SDM 3C 25.6.4 "I/O-Bitmap Addresses": an access exits if any of its ports does, or if it wraps around. */
function ioBitmapSays(cpu: Processor, guest: GuestControls, port: number, bytes: number): boolean {
  for (let each = port; each < port + bytes; each++) {
    if (each > 0xffff) return true;
    const bitmap = Number(guest.vmcs.read(each < 0x8000 ? 'io_bitmap_a_address' : 'io_bitmap_b_address'));
    const bit = each & 0x7fff;
    if ((cpu.memory.read8(bitmap + (bit >>> 3)) >>> (bit & 7)) & 1) return true;
  }
  return false;
}

/** SDM 3C 25.6.9 "MSR-Bitmap Address". */
function msrExits(offset: 0 | 2048): InstructionExit['when'] {
  return ({ cpu, guest }) => {
    if (!guest.hasPrimary('useMsrBitmaps')) return true;
    const index = Number(cpu.state.rcx & 0xffff_ffffn);
    const low = index < 0x2000;
    if (!low && (index < 0xc000_0000 || index > 0xc000_1fff)) return true;
    const bit = index & 0x1fff;
    const bitmap = Number(guest.vmcs.read('msr_bitmap_address')) + offset + (low ? 0 : 1024);
    return ((cpu.memory.read8(bitmap + (bit >>> 3)) >>> (bit & 7)) & 1) === 1;
  };
}

const rows: { readonly [Name in MnemonicName]?: InstructionExit } = {
  Cpuid: { exit: 'cpuid', when: always },
  Getsec: { exit: 'getsec', when: always },
  Invd: { exit: 'invd', when: always },
  Xsetbv: { exit: 'xsetbv', when: always },
  Invept: invalidate('invept', inVmxMode),
  Invvpid: invalidate('invvpid', inVmxMode),
  Vmcall: { exit: 'vmcall', when: always },
  Vmclear: vmxMemory('vmclear'),
  Vmlaunch: { exit: 'vmlaunch', when: inVmxMode },
  Vmptrld: vmxMemory('vmptrld'),
  Vmptrst: vmxMemory('vmptrst'),
  Vmresume: { exit: 'vmresume', when: inVmxMode },
  Vmxoff: { exit: 'vmxoff', when: inVmxMode },
  Vmxon: vmxMemory('vmxon'),
  Vmread: vmreadWrite('vmread'),
  Vmwrite: vmreadWrite('vmwrite'),

  Hlt: { exit: 'hlt', when: ({ guest }) => guest.hasPrimary('hltExiting') },
  Invlpg: {
    exit: 'invlpg',
    when: ({ guest }) => guest.hasPrimary('invlpgExiting'),
    qualification: ({ cpu, instruction }) =>
      cpu.unsegmentedAddress(instruction, cpu.memoryOperand(instruction) as MemoryOperand),
  },
  Invpcid: invalidate(
    'invpcid',
    ({ guest }) => guest.hasSecondary('enableInvpcid') && guest.hasPrimary('invlpgExiting'),
  ),
  Monitor: {
    exit: 'monitor',
    when: ({ guest }) => guest.hasPrimary('monitorExiting'),
    qualification: ({ cpu, instruction: { segment, addressSize } }) =>
      cpu.linearWithoutChecks(segment, BigInt.asUintN(addressSize, cpu.state.rax)),
  },
  Mwait: { exit: 'mwait', when: ({ guest }) => guest.hasPrimary('mwaitExiting') },
  Pause: {
    exit: 'pause',
    // PAUSE-loop exiting applies at CPL 0 only, and this machine's window never expires within one PAUSE (SDM 3C 26.1.3).
    when: ({ guest }) => guest.hasPrimary('pauseExiting'),
  },
  Rdpmc: { exit: 'rdpmc', when: ({ guest }) => guest.hasPrimary('rdpmcExiting') },
  Rdtsc: { exit: 'rdtsc', when: ({ guest }) => guest.hasPrimary('rdtscExiting') },
  Rdtscp: {
    exit: 'rdtscp',
    when: ({ guest }) => guest.hasSecondary('enableRdtscp') && guest.hasPrimary('rdtscExiting'),
  },
  Wbinvd: { exit: 'wbinvd', when: ({ guest }) => guest.hasSecondary('wbinvdExiting') },
  Wbnoinvd: { exit: 'wbinvd', when: ({ guest }) => guest.hasSecondary('wbinvdExiting') },
  Rdrand: random('rdrand', 'rdrandExiting'),
  Rdseed: random('rdseed', 'rdseedExiting'),
  Rdmsr: { exit: 'rdmsr', when: msrExits(0) },
  Wrmsr: { exit: 'wrmsr', when: msrExits(2048) },

  Clts: {
    exit: 'cr_access',
    // CLTS exits when the host owns CR0.TS and its shadow has it set (SDM 3C 26.1.3).
    when: ({ guest }) => (guest.cr0Mask & guest.vmcs.read('cr0_read_shadow') & 8n) !== 0n,
    qualification: () => encode(crAccessQualification, { register: 0, accessType: 2 }),
  },
  Lmsw: {
    exit: 'cr_access',
    when: ({ cpu, guest, instruction }) => {
      const value = cpu.readOperand(instruction, 0) & 0xfn;
      const shadow = guest.vmcs.read('cr0_read_shadow');
      // LMSW cannot clear PE (SDM 3C 26.1.3).
      const setsPe = (guest.cr0Mask & value & ~shadow & 1n) !== 0n;
      return setsPe || ((value ^ shadow) & guest.cr0Mask & 0xen) !== 0n;
    },
    qualification: ({ cpu, instruction }) =>
      encode(crAccessQualification, {
        register: 0,
        accessType: 3,
        lmswOperandIsMemory: instruction.operands[0]?.kind === 'memory',
        lmswSourceData: Number(cpu.readOperand(instruction, 0) & 0xffffn),
      }),
    details: ({ cpu, instruction }) => {
      const memory = cpu.memoryOperand(instruction);
      return memory === undefined
        ? {}
        : {
            guestLinearAddress: cpu.linearAddress(memory.segment, cpu.effectiveAddress(instruction, memory), 2, false),
          };
    },
  },

  In: inOrOut('in'),
  Insb: inOrOut('in'),
  Insw: inOrOut('in'),
  Insd: inOrOut('in'),
  Out: inOrOut('out'),
  Outsb: inOrOut('out'),
  Outsw: inOrOut('out'),
  Outsd: inOrOut('out'),

  Sgdt: descriptorTable(0),
  Sidt: descriptorTable(1),
  Lgdt: descriptorTable(2),
  Lidt: descriptorTable(3),
  Sldt: segmentTable(0),
  Str: segmentTable(1),
  Lldt: segmentTable(2),
  Ltr: segmentTable(3),
};

/** MOV has two rows, by what kind of register it names. */
const moveRows = [moveToOrFromCr, moveToOrFromDr];

const byMnemonic: ReadonlyMap<Mnemonic, readonly InstructionExit[]> = new Map([
  ...(Object.entries(rows) as [MnemonicName, InstructionExit][]).map(([name, row]): [Mnemonic, InstructionExit[]] => [
    Mnemonic[name],
    [row],
  ]),
  [Mnemonic.Mov, moveRows],
]);

/** The exit an instruction asks for now, if it does. */
export function instructionExit(
  cpu: Processor,
  guest: GuestControls,
  instruction: DecodedInstruction,
): VmExitRequest | undefined {
  const candidates = byMnemonic.get(instruction.mnemonic);
  if (candidates === undefined) return undefined;
  const context = { cpu, guest, instruction };
  for (const row of candidates) {
    if (!row.when(context)) continue;
    const qualification = row.qualification?.(context) ?? 0n;
    return new VmExitRequest(exitReason[row.exit], qualification, {
      instructionLength: instruction.length,
      ...row.details?.(context),
    });
  }
  return undefined;
}
