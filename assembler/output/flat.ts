import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import type { SectionBuilder } from '../layout/section';

/** A gap that makes the file larger than this is a mistake in an address. */
const largestImage = 1n << 28n;

/**
 * Gives every section of a flat image its place in the file and in memory (NASM manual "The bin Output Format").
 * Needs the sizes of the pass before.
 */
export function placeSections(
  sections: Iterable<SectionBuilder>,
  origin: bigint | undefined,
  diagnostics: DiagnosticSink,
  at: SourceSpan,
): void {
  const start = origin ?? 0n;
  const all = [...sections];
  const text = all.find((section) => section.name === '.text');
  const ordered = orderSections(all, text, diagnostics);
  const loads = new Map<SectionBuilder, bigint>();
  let fileEnd = start;
  for (const section of ordered) {
    const alignment = BigInt(section.alignment || (section === text ? 1 : 4));
    let load = section.startAddress ?? (loads.size === 0 ? start : alignUp(fileEnd, alignment));
    if (load < start || (load < fileEnd && !section.nobits)) {
      const limit = load < start ? `the origin ${hex(start)}` : `${hex(fileEnd)}, the end of the one before it`;
      diagnostics.error('sectionOverlap', at, `Section '${section.name}' starts at ${hex(load)}, before ${limit}.`);
      load = fileEnd;
    }
    if (!section.nobits && load - start > largestImage) {
      diagnostics.error(
        'sectionOverlap',
        at,
        `Section '${section.name}' at ${hex(load)} would make the image larger than ${hex(largestImage)} bytes.`,
      );
      load = fileEnd;
    }
    loads.set(section, load);
    section.fileOffset = Number(load - start);
    fileEnd = load + BigInt(section.size);
  }
  placeVirtually(ordered, loads);
}

/** Labels count from the load address, unless `vstart` or `vfollows` says something else. */
function placeVirtually(ordered: SectionBuilder[], loads: ReadonlyMap<SectionBuilder, bigint>): void {
  const lastStored = ordered.findLast((section) => !section.nobits);
  const placed = new Set<SectionBuilder>();
  const place = (section: SectionBuilder): void => {
    if (placed.has(section)) return;
    placed.add(section);
    section.address = section.virtualStart ?? loads.get(section)!;
    if (section.virtualStart !== undefined) return;
    const alignment = BigInt(section.virtualAlignment || section.alignment || 4);
    const name = section.virtualFollows?.name;
    let before = name === undefined ? undefined : ordered.find((other) => other.name === name);
    // Space without bytes goes on where the stored sections end in memory.
    if (!before && section.nobits && section.startAddress === undefined) {
      const previous = ordered[ordered.indexOf(section) - 1];
      before = previous?.nobits ? previous : lastStored;
    }
    if (!before) return;
    place(before);
    section.address = alignUp(
      before.address + BigInt(before.size),
      name === undefined ? alignment : BigInt(section.virtualAlignment || 4),
    );
  };
  for (const section of ordered) place(section);
}

/**
 * Stored sections come first, then `nobits`. A section that follows another brings along those declared after it, and a
 * section with an address of its own leads those behind it: such groups are sorted by address.
 */
function orderSections(
  all: SectionBuilder[],
  text: SectionBuilder | undefined,
  diagnostics: DiagnosticSink,
): SectionBuilder[] {
  let stored = all.filter((section) => !section.nobits);
  if (text && !text.nobits) stored = [text, ...stored.filter((section) => section !== text)];
  for (const section of [...stored]) {
    if (!section.follows) continue;
    const target = stored.find((other) => other.name === section.follows!.name);
    if (!target || target === section) {
      diagnostics.error('badSection', section.follows.at, `There is no section '${section.follows.name}' to follow.`);
      continue;
    }
    const from = stored.indexOf(section);
    const to = stored.indexOf(target);
    const chunk = stored.splice(from, to > from ? to - from : stored.length - from);
    stored.splice(stored.indexOf(target) + 1, 0, ...chunk);
  }
  const groups: SectionBuilder[][] = [[]];
  for (const section of stored) {
    if (section.startAddress !== undefined && section !== stored[0]) groups.push([]);
    groups.at(-1)!.push(section);
  }
  const [first, ...others] = groups;
  others.sort((a, b) => (a[0].startAddress! < b[0].startAddress! ? -1 : 1));
  return [...first, ...others.flat(), ...all.filter((section) => section.nobits)];
}

/** The image: from the origin to the end of the last stored section, gaps filled with zeros. */
export function flatImage(sections: Iterable<SectionBuilder>): Uint8Array {
  const stored = [...sections].filter((section) => !section.nobits && section.bytes.length > 0);
  const end = Math.max(0, ...stored.map((section) => section.fileOffset + section.bytes.length));
  const image = new Uint8Array(end);
  for (const section of stored) image.set(section.bytes, section.fileOffset);
  return image;
}

function alignUp(value: bigint, alignment: bigint): bigint {
  return ((value + alignment - 1n) / alignment) * alignment;
}

function hex(value: bigint): string {
  return `0x${value.toString(16)}`;
}
