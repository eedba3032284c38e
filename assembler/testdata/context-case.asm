%macro case 1
%push case
%define %$val %1
%endmacro
%macro of 1
cmp eax, %1
jne %%no
jmp %$end
%%no:
%endmacro
%macro endcase 0
%$end:
%pop
%endmacro
bits 32
case eax
of 1
of 2
case ebx
of 3
endcase
endcase
%push foo
%assign %$i 0
%rep 3
%assign %$i %$i + 1
%endrep
%pop
%push one
%$x: db 1
%push two
%$x: db 2
dd %$x - %$$x
%pop
%pop
