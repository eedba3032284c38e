import { bits, flag, type BitLayout } from '../bit-fields';

/**
 * Exit-qualification layouts: SDM 3C 28.2.1 "Basic VM-Exit Information", one a table. The processor builds the field with
 * `encode` from the same layout that the debugger decodes.
 */

export const generalRegisters = {
  0: 'RAX',
  1: 'RCX',
  2: 'RDX',
  3: 'RBX',
  4: 'RSP',
  5: 'RBP',
  6: 'RSI',
  7: 'RDI',
  8: 'R8',
  9: 'R9',
  10: 'R10',
  11: 'R11',
  12: 'R12',
  13: 'R13',
  14: 'R14',
  15: 'R15',
};

/** Table "Exit Qualification for Debug Exceptions"; DR6 with the reserved-1 bits and RTM turned over. */
export const debugExceptionQualification = {
  b0: flag(0, 'DR0 met'),
  b1: flag(1, 'DR1 met'),
  b2: flag(2, 'DR2 met'),
  b3: flag(3, 'DR3 met'),
  bld: flag(11, 'bus lock'),
  bd: flag(13, 'debug register access'),
  bs: flag(14, 'single step'),
  rtm: flag(16, 'in RTM region'),
} satisfies BitLayout;

/** Table "Exit Qualification for Task Switches". */
export const taskSwitchQualification = {
  selector: bits(15, 0, 'TSS selector'),
  source: bits(31, 30, 'source', { 0: 'CALL', 1: 'IRET', 2: 'JMP', 3: 'task gate in IDT' }),
} satisfies BitLayout;

/** Table "Exit Qualification for Control-Register Accesses". */
export const crAccessQualification = {
  register: bits(3, 0, 'control register', { 0: 'CR0', 3: 'CR3', 4: 'CR4', 8: 'CR8' }),
  accessType: bits(5, 4, 'access', { 0: 'MOV to', 1: 'MOV from', 2: 'CLTS', 3: 'LMSW' }),
  lmswOperandIsMemory: flag(6, 'LMSW operand in memory'),
  generalRegister: bits(11, 8, 'general register', generalRegisters),
  lmswSourceData: bits(31, 16, 'LMSW source data'),
} satisfies BitLayout;

/** Table "Exit Qualification for MOV DR". */
export const movDrQualification = {
  register: bits(2, 0, 'debug register', {
    0: 'DR0',
    1: 'DR1',
    2: 'DR2',
    3: 'DR3',
    4: 'DR4',
    5: 'DR5',
    6: 'DR6',
    7: 'DR7',
  }),
  fromDebugRegister: flag(4, 'direction', ['MOV to DR', 'MOV from DR']),
  generalRegister: bits(11, 8, 'general register', generalRegisters),
} satisfies BitLayout;

/** Table "Exit Qualification for I/O Instructions". */
export const ioQualification = {
  /** Size of the access in bytes, less 1. */
  size: bits(2, 0, 'size', { 0: '1 byte', 1: '2 bytes', 3: '4 bytes' }),
  in: flag(3, 'direction', ['OUT', 'IN']),
  string: flag(4, 'string instruction'),
  rep: flag(5, 'REP prefixed'),
  immediate: flag(6, 'operand', ['port in DX', 'immediate port']),
  port: bits(31, 16, 'port'),
} satisfies BitLayout;

/** Table "Exit Qualification for APIC-Access VM Exits from Linear Accesses and Guest-Physical Accesses". */
export const apicAccessQualification = {
  offset: bits(11, 0, 'offset in the APIC page'),
  accessType: bits(15, 12, 'access', {
    0: 'linear data read',
    1: 'linear data write',
    2: 'linear instruction fetch',
    3: 'linear access during event delivery',
    4: 'linear access for monitoring',
    10: 'guest-physical access during event delivery',
    11: 'guest-physical access for monitoring or trace',
    15: 'guest-physical access for instruction fetch or execution',
  }),
  asynchronous: flag(16, 'asynchronous to instruction execution'),
} satisfies BitLayout;

/** Table "Exit Qualification for EPT Violations". */
export const eptViolationQualification = {
  read: flag(0, 'data read'),
  write: flag(1, 'data write'),
  fetch: flag(2, 'instruction fetch'),
  readable: flag(3, 'page readable'),
  writable: flag(4, 'page writable'),
  executable: flag(5, 'page executable'),
  userExecutable: flag(6, 'page executable in user mode'),
  linearAddressValid: flag(7, 'guest linear address valid'),
  /** 1: the access was to the translation of the linear address; 0: to a guest paging-structure entry. */
  translated: flag(8, 'access', ['to a guest paging-structure entry', 'to the translated address']),
  userLinearAddress: flag(9, 'user-mode linear address'),
  writablePage: flag(10, 'read/write page'),
  executeDisabledPage: flag(11, 'execute-disabled page'),
  nmiUnblockingDueToIret: flag(12, 'NMI unblocking due to IRET'),
  shadowStackAccess: flag(13, 'shadow-stack access'),
  supervisorShadowStackPage: flag(14, 'supervisor shadow-stack page'),
  guestPagingVerification: flag(15, 'guest-paging verification'),
  asynchronous: flag(16, 'asynchronous to instruction execution'),
} satisfies BitLayout;

/** Vector of a start-up IPI or of a virtualized EOI. */
export const vectorQualification = { vector: bits(7, 0, 'vector') } satisfies BitLayout;

/** Offset of an APIC write in the virtual-APIC page. */
export const apicWriteQualification = { offset: bits(11, 0, 'offset in the virtual-APIC page') } satisfies BitLayout;

/** SDM 3C 28.2.1, MWAIT: whether address-range monitoring was armed. */
export const mwaitQualification = {
  armed: flag(0, 'monitoring', ['monitor hardware not armed', 'monitor hardware armed']),
} satisfies BitLayout;

/** Page-modification log full and SPP-related events. */
export const pageLogQualification = {
  nmiUnblockingDueToIret: flag(12, 'NMI unblocking due to IRET'),
  asynchronous: flag(16, 'asynchronous to instruction execution'),
} satisfies BitLayout;

export const sppQualification = {
  miss: flag(11, 'kind', ['SPP misconfiguration', 'SPP miss']),
  nmiUnblockingDueToIret: flag(12, 'NMI unblocking due to IRET'),
  asynchronous: flag(16, 'asynchronous to instruction execution'),
} satisfies BitLayout;

export const instructionTimeoutQualification = {
  contextInvalid: flag(0, 'VM context invalid'),
  nmiUnblockingDueToIret: flag(12, 'NMI unblocking due to IRET'),
} satisfies BitLayout;

/** SDM 3C 27.8 "VM-Entry Failures During or After Loading Guest State", exit reason 33. */
export const invalidGuestStateQualification = {
  cause: bits(63, 0, 'cause', {
    0: 'guest state',
    2: 'PDPTE loading',
    3: 'NMI injection while STI blocks events',
    4: 'VMCS link pointer',
  }),
} satisfies BitLayout;

/** SDM 3C 27.8, exit reason 34: which entry of the VM-entry MSR-load area, counted from 1. */
export const msrLoadingQualification = { entry: bits(63, 0, 'entry of the MSR-load area') } satisfies BitLayout;
