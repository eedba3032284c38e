bits 64
%macro noargs 0
nop
%endmacro
%macro one 1
mov eax, %1
%endmacro
%macro two 2
mov %1, %2
%endmacro
%macro ranged 1-3 5, 6
db %0, %1, %2, %3
%endmacro
%macro any 0-*
db %0
%rep %0
db %1
%rotate 1
%endrep
%endmacro
%macro greedy 2+
db %1
db %2
%endmacro
%macro loc 1
%%top: dec %1
jnz %%top
%endmacro
%macro save 1-*
%rep %0
push %1
%rotate 1
%endrep
%endmacro
%macro restore 1-*
%rep %0
%rotate -1
pop %1
%endrep
%endmacro
%macro ret_if 1
j%-1 %%skip
ret
%%skip:
%endmacro
%imacro CaseFree 0
db 'c'
%endmacro
%macro paste 1
lab_%1: dd lab_%1, %{1}
%1_end:
v%1x equ 5
%endmacro
%macro over 0
db 0
%endmacro
%macro over 1
db 1, %1
%endmacro
%macro over 2
db 2, %1, %2
%endmacro
%macro mov 2
%ifidni %1, special
nop
%else
mov %1, %2
%endif
%endmacro
noargs
one 5
two rax, [rbx]
ranged 1
ranged 1, 2
ranged 1, 2, 3
any
any 1
any 1, 2, 3
greedy 1, 2, 3, 4
loc eax
loc ebx
save rax, rbx, rcx
restore rax, rbx, rcx
ret_if nz
ret_if c
casefree
CASEFREE
aa: equ 7
paste aa
over
over 1
over 1, 2
mov eax, 5
mov special, 5
label: noargs
label2 one 6
jmp label2
one {5}
two {eax}, {[rbx + 4]}
%macro range 1-*
db %{2:-1}
db %{-1:1}
db %{1:2}
%endmacro
range 1, 2, 3, 4
%macro lbl 1
%00: dd %1
%endmacro
here: lbl 5
jmp here
%macro defs 0-1 'd,e'
db %1
%endmacro
defs
defs 'x'
%macro cnt 1-2.nolist
db %0
%endmacro
cnt 1
cnt 1, 2
%unmacro over 1
%ifmacro over 1
db 'no'
%else
db 'yes'
%endif
%ifmacro over
db 'y'
%endif
%macro exit 1
db 1
%if %1
%exitmacro
%endif
db 2
%endmacro
exit 0
exit 1
