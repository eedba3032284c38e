/**
 * The directives that NASM itself defines as macros, written in its own macro language from the manual's descriptions
 * ("Standard Macros"): sections that `__SECT__` can come back to, structures, alignment.
 */
export const standardMacrosFile = '<standard macros>';

export const standardMacros = `
%imacro section 1+.nolist
%xdefine __SECT__ [section %1]
%xdefine __?SECT?__ [section %1]
[section %1]
%endmacro
%imacro segment 1+.nolist
%xdefine __SECT__ [section %1]
%xdefine __?SECT?__ [section %1]
[section %1]
%endmacro
%imacro absolute 1+.nolist
%xdefine __SECT__ [absolute %1]
%xdefine __?SECT?__ [absolute %1]
[absolute %1]
%endmacro
%imacro struc 1-2+.nolist 0
%push struc
%define %$strucname %1
[absolute %2]
%$strucname:
%endmacro
%imacro endstruc 0.nolist
%$strucname %+ _size equ ($-%$strucname)
%pop struc
__SECT__
%endmacro
%imacro istruc 1.nolist
%push istruc
%define %$strucname %1
%$strucstart:
%endmacro
%imacro at 1-2+.nolist
%defstr %$member %1
%substr %$first %$member 1
%ifidn %$first, '.'
times (%$strucname %+ %1 - %$strucname) - ($ - %$strucstart) db 0
%else
times (%1 - %$strucname) - ($ - %$strucstart) db 0
%endif
%2
%endmacro
%imacro iend 0.nolist
times (%$strucname %+ _size) - ($ - %$strucstart) db 0
%pop istruc
%endmacro
%imacro align 1-2+.nolist nop
[sectalign %1]
times (((%1) - (($-$$) % (%1))) % (%1)) %2
%endmacro
%imacro alignb 1-2+.nolist resb 1
[sectalign %1]
times (((%1) - (($-$$) % (%1))) % (%1)) %2
%endmacro
`;

/** What `%use NAME` brings in. Each is also a list of macros. */
export const standardPackages: Record<string, string> = {
  altreg: [0, 1, 2, 3, 4, 5, 6, 7]
    .map((number) => {
      const [letters, low] = ['ax al', 'cx cl', 'dx dl', 'bx bl', 'sp spl', 'bp bpl', 'si sil', 'di dil'][number].split(
        ' ',
      );
      const high = ['', '', '', '', 'ah', 'ch', 'dh', 'bh'][number];
      return [
        `%idefine r${number} r${letters}`,
        `%idefine r${number}d e${letters}`,
        `%idefine r${number}w ${letters}`,
        `%idefine r${number}b ${low}`,
        `%idefine r${number}l ${low}`,
        ...(high ? [`%idefine r${number - 4}h ${high}`] : []),
      ].join('\n');
    })
    .concat([8, 9, 10, 11, 12, 13, 14, 15].map((number) => `%idefine r${number}l r${number}b`))
    .join('\n'),
  fp: ['float8', 'float16', 'bfloat16', 'float32', 'float64', 'float80m', 'float80e', 'float128l', 'float128h']
    .map((name) => `%idefine ${name}(x) __?${name}?__(x)`)
    .concat(
      ['Inf', 'NaN', 'QNaN', 'SNaN'].map((name) => `%idefine ${name} __?${name === 'Inf' ? 'Infinity' : name}?__`),
    )
    .join('\n'),
  ifunc: `%idefine ilog2(x) __?ilog2e?__(x)
%idefine ilog2e(x) __?ilog2e?__(x)
%idefine ilog2w(x) __?ilog2w?__(x)
%idefine ilog2f(x) __?ilog2f?__(x)
%idefine ilog2c(x) __?ilog2cw?__(x)
%idefine ilog2cw(x) __?ilog2cw?__(x)`,
};
