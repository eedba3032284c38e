// The TextMate grammar of NASM's x86 language: the NASM manual's chapters 3 (language), 4 (preprocessor) and 8 (directives).
import { instructionNames, registerNames } from './instruction-names.mjs';
import { patternOfWords } from './word-pattern.mjs';

// An identifier may hold more than \w, so a word ends where none of these follows. `$` before a word makes it a plain symbol.
const symbolCharacter = String.raw`[\w$#@~.?]`;
const symbol = String.raw`[A-Za-z_.?@$][\w$#@~.?]*`;
const wholeWord = (pattern) => String.raw`(?i)(?<!${symbolCharacter})(?:${pattern})(?!${symbolCharacter})`;
const words = (list) => wholeWord(patternOfWords(typeof list === 'string' ? list.split(/\s+/) : list));
const rule = (name, match) => ({ name: `${name}.nasm`, match });

// Spellings NASM takes that no disassembler writes.
const assemblerOnlySpellings = {
  general: ['pushfw', 'popfw', 'pushaw', 'popaw', 'salc'],
  controlFlow: ['retn', 'iretw', 'icebp', 'loopw', 'loopd', 'loopq'],
};

const instructionScopes = {
  virtualization: 'support.function.mnemonic.virtualization',
  controlFlow: 'keyword.control.flow.mnemonic',
  privileged: 'keyword.other.mnemonic.privileged',
  general: 'keyword.other.mnemonic',
};

function instructions() {
  const names = instructionNames();
  return Object.entries(instructionScopes).map(([group, scope]) =>
    rule(scope, words([...names[group], ...(assemblerOnlySpellings[group] ?? [])])),
  );
}

function registers() {
  return Object.entries(registerNames()).map(([group, names]) =>
    rule(`variable.language.register.${group}`, words(names)),
  );
}

const dataWords = 'db dw dd dq dt do dy dz resb resw resd resq rest reso resy resz';
const sizes = 'byte word dword qword tword oword yword zword';
const directives =
  'bits use16 use32 default section segment absolute extern required global static common cpu float warning org sectalign align alignb';
const structures = 'struc endstruc istruc at iend';
const preprocessorDirectives = [
  'define idefine xdefine ixdefine undef assign iassign defstr idefstr deftok ideftok defalias idefalias undefalias',
  'macro imacro rmacro irmacro endmacro endm unmacro unimacro rotate rep endrep exitrep exitmacro',
  'if ifn elif elifn else endif ifdef ifndef elifdef elifndef ifmacro ifnmacro ifctx ifnctx ifidn ifnidn ifidni ifnidni',
  'elifmacro elifnmacro elifctx elifidn elifnidn elifidni elifnidni ifid ifnid ifnum ifnnum ifstr ifnstr iftoken ifempty',
  'ifnempty ifenv ifnenv elifid elifnum elifstr elifempty elifenv include pathsearch depend use push pop repl arg stacksize local',
  'strlen strcat substr error warning fatal pragma line clear note aliases require null',
].join(' ');

const numbers = [
  // Digits may be grouped with underscores; the base is a prefix or a suffix (manual section 3.4.1, "Numeric Constants").
  rule(
    'constant.numeric.float',
    wholeWord(String.raw`0x[\da-f_]*\.?[\da-f_]*p[+-]?\d+|\d[\d_]*\.[\d_]*(?:e[+-]?\d+)?|\d[\d_]*e[+-]?\d+`),
  ),
  rule('constant.numeric.float', wholeWord(String.raw`__\??(?:infinity|nan|qnan|snan)\??__`)),
  rule('constant.numeric.hex', wholeWord(String.raw`0[xh][\da-f_]+|\$\d[\da-f_]*|\d[\da-f_]*[hx]`)),
  rule('constant.numeric.binary', wholeWord(String.raw`0[by][01_]+|[01][01_]*[by]`)),
  rule('constant.numeric.octal', wholeWord(String.raw`0[oq][0-7_]+|[0-7][0-7_]*[oq]`)),
  rule('constant.numeric.decimal', wholeWord(String.raw`0[dt]\d[\d_]*|\d[\d_]*[dt]?`)),
];

const strings = [
  { name: 'string.quoted.single.nasm', match: "'[^'\\n]*'" },
  { name: 'string.quoted.double.nasm', match: '"[^"\\n]*"' },
  {
    name: 'string.quoted.other.backquote.nasm',
    begin: '`',
    end: '`|$',
    patterns: [
      rule('constant.character.escape', String.raw`\\(?:[0-7]{1,3}|x[\da-fA-F]{1,2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)`),
    ],
  },
  { name: 'invalid.illegal.unterminated-string.nasm', match: `["'][^"'\\n]*$` },
];

const comments = [
  {
    name: 'comment.block.nasm',
    begin: String.raw`(?i)^\s*%comment\b`,
    end: String.raw`(?i)^\s*%endcomment\b`,
  },
  { name: 'comment.line.semicolon.nasm', match: ';.*$' },
];

