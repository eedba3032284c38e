import { failed, fails, stateChecks, VmEntryState, type FailedCheck, type VmEntryView } from './entry-checks';
import { vmcsFieldNamed, vmcsFields, type VmcsFieldName } from './fields';
import type { Vmcs } from './vmcs';

/**
 * The same VMCS is entered again and again with few fields changed. A check that held, of which no bit that it read has changed, holds
 * still; so the second entry asks only the checks that a changed bit concerns. Memory has no such record: checks that read it are
 * always asked.
 */
export class RepeatedEntryChecks {
  readonly #memos = new Map<number, Memo>();

  /** As `firstFailingStateCheck(view)`, where the view's fields are those of `vmcs`. */
  firstFailing(view: VmEntryView, vmcs: Vmcs): FailedCheck | undefined {
    let memo = this.#memos.get(vmcs.address);
    if (memo === undefined) {
      if (this.#memos.size >= mostMemos) this.#memos.clear();
      memo = new Memo();
      this.#memos.set(vmcs.address, memo);
    }
    return memo.firstFailing(view, vmcs.fieldWords());
  }
}

/** VMCSs remembered at a time; a hypervisor has one a virtual processor. */
const mostMemos = 16;

/** Bits of each half of a field that a check has read. */
type ReadBits = [low: number, high: number];

const allBits = -1;

/** What is known of one VMCS. */
class Memo {
  /** The fields' words when every check last held. */
  readonly #heldWords = new Uint32Array(2 * vmcsFields.length);
  #allHeld = false;
  #heldHost: VmEntryView['host'] | undefined;
  #heldInSmm = false;
  /** For each field by index, what each check by index has read of it. */
  readonly #readers = vmcsFields.map(() => new Map<number, ReadBits>());
  readonly #memoryReaders = new Set<number>();

  firstFailing(view: VmEntryView, words: Uint32Array | undefined): FailedCheck | undefined {
    const asked = words === undefined ? undefined : this.#checksToAsk(view, words);
    this.#allHeld = false;
    const state = new RecordingEntryState(view, this.#readers, this.#memoryReaders);
    for (const index of asked ?? stateChecks.keys()) {
      state.check = index;
      if (fails(stateChecks[index], state)) return failed(stateChecks[index], state);
    }
    if (words === undefined) return undefined;
    this.#allHeld = true;
    this.#heldWords.set(words);
    this.#heldHost = { ...view.host };
    this.#heldInSmm = view.inSmm === true;
    return undefined;
  }

  /** The checks whose outcome may differ from last time, in order; undefined for all of them. */
  #checksToAsk(view: VmEntryView, words: Uint32Array): number[] | undefined {
    const host = this.#heldHost;
    if (!this.#allHeld || host === undefined || this.#heldInSmm !== (view.inSmm === true)) return undefined;
    const { cr0, cr4, efer, rtitCtl } = view.host;
    if (host.cr0 !== cr0 || host.cr4 !== cr4 || host.efer !== efer || host.rtitCtl !== rtitCtl) return undefined;
    const asked = new Set(this.#memoryReaders);
    const held = this.#heldWords;
    const readers = this.#readers;
    for (let word = 0; word < words.length; word++) {
      const changed = words[word] ^ held[word];
      if (changed === 0) continue;
      for (const [check, bits] of readers[word >> 1]) {
        if ((bits[word & 1] & changed) !== 0) asked.add(check);
      }
    }
    return [...asked].sort((a, b) => a - b);
  }
}

/** Notes which check reads which bits. */
class RecordingEntryState extends VmEntryState {
  check = 0;

  constructor(
    view: VmEntryView,
    private readonly readers: readonly Map<number, ReadBits>[],
    private readonly memoryReaders: Set<number>,
  ) {
    super(view);
  }

  override read32(address: number): number {
    this.memoryReaders.add(this.check);
    return super.read32(address);
  }

  override read64(address: number): bigint {
    this.memoryReaders.add(this.check);
    return super.read64(address);
  }

  override field(name: VmcsFieldName): bigint {
    this.#note(name, allBits, allBits);
    return super.field(name);
  }

  override field32(name: VmcsFieldName): number {
    this.#note(name, allBits, 0);
    return super.field32(name);
  }

  override bit(name: VmcsFieldName, bit: number): boolean {
    if (bit < 32) this.#note(name, 1 << bit, 0);
    else this.#note(name, 0, 1 << (bit - 32));
    return super.bit(name, bit);
  }

  #note(name: VmcsFieldName, low: number, high: number): void {
    const readers = this.readers[vmcsFieldNamed[name].index];
    const bits = readers.get(this.check);
    if (bits === undefined) {
      readers.set(this.check, [low, high]);
      return;
    }
    bits[0] |= low;
    bits[1] |= high;
  }
}
