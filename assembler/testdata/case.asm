BITS 32
MOV EAX, EBX
Mov Eax, [Ebx + Ecx*4]
DB 1
Dw 2
TIMES 3 NOP
LOCK INC DWORD [EAX]
REP MOVSB
Label: jmp Label
label: jmp label
%DEFINE Foo 1
%IF Foo
db FOO_
FOO_ EQU 5
%ENDIF
%MACRO Mac 1
db %1
%EndMacro
Mac 5
SECTION .data
db 1
Section .text
dd Label, label
JMP SHORT label
ALIGN 4
STRUC s
.A: RESB 1
ENDSTRUC
db s_size
