bits 64
%assign x 5
%rep 4
%assign y x * 2
%if y > 12
db y
%else
dw y
%endif
%assign x x + 1
%endrep
%macro pushall 0-*
%rep %0
%rotate -1
push %1
%endrep
%endmacro
pushall rax, rbx, rcx
%macro struct 2-*
%push s
%define %$n %1
%1_size equ 0
%rotate 1
%pop
%endmacro
%define REG(n) r %+ n
mov REG(8), REG(9)

%macro save 1-*
%assign %%o 0
%rep %0
mov [rsp + %%o], %1
%assign %%o %%o + 8
%rotate 1
%endrep
%endmacro
save rax, r8, r9
%ifdef __BITS__
db 1
%endif
%if __BITS__ == 64
db 64
%endif
%ifidn __OUTPUT_FORMAT__, bin
db 'b'
%endif
dd __LINE__
db __FILE__
db __?NASM_MAJOR?__
%ifdef __NASM_VER__
db 'v'
%endif
