// The names NASM source uses for instructions and registers, read from iced-x86's own tables, so that a new instruction
// there is coloured here and no second list exists.
import iced from 'iced-x86';

const { CC_a, CC_ae, CC_b, CC_be, CC_e, CC_g, CC_ge, CC_l, CC_le, CC_ne, CC_np, CC_p } = iced;
const { Code, CpuidFeature, FlowControl, FormatMnemonicOptions, Formatter, FormatterSyntax, Instruction, Mnemonic } =
  iced;
const { Register, RegisterExt } = iced;

/** The members of one of iced-x86's enumerations, which map names to numbers and back. */
const members = (enumeration) => Object.keys(enumeration).filter((name) => Number.isNaN(Number(name)));

/** How the formatter can spell each condition: `jb` is also `jc` and `jnae`. */
const conditionSpellings = {
  ...{ cc_a: CC_a, cc_ae: CC_ae, cc_b: CC_b, cc_be: CC_be, cc_e: CC_e, cc_g: CC_g },
  ...{ cc_ge: CC_ge, cc_l: CC_l, cc_le: CC_le, cc_ne: CC_ne, cc_np: CC_np, cc_p: CC_p },
};

function formattersOfAllSpellings() {
  const most = Math.max(...Object.values(conditionSpellings).map((spellings) => members(spellings).length));
  return Array.from({ length: most }, (_, spelling) => {
    const formatter = new Formatter(FormatterSyntax.Nasm);
    for (const [option, spellings] of Object.entries(conditionSpellings)) {
      formatter[option] = Math.min(spelling, members(spellings).length - 1);
    }
    return formatter;
  });
}

const virtualizationFeatures = new Set(
  ['VMX', 'SVM', 'SKINIT', 'SKINIT_or_SVM', 'SEV_ES', 'SEV_SNP', 'INVEPT', 'INVVPID', 'TDX', 'SMX'].map(
    (feature) => CpuidFeature[feature],
  ),
);

/** `virtualization`, `controlFlow`, `privileged` or `general`: what the colour of an instruction says about it. */
function groupOf(instruction) {
  if (instruction.cpuidFeatures().some((feature) => virtualizationFeatures.has(feature))) return 'virtualization';
  if (instruction.flowControl !== FlowControl.Next) return 'controlFlow';
  return instruction.isPrivileged ? 'privileged' : 'general';
}

// Which group wins when the forms of one name differ (`mov` to CR0 is privileged, `mov` is not).
const priority = ['general', 'controlFlow', 'virtualization', 'privileged'];

/** Instruction names by group, each sorted. A name is in one group. */
export function instructionNames() {
  const formatters = formattersOfAllSpellings();
  const groups = new Map();
  const instruction = new Instruction();
  for (const codeName of members(Code)) {
    instruction.code = Code[codeName];
    const mnemonic = Mnemonic[instruction.mnemonic]?.toLowerCase();
    if (mnemonic === undefined || mnemonic === 'invalid') continue;
    const spellings = formatters.map((formatter) =>
      formatter.formatMnemonicOptions(instruction, FormatMnemonicOptions.NoPrefixes),
    );
    const group = groupOf(instruction);
    for (const name of [mnemonic, ...spellings]) {
      if (!/^[a-z][a-z0-9_]*$/.test(name) || dataDirectives.has(name)) continue;
      const known = groups.get(name);
      if (known === undefined || priority.indexOf(group) < priority.indexOf(known)) groups.set(name, group);
    }
  }
  instruction.free();
  const byGroup = Object.fromEntries(priority.map((group) => [group, []]));
  for (const [name, group] of groups) byGroup[group].push(name);
  for (const names of Object.values(byGroup)) names.sort();
  return byGroup;
}

// iced-x86 decodes data as these pseudo-instructions; in NASM they are directives.
const dataDirectives = new Set(['db', 'dw', 'dd', 'dq']);

const registerGroups = {
  general: (register) => RegisterExt.isGPR(register) || RegisterExt.isIP(register),
  segment: RegisterExt.isSegmentRegister,
  control: RegisterExt.isCR,
  debug: (register) => RegisterExt.isDR(register) || RegisterExt.isTR(register),
  vector: (register) =>
    RegisterExt.isVectorRegister(register) || RegisterExt.isK(register) || RegisterExt.isTMM(register),
  other: () => true,
};

/** Register names by group (`general`, `segment`, `control`, `debug`, `vector`, `other`), as NASM spells them. */
export function registerNames() {
  const formatter = new Formatter(FormatterSyntax.Nasm);
  const byGroup = Object.fromEntries(Object.keys(registerGroups).map((group) => [group, []]));
  for (const memberName of members(Register)) {
    const register = Register[memberName];
    const name = formatter.formatRegister(register);
    if (!/^[a-z][a-z0-9]*$/.test(name)) continue;
    const [group] = Object.entries(registerGroups).find(([, holds]) => holds(register));
    if (!byGroup[group].includes(name)) byGroup[group].push(name);
  }
  return byGroup;
}
