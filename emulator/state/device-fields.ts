/**
 * The kinds of fields that device state is made of. A kind is at once the TypeScript type, the initial value, the snapshot codec and
 * the way a person reads the field.
 */
import type { SnapshotReader, SnapshotWriter } from './snapshot-codec';

/** One line of the tree in which a debugger shows state. */
export interface InspectNode {
  readonly name: string;
  /** The raw value; undefined for a node that only groups others, or a tick that never comes. */
  readonly value: bigint | undefined;
  /** Bits in the value; 0 without one. */
  readonly width: number;
  /** What it is or what the value means. */
  readonly words: string;
  readonly children: readonly InspectNode[];
}

/** How one kind of field is made, kept within its size, saved and shown. */
export interface Field<Value> {
  /** Kind and size; part of the fingerprint that tells snapshots of different declarations apart. */
  readonly kind: string;
  readonly shows: string;
  create(): Value;
  /** The value as the field can hold it: a register drops the bits that are too high for it. */
  fit(value: Value): Value;
  /** The initial value, or `current` with its contents returned to it. */
  reset(current: Value): Value;
  save(writer: SnapshotWriter, value: Value): void;
  /** The saved value, or `current` filled with the saved contents. */
  restore(reader: SnapshotReader, current: Value): Value;
  inspect(name: string, value: Value): InspectNode;
}

/** A field that the device assigns to. */
export interface ScalarField<Value> extends Field<Value> {
  readonly assignable: true;
}

/** A field whose contents change while the object stays. */
export interface ContainerField<Value> extends Field<Value> {
  readonly assignable: false;
}

/** A node that only groups others. */
export function group(name: string, words: string, children: readonly InspectNode[]): InspectNode {
  return { name, value: undefined, width: 0, words, children };
}

function leaf(name: string, value: bigint | undefined, width: number, words: string): InspectNode {
  return { name, value, width, words, children: [] };
}

/** How a field's value reads, when its description alone does not say it. */
type Words<Value> = (value: Value) => string;

/** A register of 1 to 32 bits, an unsigned number; a wider value loses its high bits. */
export function register(width: number, shows: string, initial = 0, words?: Words<number>): ScalarField<number> {
  if (!(width >= 1 && width <= 32)) throw new Error(`a register cannot have ${width} bits`);
  const mask = width === 32 ? 0xffff_ffff : (1 << width) - 1;
  return {
    kind: `register${width}`,
    shows,
    assignable: true,
    create: () => initial,
    fit: (value) => (value & mask) >>> 0,
    reset: () => initial,
    save: (writer, value) => writer.uint32(value),
    restore: (reader) => reader.uint32(),
    inspect: (name, value) => leaf(name, BigInt(value), width, words ? words(value) : shows),
  };
}

/** A register of 64 bits, an unsigned bigint; a wider value loses its high bits. */
export function register64(shows: string, initial = 0n, words?: Words<bigint>): ScalarField<bigint> {
  return {
    kind: 'register64',
    shows,
    assignable: true,
    create: () => initial,
    fit: (value) => BigInt.asUintN(64, value),
    reset: () => initial,
    save: (writer, value) => writer.uint64(value),
    restore: (reader) => reader.uint64(),
    inspect: (name, value) => leaf(name, value, 64, words ? words(value) : shows),
  };
}

/** Something that is so or not. */
export function flag(shows: string, initial = false): ScalarField<boolean> {
  return {
    kind: 'flag',
    shows,
    assignable: true,
    create: () => initial,
    fit: (value) => value,
    reset: () => initial,
    save: (writer, value) => writer.uint32(Number(value)),
    restore: (reader) => reader.uint32() !== 0,
    inspect: (name, value) => leaf(name, BigInt(value), 1, shows),
  };
}

/** A point in time or a duration: an exact integer (at most 53 bits, may be negative) or Infinity for never. */
export function tick(shows: string, initial = Infinity): ScalarField<number> {
  return {
    kind: 'tick',
    shows,
    assignable: true,
    create: () => initial,
    fit: (value) => value,
    reset: () => initial,
    save: (writer, value) => writer.float64(value),
    restore: (reader) => reader.float64(),
    inspect: (name, value) =>
      Number.isFinite(value) ? leaf(name, BigInt(value), 64, shows) : leaf(name, undefined, 0, `${shows}: never`),
  };
}

/** A fixed number of 32-bit words, all zero at first. */
export function words32(length: number, shows: string): ContainerField<Uint32Array> {
  return {
    kind: `words${length}`,
    shows,
    assignable: false,
    create: () => new Uint32Array(length),
    fit: (value) => value,
    reset: (current) => current.fill(0),
    save: (writer, value) => value.forEach((word) => writer.uint32(word)),
    restore(reader, current) {
      for (let i = 0; i < length; i++) current[i] = reader.uint32();
      return current;
    },
    inspect: (name, value) =>
      group(
        name,
        shows,
        Array.from(value, (word, i) => leaf(`${i}`, BigInt(word), 32, '')),
      ),
  };
}

/** Bytes in order of arrival, empty at first. */
export function byteQueue(shows: string): ContainerField<ByteQueue> {
  return {
    kind: 'queue',
    shows,
    assignable: false,
    create: () => new ByteQueue(),
    fit: (value) => value,
    reset(current) {
      current.clear();
      return current;
    },
    save(writer, value) {
      writer.uint32(value.length);
      for (const byte of value) writer.uint32(byte);
    },
    restore(reader, current) {
      current.clear();
      for (let left = reader.uint32(); left > 0; left--) current.push(reader.uint32());
      return current;
    },
    inspect: (name, value) =>
      group(
        name,
        `${shows}: ${value.length} bytes`,
        Array.from(value, (byte, i) => leaf(`${i}`, BigInt(byte), 8, '')),
      ),
  };
}

/** A first-in, first-out queue of bytes. */
export class ByteQueue implements Iterable<number> {
  private items: number[] = [];
  private first = 0;

  get length(): number {
    return this.items.length - this.first;
  }

  push(byte: number): void {
    this.items.push(byte & 0xff);
  }

  /** Takes the oldest byte; undefined when the queue is empty. */
  shift(): number | undefined {
    if (this.length === 0) return undefined;
    const byte = this.items[this.first++];
    // Drop what has been read once it is most of the array, so that taking a byte stays cheap however long the queue is.
    if (this.first > 64 && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first);
      this.first = 0;
    }
    return byte;
  }

  clear(): void {
    this.items = [];
    this.first = 0;
  }

  *[Symbol.iterator](): Iterator<number> {
    for (let i = this.first; i < this.items.length; i++) yield this.items[i];
  }
}
