import { bits, flag, type BitLayout } from './bit-fields';

/** SDM 3A 2.5 "Control Registers". */
export const cr0Bits = {
  pe: flag(0, 'PE'),
  mp: flag(1, 'MP'),
  em: flag(2, 'EM'),
  ts: flag(3, 'TS'),
  et: flag(4, 'ET'),
  ne: flag(5, 'NE'),
  wp: flag(16, 'WP'),
  am: flag(18, 'AM'),
  nw: flag(29, 'NW'),
  cd: flag(30, 'CD'),
  pg: flag(31, 'PG'),
} satisfies BitLayout;

/** SDM 3A 2.5 "Control Registers". */
export const cr4Bits = {
  vme: flag(0, 'VME'),
  pvi: flag(1, 'PVI'),
  tsd: flag(2, 'TSD'),
  de: flag(3, 'DE'),
  pse: flag(4, 'PSE'),
  pae: flag(5, 'PAE'),
  mce: flag(6, 'MCE'),
  pge: flag(7, 'PGE'),
  pce: flag(8, 'PCE'),
  osfxsr: flag(9, 'OSFXSR'),
  osxmmexcpt: flag(10, 'OSXMMEXCPT'),
  umip: flag(11, 'UMIP'),
  la57: flag(12, 'LA57'),
  vmxe: flag(13, 'VMXE'),
  smxe: flag(14, 'SMXE'),
  fsgsbase: flag(16, 'FSGSBASE'),
  pcide: flag(17, 'PCIDE'),
  osxsave: flag(18, 'OSXSAVE'),
  kl: flag(19, 'KL'),
  smep: flag(20, 'SMEP'),
  smap: flag(21, 'SMAP'),
  pke: flag(22, 'PKE'),
  cet: flag(23, 'CET'),
  pks: flag(24, 'PKS'),
  uintr: flag(25, 'UINTR'),
  lamSup: flag(28, 'LAM_SUP'),
  fred: flag(32, 'FRED'),
} satisfies BitLayout;

/** SDM 3A 2.2.1 "Extended Feature Enable Register". */
export const eferBits = {
  sce: flag(0, 'SCE'),
  lme: flag(8, 'LME'),
  lma: flag(10, 'LMA'),
  nxe: flag(11, 'NXE'),
} satisfies BitLayout;

/** SDM 1 3.4.3 "EFLAGS Register" and 3A 2.3 "System Flags and Fields in the EFLAGS Register". */
export const rflagsBits = {
  cf: flag(0, 'CF'),
  one: flag(1, 'reserved', ['bit 1 is 0 but must be 1', '']),
  pf: flag(2, 'PF'),
  af: flag(4, 'AF'),
  zf: flag(6, 'ZF'),
  sf: flag(7, 'SF'),
  tf: flag(8, 'TF'),
  if: flag(9, 'IF'),
  df: flag(10, 'DF'),
  of: flag(11, 'OF'),
  iopl: bits(13, 12, 'IOPL'),
  nt: flag(14, 'NT'),
  rf: flag(16, 'RF'),
  vm: flag(17, 'VM'),
  ac: flag(18, 'AC'),
  vif: flag(19, 'VIF'),
  vip: flag(20, 'VIP'),
  id: flag(21, 'ID'),
} satisfies BitLayout;

/** SDM 3B 18.2.4 "Debug Control Register (DR7)". */
export const dr7Bits = {
  l0: flag(0, 'L0'),
  g0: flag(1, 'G0'),
  l1: flag(2, 'L1'),
  g1: flag(3, 'G1'),
  l2: flag(4, 'L2'),
  g2: flag(5, 'G2'),
  l3: flag(6, 'L3'),
  g3: flag(7, 'G3'),
  le: flag(8, 'LE'),
  ge: flag(9, 'GE'),
  one: flag(10, 'reserved', ['bit 10 is 0 but reads as 1', '']),
  rtm: flag(11, 'RTM'),
  gd: flag(13, 'GD'),
  rw0: bits(17, 16, 'R/W0'),
  len0: bits(19, 18, 'LEN0'),
  rw1: bits(21, 20, 'R/W1'),
  len1: bits(23, 22, 'LEN1'),
  rw2: bits(25, 24, 'R/W2'),
  len2: bits(27, 26, 'LEN2'),
  rw3: bits(29, 28, 'R/W3'),
  len3: bits(31, 30, 'LEN3'),
} satisfies BitLayout;

/** SDM 3B 18.4.1 "IA32_DEBUGCTL MSR". */
export const debugctlBits = {
  lbr: flag(0, 'LBR'),
  btf: flag(1, 'BTF'),
  bld: flag(2, 'BLD'),
  tr: flag(6, 'TR'),
  bts: flag(7, 'BTS'),
  btint: flag(8, 'BTINT'),
  btsOffOs: flag(9, 'BTS_OFF_OS'),
  btsOffUsr: flag(10, 'BTS_OFF_USR'),
  freezeLbrsOnPmi: flag(11, 'FREEZE_LBRS_ON_PMI'),
  freezePerfmonOnPmi: flag(12, 'FREEZE_PERFMON_ON_PMI'),
  uncorePmiEnable: flag(13, 'UNCORE_PMI_EN'),
  freezeWhileSmm: flag(14, 'FREEZE_WHILE_SMM'),
  rtm: flag(15, 'RTM'),
} satisfies BitLayout;

const memoryTypes = { 0: 'UC', 1: 'WC', 4: 'WT', 5: 'WP', 6: 'WB', 7: 'UC-' };

/** SDM 3A 12.12.2 "IA32_PAT MSR". */
export const patBits = {
  pa0: bits(7, 0, 'PA0', memoryTypes),
  pa1: bits(15, 8, 'PA1', memoryTypes),
  pa2: bits(23, 16, 'PA2', memoryTypes),
  pa3: bits(31, 24, 'PA3', memoryTypes),
  pa4: bits(39, 32, 'PA4', memoryTypes),
  pa5: bits(47, 40, 'PA5', memoryTypes),
  pa6: bits(55, 48, 'PA6', memoryTypes),
  pa7: bits(63, 56, 'PA7', memoryTypes),
} satisfies BitLayout;

/** SDM 1 17.2.2 "IA32_U_CET and IA32_S_CET MSRs". */
export const sCetBits = {
  shStkEn: flag(0, 'SH_STK_EN'),
  wrShstkEn: flag(1, 'WR_SHSTK_EN'),
  endbrEn: flag(2, 'ENDBR_EN'),
  legIwEn: flag(3, 'LEG_IW_EN'),
  noTrackEn: flag(4, 'NO_TRACK_EN'),
  suppressDis: flag(5, 'SUPPRESS_DIS'),
  suppress: flag(10, 'SUPPRESS'),
  tracker: flag(11, 'TRACKER', ['', 'WAIT_FOR_ENDBRANCH']),
  legacyCodePageBitmap: bits(63, 12, 'legacy code page bitmap page'),
} satisfies BitLayout;

/** A PAE page-directory-pointer-table entry, SDM 3A 4.4.1. */
export const pdpteBits = {
  present: flag(0, 'present', ['not present', 'present']),
  pwt: flag(3, 'PWT'),
  pcd: flag(4, 'PCD'),
  ignored: bits(11, 9, 'ignored bits'),
  address: bits(51, 12, 'page directory page number'),
} satisfies BitLayout;
