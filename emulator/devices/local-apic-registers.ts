/**
 * What the registers of a local APIC hold: their bits, their state, and the sets of vectors.
 *
 * Specification: SDM 3A, chapter "Advanced Programmable Interrupt Controller (APIC)".
 */
import { flag, register, register64, words32 } from '../state/device-fields';
import { deviceState } from '../state/device-state';

// IA32_APIC_BASE (SDM 3A "Local APIC Status and Location").
export const baseBootstrap = 1n << 8n;
export const baseEnable = 1n << 11n;
export const baseFlags = baseBootstrap | baseEnable;

/** Integrated APIC, LVT entries up to number 5, no suppression of EOI broadcasts. */
export const version = 0x0005_0014;

export const svrSoftwareEnable = 1 << 8;
export const svrWritable = 0x3ff;

export const lvtRemoteIrr = 1 << 14;
export const lvtLevelTriggered = 1 << 15;
export const lvtMasked = 1 << 16;

// ESR bits (SDM 3A "Error Handling").
export const esrSendIllegalVector = 1 << 5;
export const esrReceiveIllegalVector = 1 << 6;
export const esrIllegalRegisterAddress = 1 << 7;

export const icrLogical = 1 << 11;
export const icrAssert = 1 << 14;
export const icrLevelTriggered = 1 << 15;
export const icrWritable = 0xc_cfff;

export const broadcastDestination = 0xff;
export const flatModel = 0xf;

/** Vectors below this belong to the processor's own exceptions and cannot be sent or received. */
export const firstLegalVector = 16;

/** Local vector table: each entry's register offset and the bits software can write. */
export const localVectorTable = {
  lvtTimer: { offset: 0x320, writable: 0x7_00ff },
  lvtThermal: { offset: 0x330, writable: 0x1_07ff },
  lvtPerformance: { offset: 0x340, writable: 0x1_07ff },
  lvtLint0: { offset: 0x350, writable: 0x1_a7ff },
  lvtLint1: { offset: 0x360, writable: 0x1_a7ff },
  lvtError: { offset: 0x370, writable: 0x1_00ff },
} as const;
export type LocalVector = keyof typeof localVectorTable;
export const localVectors = Object.keys(localVectorTable) as LocalVector[];

const defaultAddress = 0xfee0_0000n;

/** The state of a local APIC without its timer, as after power-on. */
export function localApicRegisters() {
  return deviceState({
    apicBase: register64('IA32_APIC_BASE', defaultAddress | baseEnable),
    id: register(8, 'local APIC ID'),
    tpr: register(8, 'task priority'),
    logicalId: register(8, 'logical APIC ID (LDR)'),
    destinationModel: register(4, 'model of logical destinations (DFR)', flatModel, (model) =>
      model === flatModel ? 'flat' : 'cluster',
    ),
    svr: register(10, 'spurious-interrupt vector register', 0xff),
    isr: words32(8, 'vectors in service'),
    tmr: words32(8, 'level-triggered vectors'),
    irr: words32(8, 'vectors requested'),
    esr: register(8, 'error status as last latched'),
    errors: register(8, 'errors since ESR was written'),
    icrLow: register(20, 'interrupt command, low half'),
    icrHigh: register(8, 'destination of the interrupt command'),
    lvtTimer: register(19, 'LVT timer', lvtMasked, lvtTimerWords),
    lvtThermal: register(17, 'LVT thermal sensor', lvtMasked, lvtWords),
    lvtPerformance: register(17, 'LVT performance counters', lvtMasked, lvtWords),
    lvtLint0: register(17, 'LVT LINT0', lvtMasked, lvtWords),
    lvtLint1: register(17, 'LVT LINT1', lvtMasked, lvtWords),
    lvtError: register(17, 'LVT error', lvtMasked, lvtWords),
    lint0Asserted: flag('level of the LINT0 pin'),
    lint1Asserted: flag('level of the LINT1 pin'),
    nmiPending: flag('a non-maskable interrupt waits'),
  });
}

export function deliveryModeOf(value: number): number {
  return (value >> 8) & 7;
}

function lvtWords(entry: number): string {
  const modes = ['fixed', 'lowest priority', 'SMI', 'reserved', 'NMI', 'INIT', 'start-up', 'ExtINT'];
  const vector = `vector 0x${(entry & 0xff).toString(16)}`;
  return `${modes[deliveryModeOf(entry)]}, ${vector}${entry & lvtMasked ? ', masked' : ''}`;
}

function lvtTimerWords(entry: number): string {
  const modes = ['one-shot', 'periodic', 'TSC deadline', 'reserved'];
  return `${modes[(entry >> 17) & 3]}, ${lvtWords(entry)}`;
}

export function hasVector(words: Uint32Array, vector: number): boolean {
  return (words[vector >> 5] & (1 << (vector & 31))) !== 0;
}

export function setVector(words: Uint32Array, vector: number, set: boolean): void {
  const bit = 1 << (vector & 31);
  if (set) words[vector >> 5] |= bit;
  else words[vector >> 5] &= ~bit;
}

export function highestVector(words: Uint32Array): number | undefined {
  for (let i = 7; i >= 0; i--) if (words[i] !== 0) return 32 * i + 31 - Math.clz32(words[i]);
  return undefined;
}
