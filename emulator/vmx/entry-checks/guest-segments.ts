import { describeSegmentType } from '../access-rights';
import { hex } from '../bit-fields';
import { quoted, valueOf } from './sentences';
import { checksOf, invalidGuestState, type EntryCheck } from './check';
import type { Condition } from './control-rows';
import type { GuestSegment, GuestSegmentName } from './entry-state';

const check = checksOf('27.3.1.2 "Checks on Guest Segment Registers"', invalidGuestState);

const codeAndData = ['cs', 'ss', 'ds', 'es', 'fs', 'gs'] as const;
const dataOnly = ['ds', 'es', 'fs', 'gs'] as const;

const accessRightsOf = <Name extends GuestSegmentName>(name: Name) => `guest_${name}_access_rights` as const;
const unrestricted = quoted('secondary_processor_based_controls', 'unrestrictedGuest');

/** `CS access rights are 0xa09b (64-bit code ...)`. */
function typeOf(segment: GuestSegment): string {
  return `${segment.name.toUpperCase()} type is ${segment.type} (${describeSegmentType(BigInt(segment.accessRights))})`;
}

function rights(segment: GuestSegment): string {
  return `${segment.name.toUpperCase()} access rights are ${hex(segment.accessRights)}`;
}

const isLegacy: Condition = (v) => !v.virtual8086;
const isUsable =
  (name: GuestSegmentName): Condition =>
  (v) =>
    v.segments[name].usable;
/** CS always counts; the others when usable. Nothing of this is asked of a virtual-8086 guest. */
const counts =
  (name: GuestSegmentName): Condition =>
  (v) =>
    !v.virtual8086 && (name === 'cs' || v.segments[name].usable);

const selectorChecks: readonly EntryCheck[] = [
  check('guest.tr.selector', {
    reads: ['guest_tr_selector'],
    holds: (v) => !v.segments.tr.tableIndicator,
    says: (v) => `${valueOf(v, 'guest_tr_selector')}; TI (bit 2) must be 0, a TSS descriptor is in the GDT`,
  }),
  check('guest.ldtr.selector', {
    reads: ['guest_ldtr_selector'],
    applies: isUsable('ldtr'),
    holds: (v) => !v.segments.ldtr.tableIndicator,
    says: (v) => `${valueOf(v, 'guest_ldtr_selector')}; TI (bit 2) must be 0, an LDT descriptor is in the GDT`,
  }),
  check('guest.ss.selector', {
    reads: ['guest_ss_selector', 'guest_cs_selector'],
    applies: (v) => !v.virtual8086 && !v.unrestrictedGuest,
    holds: (v) => v.segments.ss.rpl === v.segments.cs.rpl,
    says: (v) =>
      `RPL of the SS selector is ${v.segments.ss.rpl} but RPL of the CS selector is ${v.segments.cs.rpl}; they must be equal`,
  }),
];

const baseChecks: readonly EntryCheck[] = [
  ...codeAndData.map((name) =>
    check(`guest.${name}.base.virtual-8086`, {
      reads: [`guest_${name}_base`, `guest_${name}_selector`],
      applies: (v) => v.virtual8086,
      holds: (v) => v.segments[name].base === BigInt(v.segments[name].selector << 4),
      says: (v) =>
        `${valueOf(v, `guest_${name}_base`)}; in virtual-8086 mode it must be the selector times 16, ` +
        hex(v.segments[name].selector << 4),
    }),
  ),
  ...(['tr', 'fs', 'gs', 'ldtr'] as const).map((name) =>
    check(`guest.${name}.base`, {
      reads: [`guest_${name}_base`],
      ...(name === 'ldtr' && { applies: isUsable('ldtr') }),
      holds: (v) => v.isCanonical(v.segments[name].base),
      says: (v) => `${valueOf(v, `guest_${name}_base`)}; it must be canonical`,
    }),
  ),
  ...(['cs', 'ss', 'ds', 'es'] as const).map((name) =>
    check(`guest.${name}.base`, {
      reads: [`guest_${name}_base`],
      ...(name !== 'cs' && { applies: isUsable(name) }),
      holds: (v) => v.segments[name].base >> 32n === 0n,
      says: (v) => `${valueOf(v, `guest_${name}_base`)}; bits 63:32 must be 0`,
    }),
  ),
];

