/** The time-stamp counter (SDM 3B 18.17 "Time-Stamp Counter"): virtual time plus an offset that software sets. */
import type { Processor } from './processor';

const fractionBits = 48n;

/** The counter itself, whatever a hypervisor shows its guest. */
export function timeStampCounter(cpu: Processor): bigint {
  return BigInt.asUintN(64, BigInt(cpu.clock.now()) + cpu.state.tscOffset);
}

/** What RDTSC, RDTSCP and RDMSR read: in a guest scaled and offset as the VMCS says (SDM 3C 26.3 "Changes to Instruction Behavior"). */
export function visibleTimeStampCounter(cpu: Processor): bigint {
  const counter = timeStampCounter(cpu);
  const { guest } = cpu.vmx;
  if (!guest?.hasPrimary('useTscOffsetting')) return counter;
  const scaled = guest.hasSecondary('useTscScaling')
    ? (counter * guest.vmcs.read('tsc_multiplier')) >> fractionBits
    : counter;
  return BigInt.asUintN(64, scaled + guest.vmcs.read('tsc_offset'));
}

/** Makes the counter read `value` now (WRMSR); IA32_TSC_ADJUST follows by the same amount. */
export function setTimeStampCounter(cpu: Processor, value: bigint): void {
  cpu.state.tscOffset = BigInt.asUintN(64, value - BigInt(cpu.clock.now()));
  cpu.interrupts.tscOffsetChanged();
}
