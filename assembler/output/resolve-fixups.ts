import type { DiagnosticSink } from '../diagnostics';
import { baseOf } from '../expressions/evaluate';
import { fitsEither, fitsSigned } from '../expressions/range';
import { ExternSymbol, SectionBuilder } from '../layout/section';
import type { SectionFixup } from '../layout/section';

/** Writes the addresses that are known now into a section's bytes; returns the fixups that only a linker can finish. */
export function resolveFixups(
  section: SectionBuilder,
  diagnostics: DiagnosticSink,
  /** A flat image knows the address of every section; an object file knows only distances inside one section. */
  addressesKnown: boolean,
): SectionFixup[] {
  const left: SectionFixup[] = [];
  for (const fixup of section.fixups) {
    const base = baseOf(fixup.value);
    if (fixup.value.unknown || base instanceof ExternSymbol) {
      if (base instanceof ExternSymbol && !addressesKnown) left.push(fixup);
      else if (base) {
        diagnostics.error(
          'cannotRelocate',
          fixup.at,
          `'${base.baseName}' is external, but a flat image has no linker that could find it.`,
        );
      }
      continue;
    }
    const target = base instanceof SectionBuilder ? base : undefined;
    const relative = fixup.kind === 'relative';
    const known = addressesKnown || (relative ? target === section : target === undefined);
    if (!known) {
      left.push(fixup);
      continue;
    }
    const address = fixup.value.number + (target && addressesKnown ? target.address : 0n);
    const end = (addressesKnown ? section.address : 0n) + BigInt(fixup.start + fixup.length);
    const value = relative ? address - end : address;
    check(fixup, value, diagnostics);
    store(section.bytes, fixup.start + fixup.offset, fixup.size, value);
  }
  return left;
}

function check(fixup: SectionFixup, value: bigint, diagnostics: DiagnosticSink): void {
  const bits = BigInt(fixup.size * 8);
  if (fixup.kind === 'relative') {
    if (fixup.size === 1 && (value < -128n || value > 127n)) {
      diagnostics.error(
        'branchOutOfRange',
        fixup.at,
        `The target is ${value} bytes away; this short branch reaches -128 to 127.`,
      );
    } else if (fixup.size > 1 && fixup.size < 4 && !fitsEither(value, fixup.size)) {
      diagnostics.warning(
        'branchOutOfRange',
        fixup.at,
        `The target is ${value} bytes away, out of reach of ${bits} bits.`,
      );
    } else if (fixup.size === 4 && (value < -(1n << 31n) || value >= 1n << 32n)) {
      diagnostics.warning('branchOutOfRange', fixup.at, `The target is ${value} bytes away, out of reach of 32 bits.`);
    }
    return;
  }
  const fits = fixup.signed && fixup.size === 4 ? fitsSigned(value, 4) : fitsEither(value, fixup.size);
  if (!fits) {
    diagnostics.warning(
      'valueTooLarge',
      fixup.at,
      `The address 0x${BigInt.asUintN(64, value).toString(16)} does not fit in ${bits} bits${fixup.signed ? ' with a sign' : ''}; its low bits are kept.`,
    );
  }
}

/** Little-endian. */
export function store(bytes: Uint8Array, at: number, size: number, value: bigint): void {
  for (let index = 0; index < size; index++) bytes[at + index] = Number((value >> BigInt(8 * index)) & 255n);
}