const limitChecks: readonly EntryCheck[] = codeAndData.map((name) =>
  check(`guest.${name}.limit.virtual-8086`, {
    reads: [`guest_${name}_limit`],
    applies: (v) => v.virtual8086,
    holds: (v) => v.segments[name].limit === 0xffff,
    says: (v) => `${valueOf(v, `guest_${name}_limit`)}; in virtual-8086 mode it must be 0xffff`,
  }),
);

const virtual8086Checks: readonly EntryCheck[] = codeAndData.map((name) =>
  check(`guest.${name}.access-rights.virtual-8086`, {
    reads: [accessRightsOf(name)],
    applies: (v) => v.virtual8086,
    holds: (v) => v.segments[name].accessRights === 0xf3,
    says: (v) => `${rights(v.segments[name])}; in virtual-8086 mode they must be 0xf3`,
  }),
);

const accessedCode = [9, 11, 13, 15];

const typeChecks: readonly EntryCheck[] = [
  check('guest.cs.type', {
    reads: ['guest_cs_access_rights', 'secondary_processor_based_controls'],
    applies: isLegacy,
    holds: (v) => accessedCode.includes(v.segments.cs.type) || (v.segments.cs.type === 3 && v.unrestrictedGuest),
    says: (v) =>
      `${typeOf(v.segments.cs)}; it must be 9, 11, 13 or 15 (accessed code)` +
      (v.unrestrictedGuest ? ', or 3 (read/write data)' : v.segments.cs.type === 3 ? `, or set ${unrestricted}` : ''),
  }),
  check('guest.ss.type', {
    reads: ['guest_ss_access_rights'],
    applies: counts('ss'),
    holds: (v) => v.segments.ss.type === 3 || v.segments.ss.type === 7,
    says: (v) => `${typeOf(v.segments.ss)}; it must be 3 or 7 (accessed read/write data), or SS unusable (bit 16)`,
  }),
  ...dataOnly.flatMap((name) => [
    check(`guest.${name}.type.accessed`, {
      reads: [accessRightsOf(name)],
      applies: counts(name),
      holds: (v) => (v.segments[name].type & 1) !== 0,
      says: (v) => `${typeOf(v.segments[name])}; it must be accessed (bit 0), or the register unusable (bit 16)`,
    }),
    check(`guest.${name}.type.readable`, {
      reads: [accessRightsOf(name)],
      applies: counts(name),
      holds: (v) => (v.segments[name].type & 0b1010) !== 0b1000,
      says: (v) => `${typeOf(v.segments[name])}; a code segment must be readable (bit 1)`,
    }),
  ]),
];

const descriptorTypeChecks: readonly EntryCheck[] = codeAndData.map((name) =>
  check(`guest.${name}.s`, {
    reads: [accessRightsOf(name)],
    applies: counts(name),
    holds: (v) => v.segments[name].codeOrData,
    says: (v) => `${rights(v.segments[name])}; S (bit 4) must be 1, code or data`,
  }),
);

