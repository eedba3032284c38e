/** Kinds of memory access, as bits that combine. */
export const Access = {
  read: 1,
  write: 2,
  fetch: 4,
  /** A read that a write of the same bytes will follow, by an instruction such as ADD to memory: needs the rights of both. */
  update: 8,
  /**
   * An implicit supervisor-mode access: to the GDT, LDT, IDT or TSS whatever the CPL is (SDM 3A 4.6 "Access Rights"). SMAP applies to it
   * whatever RFLAGS.AC is.
   */
  supervisor: 16,
  /** A page walk's own access to a paging-structure entry. Only nested paging sees it. */
  pagingStructure: 32,
  /** An access to a guest-physical address that no linear address stands behind: loading the PDPTEs. Only nested paging sees it. */
  physical: 64,
  /** A debugger looks: pages must be mapped, and no right is asked for. */
  inspect: 128,
} as const;

/** Accesses that need write permission. */
export const accessWrites = Access.write | Access.update;

/** What a translation answers instead of a host-physical address. */
export const translationFailure = {
  /** A page fault of the guest paging structures. */
  pageFault: -1,
  /** Nested paging denies the access: an EPT violation. */
  nestedViolation: -2,
  /** A nested paging-structure entry is malformed: an EPT misconfiguration. */
  nestedMisconfiguration: -3,
} as const;

export type TranslationFailure = (typeof translationFailure)[keyof typeof translationFailure];

/** An access in words: `user-mode data write`. */
export function accessWords(access: number, user: boolean): string {
  if (access & Access.inspect) return 'inspection';
  const mode = access & Access.supervisor ? 'implicit supervisor-mode' : user ? 'user-mode' : 'supervisor-mode';
  if (access & Access.fetch) return `${mode} instruction fetch`;
  if (access & Access.update) return `${mode} data read-modify-write`;
  return `${mode} data ${access & Access.write ? 'write' : 'read'}`;
}