const preprocessor = [
  {
    match: String.raw`(?i)^\s*(%)(i?r?macro)\s+(${symbol})\s*(\d+(?:-(?:\d+|\*))?\+?)?`,
    captures: {
      1: { name: 'keyword.control.preprocessor.nasm' },
      2: { name: 'keyword.control.preprocessor.nasm' },
      3: { name: 'entity.name.function.macro.nasm' },
      4: { name: 'constant.numeric.decimal.nasm' },
    },
  },
  {
    match: String.raw`(?i)^\s*(%i?x?define|%i?assign|%i?defstr|%i?deftok|%i?defalias|%i?strlen|%i?substr|%i?strcat)\s+(%?\$*${symbol})`,
    captures: {
      1: { name: 'keyword.control.preprocessor.nasm' },
      2: { name: 'entity.name.function.preprocessor.nasm' },
    },
  },
  rule(
    'keyword.control.preprocessor',
    String.raw`(?i)%(?:${patternOfWords(preprocessorDirectives.split(' '))})(?!${symbolCharacter})`,
  ),
  // Parameters (%1, %{2:4}, %-1, %+2), labels of one expansion (%%again), of a context (%$end), and pastes (%[...]).
  rule('variable.parameter.macro', String.raw`%(?:[+-]?\d+|\{[^}\n]*\}|%${symbol}|\$+${symbol}|00)`),
  rule('punctuation.section.preprocessor', String.raw`%\[`),
  rule('support.constant.preprocessor', String.raw`__\??[A-Za-z]\w*\??__`),
];

const labels = [
  {
    match: String.raw`^\s*(\.${symbolCharacter}+)\s*(:)`,
    captures: {
      1: { name: 'entity.name.function.label.local.nasm' },
      2: { name: 'punctuation.separator.label.nasm' },
    },
  },
  {
    match: String.raw`^\s*(${symbol})\s*(:)`,
    captures: { 1: { name: 'entity.name.function.label.nasm' }, 2: { name: 'punctuation.separator.label.nasm' } },
  },
  {
    match: String.raw`(?i)^\s*(${symbol})\s+(equ)(?!${symbolCharacter})`,
    captures: { 1: { name: 'variable.other.constant.nasm' }, 2: { name: 'keyword.other.directive.nasm' } },
  },
  {
    // Without a colon, a word before data is a label.
    match: String.raw`(?i)^\s*(?!times\b)(${symbol})\s+(?=(?:times|incbin|istruc|${patternOfWords(dataWords.split(' '))})(?!${symbolCharacter}))`,
    captures: { 1: { name: 'entity.name.function.label.nasm' } },
  },
  {
    match: String.raw`(?i)^\s*(struc|istruc)\s+(${symbol})`,
    captures: { 1: { name: 'keyword.other.directive.nasm' }, 2: { name: 'entity.name.type.structure.nasm' } },
  },
];

const keywords = [
  rule(
    'keyword.control.prefix',
    words('rep repe repz repne repnz lock xacquire xrelease bnd notrack wait a16 a32 a64 o16 o32 o64'),
  ),
  rule('storage.type.data', words(`${dataWords} incbin`)),
  rule('keyword.other.directive', words(`${directives} ${structures} times equ`)),
  rule('storage.type.size', words(sizes)),
  rule('storage.modifier', words('strict near far short rel abs nosplit to evex vex vex2 vex3')),
  rule('support.type.section', String.raw`(?i)(?<![\w$])\.(?:text|data|rodata|bss|note)(?:\.\w+)*\b`),
];

const operators = [
  rule('keyword.operator.word', words('wrt seg')),
  rule('variable.language.position', String.raw`(?<!${symbolCharacter})\$\$?(?!${symbolCharacter})`),
  rule('keyword.operator', String.raw`<<<|>>>|<=>|<<|>>|&&|\|\||\^\^|==|!=|<>|<=|>=|//|%%|[-+*/%&|^~!<>=?:]`),
  rule('punctuation.separator', ','),
  rule('punctuation.section.brackets', String.raw`[\[\](){}]`),
];

/** The grammar as TextMate's JSON. */
export function nasmGrammar() {
  const repository = { comments, preprocessor, labels, keywords, registers: registers(), instructions: instructions() };
  Object.assign(repository, { strings, numbers, operators });
  repository.symbols = [
    rule('entity.name.function.label.local', String.raw`(?<!${symbolCharacter})\.${symbolCharacter}+`),
    rule('variable.other.symbol', symbol),
  ];
  const include = (...names) => names.map((name) => ({ include: `#${name}` }));
  const known = include('comments', 'preprocessor', 'strings', 'numbers', 'keywords', 'registers', 'instructions');
  // What stands first in a statement (\G) and is nothing known is a macro's invocation, or a label without its colon.
  repository.statement = [
    {
      begin: String.raw`^\s*(?=${symbol})`,
      end: '$',
      patterns: [
        ...known,
        rule('entity.name.function.macro', String.raw`\G${symbol}`),
        ...include('operators', 'symbols'),
      ],
    },
  ];
  return {
    name: 'NASM x86 assembly',
    scopeName: 'source.asm.nasm-x86',
    comment: 'Written by build-grammar.mjs; do not edit.',
    fileTypes: ['asm', 'nasm'],
    patterns: [...include('labels', 'statement'), ...known, ...include('operators', 'symbols')],
    repository: Object.fromEntries(Object.entries(repository).map(([name, patterns]) => [name, { patterns }])),
  };
}