const privilegeChecks: readonly EntryCheck[] = [
  check('guest.cs.dpl', {
    reads: ['guest_cs_access_rights', 'guest_ss_access_rights'],
    applies: isLegacy,
    holds: ({ segments: { cs, ss } }) => {
      if (cs.type === 3) return cs.dpl === 0;
      if (cs.type === 9 || cs.type === 11) return cs.dpl === ss.dpl;
      return (cs.type !== 13 && cs.type !== 15) || cs.dpl <= ss.dpl;
    },
    says: ({ segments: { cs, ss } }) =>
      `CS DPL is ${cs.dpl}; ` +
      (cs.type === 3
        ? 'it must be 0 because CS type is 3 (read/write data)'
        : cs.type <= 11
          ? `it must equal SS DPL, which is ${ss.dpl}, because CS is non-conforming`
          : `it must be at most SS DPL, which is ${ss.dpl}`),
  }),
  check('guest.ss.dpl.rpl', {
    reads: ['guest_ss_access_rights', 'guest_ss_selector', 'secondary_processor_based_controls'],
    applies: (v) => !v.virtual8086 && !v.unrestrictedGuest,
    holds: (v) => v.segments.ss.dpl === v.segments.ss.rpl,
    says: (v) =>
      `SS DPL is ${v.segments.ss.dpl} but RPL of the SS selector is ${v.segments.ss.rpl}; they must be equal ` +
      `(also when SS is unusable) while ${unrestricted} is 0`,
  }),
  check('guest.ss.dpl.zero', {
    reads: ['guest_ss_access_rights', 'guest_cs_access_rights', 'guest_cr0'],
    applies: (v) => !v.virtual8086 && (v.segments.cs.type === 3 || !v.guestProtectedMode),
    holds: (v) => v.segments.ss.dpl === 0,
    says: (v) =>
      `SS DPL is ${v.segments.ss.dpl}; it must be 0 because ` +
      (v.guestProtectedMode ? 'CS type is 3 (read/write data)' : 'guest CR0.PE is 0'),
  }),
  check('guest.ss.dpl.fred', {
    reads: ['guest_ss_access_rights', 'guest_cs_access_rights', 'guest_rflags', 'guest_interruptibility_state'],
    applies: (v) => v.bit('guest_cr4', 32),
    holds: (v) => {
      const { cs, ss } = v.segments;
      if (ss.dpl === 0) return cs.long;
      const iopl = (v.field32('guest_rflags') >> 12) & 3;
      return ss.dpl === 3 && iopl === 0 && !v.bit('guest_interruptibility_state', 0);
    },
    says: (v) =>
      `SS DPL is ${v.segments.ss.dpl}; with CR4.FRED it must be 0 with 64-bit CS, or 3 with IOPL 0 and no blocking by STI`,
  }),
  ...dataOnly.map((name) =>
    check(`guest.${name}.dpl`, {
      reads: [accessRightsOf(name), `guest_${name}_selector`, 'secondary_processor_based_controls'],
      applies: (v) => !v.virtual8086 && !v.unrestrictedGuest && v.segments[name].usable && v.segments[name].type <= 11,
      holds: (v) => v.segments[name].dpl >= v.segments[name].rpl,
      says: (v) =>
        `${name.toUpperCase()} DPL is ${v.segments[name].dpl}, below the selector's RPL ${v.segments[name].rpl}; ` +
        'it must not be less',
    }),
  ),
];

function presentCheck(name: GuestSegmentName, applies?: Condition): EntryCheck {
  return check(`guest.${name}.present`, {
    reads: [accessRightsOf(name)],
    ...(applies && { applies }),
    holds: (v) => v.segments[name].present,
    says: (v) => `${rights(v.segments[name])}; P (bit 7) must be 1, present`,
  });
}

function reservedLowCheck(name: GuestSegmentName, applies?: Condition): EntryCheck {
  return check(`guest.${name}.reserved-11-8`, {
    reads: [accessRightsOf(name)],
    ...(applies && { applies }),
    holds: (v) => (v.segments[name].accessRights & 0xf00) === 0,
    says: (v) => `${rights(v.segments[name])}; bits 11:8 are reserved and must be 0`,
  });
}

function reservedHighCheck(name: GuestSegmentName, applies?: Condition): EntryCheck {
  return check(`guest.${name}.reserved-31-17`, {
    reads: [accessRightsOf(name)],
    ...(applies && { applies }),
    holds: (v) => v.segments[name].accessRights <= 0x1_ffff,
    says: (v) => `${rights(v.segments[name])}; bits 31:17 are reserved and must be 0`,
  });
}

