/** The instructions whose forms are recorded, and why others of the instruction table are not. */
import type { Mnemonic } from 'iced-x86';

export type MnemonicName = keyof typeof Mnemonic;

const conditions = ['o', 'no', 'b', 'ae', 'e', 'ne', 'be', 'a', 's', 'ns', 'p', 'np', 'l', 'ge', 'le', 'g'];

export const recordedMnemonics: readonly MnemonicName[] = [
  'Add', 'Adc', 'Sub', 'Sbb', 'Cmp', 'And', 'Or', 'Xor', 'Test', 'Inc', 'Dec', 'Neg', 'Not', 'Mul', 'Imul', 'Div', 'Idiv',
  'Mov', 'Movzx', 'Movsx', 'Movsxd', 'Lea', 'Xchg', 'Xadd', 'Cmpxchg', 'Cmpxchg8b', 'Cmpxchg16b', 'Bswap', 'Movbe', 'Xlatb',
  'Rol', 'Ror', 'Rcl', 'Rcr', 'Shl', 'Sal', 'Shr', 'Sar', 'Shld', 'Shrd',
  'Bt', 'Bts', 'Btr', 'Btc', 'Bsf', 'Bsr', 'Tzcnt', 'Lzcnt', 'Popcnt',
  ...(conditions.flatMap((condition) => [`J${condition}`, `Set${condition}`, `Cmov${condition}`]) as MnemonicName[]),
  'Jcxz', 'Jecxz', 'Jrcxz', 'Loop', 'Loope', 'Loopne', 'Jmp', 'Call', 'Ret',
  'Push', 'Pop', 'Pusha', 'Pushad', 'Popa', 'Popad', 'Pushf', 'Pushfd', 'Pushfq', 'Popf', 'Popfd', 'Popfq', 'Enter', 'Leave',
  'Movsb', 'Movsw', 'Movsd', 'Movsq', 'Cmpsb', 'Cmpsw', 'Cmpsd', 'Cmpsq', 'Stosb', 'Stosw', 'Stosd', 'Stosq',
  'Lodsb', 'Lodsw', 'Lodsd', 'Lodsq', 'Scasb', 'Scasw', 'Scasd', 'Scasq',
  'Cbw', 'Cwde', 'Cdqe', 'Cwd', 'Cdq', 'Cqo', 'Lahf', 'Sahf', 'Clc', 'Stc', 'Cmc', 'Cld', 'Std', 'Nop', 'Pause', 'Endbr64', 'Endbr32',
  'Lfence', 'Mfence', 'Sfence', 'Ud2', 'Aaa', 'Aas', 'Aam', 'Aad', 'Daa', 'Das', 'Salc', 'Bound',
  'Movnti', 'Reservednop', 'Prefetch', 'Prefetchw', 'Prefetchwt1', 'Prefetchnta', 'Prefetcht0', 'Prefetcht1', 'Prefetcht2', 'Rdsspd', 'Rdsspq', 'Cldemote',
  'Prefetchit0', 'Prefetchit1', 'Clflush', 'Clflushopt', 'Clwb',
  'Andn', 'Bextr', 'Blsi', 'Blsmsk', 'Blsr', 'Bzhi', 'Pdep', 'Pext', 'Rorx', 'Sarx', 'Shlx', 'Shrx', 'Mulx', 'Adcx', 'Adox', 'Crc32',
]; // prettier-ignore

/** Instructions of the table that a user program cannot show the result of, by reason. */
const unrecorded: Readonly<Record<string, readonly MnemonicName[]>> = {
  'it needs CPL 0 or I/O privilege': [
    'Cli', 'Sti', 'Hlt', 'In', 'Out', 'Insb', 'Insw', 'Insd', 'Outsb', 'Outsw', 'Outsd', 'Lgdt', 'Lidt', 'Lldt', 'Ltr', 'Lmsw', 'Clts', 'Invlpg',
    'Invd', 'Wbinvd', 'Wbnoinvd', 'Invpcid', 'Rdmsr', 'Wrmsr', 'Rdpmc', 'Swapgs', 'Xsetbv', 'Sysexit', 'Sysexitq', 'Sysret', 'Sysretq', 'Stac', 'Clac',
    'Monitor', 'Mwait', 'Rsm',
  ],
  'its result is what the host is or does': [
    'Cpuid', 'Rdtsc', 'Rdtscp', 'Rdpid', 'Rdrand', 'Rdseed', 'Xgetbv', 'Rdfsbase', 'Rdgsbase', 'Wrfsbase', 'Wrgsbase',
  ],
  'this processor does not have it, or takes it without operands': ['Serialize', 'Ud0', 'Ud1'],
  'it uses the descriptor tables of the host': [
    'Iret', 'Iretd', 'Iretq', 'Int', 'Int1', 'Int3', 'Into', 'Syscall', 'Sysenter', 'Retf', 'Lds', 'Les', 'Lfs', 'Lgs', 'Lss', 'Lar', 'Lsl', 'Verr', 'Verw',
    'Arpl', 'Sgdt', 'Sidt', 'Sldt', 'Str', 'Smsw',
  ],
  'it needs virtualization, which a virtual machine has not': [
    'Vmxon', 'Vmxoff', 'Vmclear', 'Vmptrld', 'Vmptrst', 'Vmread', 'Vmwrite', 'Vmlaunch', 'Vmresume', 'Vmcall', 'Vmfunc', 'Invept', 'Invvpid',
    'Vmrun', 'Vmload', 'Vmsave', 'Vmmcall', 'Stgi', 'Clgi', 'Skinit', 'Invlpga',
  ],
}; // prettier-ignore

/** Why a mnemonic has no vectors; undefined if it has, or if nobody said. */
export function reasonNotRecorded(mnemonic: MnemonicName): string | undefined {
  return Object.keys(unrecorded).find((reason) => unrecorded[reason].includes(mnemonic));
}

/** The mnemonics of an instruction table that have neither vectors nor a reason to have none. There must not be any. */
export function uncoveredMnemonics(table: Iterable<MnemonicName>): MnemonicName[] {
  return [...table].filter(
    (mnemonic) => !recordedMnemonics.includes(mnemonic) && reasonNotRecorded(mnemonic) === undefined,
  );
}
