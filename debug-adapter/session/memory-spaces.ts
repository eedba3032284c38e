/** Memory by address space, as the debugger sees it: no faults, no accessed or dirty bits, no devices. */
import type { AddressView, BytesRead, Machine, WalkExplanation } from '../../emulator/index';
import type { WalkThrough } from '../expressions/context';
import type { MemoryReference } from '../memory-references';
import type { World } from './frame-context';

export class MemorySpaces {
  constructor(private readonly machine: Machine) {}

  /** The bytes from the reference on, up to the first that is not mapped. */
  read({ space, address }: MemoryReference, length: number, world: World): BytesRead {
    switch (space) {
      case 'gva':
        return this.machine.readVirtual(address, length, viewOf(world));
      case 'gpa':
        return this.machine.readGuestPhysical(Number(address), length);
      case 'hpa':
        return this.readRam(Number(address), length);
    }
  }

  /** Writes as many bytes as are mapped, and answers how many. */
  write({ space, address }: MemoryReference, bytes: Uint8Array, world: World): number {
    switch (space) {
      case 'gva':
        return this.machine.writeVirtual(address, bytes, viewOf(world));
      case 'gpa':
        return this.machine.writeGuestPhysical(Number(address), bytes);
      case 'hpa':
        return this.writeRam(Number(address), bytes);
    }
  }

  /** Undefined when the address is not mapped. A host-physical address has no guest-physical one. */
  translate({ space, address }: MemoryReference, to: 'gpa' | 'hpa', world: World): bigint | undefined {
    if (space === to) return address;
    if (space === 'hpa') return undefined;
    if (space === 'gpa') return toBigInt(this.machine.translateGuestPhysical(Number(address)));
    const { guestPhysical, hostPhysical } = this.machine.explainWalk(address, { view: viewOf(world) });
    return toBigInt(to === 'gpa' ? guestPhysical : hostPhysical);
  }

  /** The walk of an address, entry by entry, as a supervisor read. A guest-physical address has only EPT to go through. */
  walk(reference: MemoryReference, through: WalkThrough, world: World): WalkExplanation {
    if (reference.space !== 'gva') return this.nestedWalk(Number(reference.address));
    if (through === 'own') return this.machine.explainWalk(reference.address, { view: viewOf(world) });
    const walk = this.machine.explainGuestWalk(reference.address) ?? this.machine.explainWalk(reference.address);
    if (through === 'both') return walk;
    if (through === 'ept') return walk.guestPhysical === undefined ? walk : this.nestedWalk(walk.guestPhysical);
    return { ...walk, nestedSteps: [], steps: walk.steps.map((step) => ({ ...step, nested: [] })) };
  }

  private nestedWalk(guestPhysical: number): WalkExplanation {
    return this.machine.explainEptWalk(guestPhysical) ?? identityWalk(guestPhysical);
  }

  private readRam(address: number, length: number): BytesRead {
    const { ram } = this.machine.memory;
    const bytes = ram.slice(Math.min(address, ram.length), Math.min(address + length, ram.length));
    return { bytes, complete: bytes.length === length };
  }

  private writeRam(address: number, bytes: Uint8Array): number {
    const { ram } = this.machine.memory;
    const length = Math.max(0, Math.min(bytes.length, ram.length - address));
    if (length === 0) return 0;
    ram.set(bytes.subarray(0, length), address);
    this.machine.memory.invalidateCode(address, length);
    return length;
  }
}

const addressViews: Readonly<Record<World, AddressView>> = { current: 'current', entering: 'host', exited: 'guest' };

function viewOf(world: World): AddressView {
  return addressViews[world];
}

function toBigInt(address: number | undefined): bigint | undefined {
  return address === undefined ? undefined : BigInt(address);
}

/** Without EPT a guest-physical address is the host-physical one. */
function identityWalk(address: number): WalkExplanation {
  return {
    outcome: 'translated',
    kind: 'no EPT',
    access: '',
    linear: undefined,
    steps: [],
    nestedSteps: [],
    guestPhysical: address,
    hostPhysical: address,
    pageSize: undefined,
    problem: undefined,
    errorCode: undefined,
    exitQualification: undefined,
  };
}