function granularityChecks(name: GuestSegmentName, applies: Condition = () => true): EntryCheck[] {
  const reads = [accessRightsOf(name), `guest_${name}_limit`] as const;
  return [
    check(`guest.${name}.granularity.bytes`, {
      reads,
      applies: (v) => applies(v) && (v.segments[name].limit & 0xfff) !== 0xfff,
      holds: (v) => !v.segments[name].granularity,
      says: (v) =>
        `${valueOf(v, `guest_${name}_limit`)} has a 0 in bits 11:0, so G (bit 15 of the access rights) must be 0; ` +
        'clear it, or end the limit in 0xfff',
    }),
    check(`guest.${name}.granularity.pages`, {
      reads,
      applies: (v) => applies(v) && v.segments[name].limit > 0xf_ffff,
      holds: (v) => v.segments[name].granularity,
      says: (v) =>
        `${valueOf(v, `guest_${name}_limit`)} has a 1 in bits 31:20, so G (bit 15 of the access rights) must be 1; ` +
        'set it, or lower the limit to 0xfffff',
    }),
  ];
}

const defaultSizeCheck = check('guest.cs.default-size', {
  reads: ['guest_cs_access_rights', 'vm_entry_controls'],
  applies: (v) => !v.virtual8086 && v.ia32eModeGuest && v.segments.cs.long,
  holds: (v) => !v.segments.cs.defaultSize32,
  says: (v) =>
    `${rights(v.segments.cs)}; L (bit 13) and D/B (bit 14) are both 1, D/B must be 0 in a 64-bit code segment`,
});

const trChecks: readonly EntryCheck[] = [
  check('guest.tr.type', {
    reads: ['guest_tr_access_rights', 'vm_entry_controls'],
    holds: (v) => v.segments.tr.type === 11 || (v.segments.tr.type === 3 && !v.ia32eModeGuest),
    says: (v) =>
      `${typeOf(v.segments.tr)}; it must be ${v.ia32eModeGuest ? '' : '3 (busy 16-bit TSS) or '}11 (busy TSS)`,
  }),
  check('guest.tr.s', {
    reads: ['guest_tr_access_rights'],
    holds: (v) => !v.segments.tr.codeOrData,
    says: (v) => `${rights(v.segments.tr)}; S (bit 4) must be 0, a system segment`,
  }),
  presentCheck('tr'),
  reservedLowCheck('tr'),
  ...granularityChecks('tr'),
  check('guest.tr.usable', {
    reads: ['guest_tr_access_rights'],
    holds: (v) => v.segments.tr.usable,
    says: (v) => `${rights(v.segments.tr)}; TR must not be unusable (bit 16)`,
  }),
  reservedHighCheck('tr'),
];

const ldtrUsable = isUsable('ldtr');

const ldtrChecks: readonly EntryCheck[] = [
  check('guest.ldtr.type', {
    reads: ['guest_ldtr_access_rights'],
    applies: ldtrUsable,
    holds: (v) => v.segments.ldtr.type === 2,
    says: (v) => `${typeOf(v.segments.ldtr)}; it must be 2 (LDT), or LDTR unusable (bit 16)`,
  }),
  check('guest.ldtr.s', {
    reads: ['guest_ldtr_access_rights'],
    applies: ldtrUsable,
    holds: (v) => !v.segments.ldtr.codeOrData,
    says: (v) => `${rights(v.segments.ldtr)}; S (bit 4) must be 0, a system segment`,
  }),
  presentCheck('ldtr', ldtrUsable),
  reservedLowCheck('ldtr', ldtrUsable),
  ...granularityChecks('ldtr', ldtrUsable),
  reservedHighCheck('ldtr', ldtrUsable),
];

/** In the manual's order: by sub-field first, then by register. */
export const guestSegmentChecks: readonly EntryCheck[] = [
  ...selectorChecks,
  ...baseChecks,
  ...limitChecks,
  ...virtual8086Checks,
  ...typeChecks,
  ...descriptorTypeChecks,
  ...privilegeChecks,
  ...codeAndData.map((name) => presentCheck(name, counts(name))),
  ...codeAndData.map((name) => reservedLowCheck(name, counts(name))),
  defaultSizeCheck,
  ...codeAndData.flatMap((name) => granularityChecks(name, counts(name))),
  ...codeAndData.map((name) => reservedHighCheck(name, counts(name))),
  ...trChecks,
  ...ldtrChecks,
];
