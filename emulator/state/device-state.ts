/**
 * The state of a device, declared once.
 *
 * A device names its fields, each made by one of the kinds in `device-fields.ts`, and keeps nothing that changes anywhere else. As
 * a kind brings its codec along, a field without one cannot be written down, and a state object refuses properties that were
 * not declared.
 */
import { group, type ContainerField, type Field, type InspectNode, type ScalarField } from './device-fields';
import { snapshotMismatch, SnapshotReader, SnapshotWriter } from './snapshot-codec';

export type { InspectNode } from './device-fields';

/** State that can be saved, restored, reset and shown: a device's, or several together. */
export interface DeviceState {
  /** Sets every field to its initial value. */
  reset(): void;
  /** All fields as bytes that {@link restore} of the same declaration takes back. */
  save(): Uint8Array;
  /** Takes back what {@link save} gave. Throws RS1110 when the bytes were saved from another declaration. */
  restore(bytes: Uint8Array): void;
  inspect(): readonly InspectNode[];
}

// `any` lets one record hold fields of different values; FieldValues takes each apart again.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Fields = Readonly<Record<string, ScalarField<any> | ContainerField<any>>>;

/** The properties that a declaration gives: scalars can be assigned, containers only changed inside. */
export type FieldValues<F extends Fields> = {
  -readonly [K in keyof F as F[K] extends ScalarField<unknown> ? K : never]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends ContainerField<unknown> ? K : never]: ValueOf<F[K]>;
};

type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** Builds the state that `fields` declares: one property for each field, and {@link DeviceState}. */
export function deviceState<F extends Fields>(fields: F): FieldValues<F> & DeviceState {
  const entries = Object.entries(fields);
  const fingerprint = fingerprintOf(entries.map(([name, { kind }]) => `${name}:${kind}`));
  const values = entries.map(([, field]) => field.create());

  const methods: DeviceState = {
    reset() {
      entries.forEach(([, field], i) => (values[i] = field.reset(values[i])));
    },
    save() {
      const writer = new SnapshotWriter();
      writer.uint32(fingerprint);
      entries.forEach(([, field], i) => field.save(writer, values[i]));
      return writer.bytes();
    },
    restore(bytes) {
      const reader = new SnapshotReader(bytes);
      if (reader.uint32() !== fingerprint) throw snapshotMismatch('it declares other fields');
      entries.forEach(([, field], i) => (values[i] = field.restore(reader, values[i])));
      reader.end();
    },
    inspect: () => entries.map(([name, field], i) => field.inspect(name, values[i])),
  };

  entries.forEach(([name, field], i) => {
    if (name in methods) throw new Error(`a state field cannot be called ${name}`);
    Object.defineProperty(methods, name, {
      enumerable: true,
      get: () => values[i],
      ...(field.assignable && { set: (value: unknown) => (values[i] = field.fit(value)) }),
    });
  });
  return Object.preventExtensions(methods) as FieldValues<F> & DeviceState;
}

/** Several states as one: each part keeps its name in the inspect tree and its own fingerprint in the snapshot. */
export function combinedState(parts: Readonly<Record<string, DeviceState>>): DeviceState {
  const entries = Object.entries(parts);
  const fingerprint = fingerprintOf(entries.map(([name]) => name));
  return {
    reset: () => entries.forEach(([, part]) => part.reset()),
    save() {
      const writer = new SnapshotWriter();
      writer.uint32(fingerprint);
      for (const [, part] of entries) {
        const bytes = part.save();
        writer.uint32(bytes.length);
        writer.append(bytes);
      }
      return writer.bytes();
    },
    restore(bytes) {
      const reader = new SnapshotReader(bytes);
      if (reader.uint32() !== fingerprint) throw snapshotMismatch('it has other parts');
      for (const [, part] of entries) part.restore(reader.take(reader.uint32()));
      reader.end();
    },
    inspect: () => entries.map(([name, part]) => group(name, '', part.inspect())),
  };
}

/** FNV-1a, 32 bits, over the declaration's names and kinds. */
function fingerprintOf(parts: readonly string[]): number {
  let hash = 0x811c_9dc5;
  for (const character of parts.join(';')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x0100_0193) >>> 0;
  }
  return hash;
}
