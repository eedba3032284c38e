/**
 * Thrown where an instruction or access in VMX non-root operation must exit; it unwinds to the run loop, which performs the exit. Not an Error:
 * a stack trace would cost more than the exit.
 */
export class VmExitRequest {
  constructor(
    /** Basic exit reason (vmx/exits). */
    readonly reason: number,
    readonly qualification: bigint = 0n,
    readonly details: VmExitDetails = {},
  ) {}
}

export interface VmExitDetails {
  readonly guestLinearAddress?: bigint;
  /** Guest-physical. */
  readonly guestPhysicalAddress?: number;
  /** Length of the instruction that exits, where the manual says it is recorded (SDM 3C 28.2.5). */
  readonly instructionLength?: number;
  readonly instructionInformation?: number;
}
