/** What the expression language asks of whoever evaluates: it knows nothing of machines itself. */
import type { MemoryReference } from '../memory-references';
import type { SegmentPrefix } from './syntax';

/** A register, VMCS field or other named value. */
export interface NamedValue {
  readonly value: bigint;
  readonly bits: number;
  /** The value in words, when it has parts: `PE, PG`. */
  readonly words?: string;
}

/**
 * Which tables a walk goes through: those of whoever runs (`own`), or the guest's of the current VMCS, its EPT, or both. In the guest
 * `own` and `both` are the same.
 */
export type WalkThrough = 'own' | 'guest' | 'ept' | 'both';

/** What expressions can see. One context belongs to one frame. Reading changes nothing in the machine. */
export interface EvaluationContext {
  /** Any register by name, including parts (`eax`, `al`) and `rflags`; undefined when there is no such register. */
  register(name: string): NamedValue | undefined;
  setRegister(name: string, value: bigint): void;
  /** Base of a segment, added to an offset. */
  segmentBase(segment: SegmentPrefix): bigint;
  /** All the bytes, or undefined when one of them is not mapped. */
  readMemory(reference: MemoryReference, length: number): Uint8Array | undefined;
  /** False when a byte is not mapped. */
  writeMemory(reference: MemoryReference, bytes: Uint8Array): boolean;
  symbol(name: string): bigint | undefined;
  /** Whether VMCS expressions can be answered. */
  readonly hasVmcs: boolean;
  vmcsField(name: string): NamedValue | undefined;
  setVmcsField(name: string, value: bigint): void;
  /** A field of the last VM exit (`reason`, `qualification`, ...); undefined when there is no such field. */
  exitField(name: string): NamedValue | 'no exit yet' | undefined;
  /** Translates a linear (`gva`) or guest-physical address; undefined when it is not mapped. */
  translate(reference: MemoryReference, to: 'gpa' | 'hpa'): bigint | undefined;
  /** Close names, for a message about one that is unknown. */
  suggest(name: string): string[];
}
