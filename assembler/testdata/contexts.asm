bits 32
%macro repeat 0
%push repeat
%$begin:
%endmacro
%macro until 1
j%-1 %$begin
%pop
%endmacro
%macro if 1
%push if
j%-1 %$ifnot
%endmacro
%macro else 0
%ifctx if
%repl else
jmp %$ifend
%$ifnot:
%else
%error "expected if before else"
%endif
%endmacro
%macro endif 0
%ifctx if
%$ifnot:
%pop
%elifctx else
%$ifend:
%pop
%endif
%endmacro
cmp eax, ebx
if ae
cmp ebx, ecx
if ae
mov eax, ecx
else
mov eax, ebx
endif
else
nop
endif
repeat
dec eax
repeat
dec ebx
until z
until e
%push outer
%define %$v 5
%push inner
%define %$v 6
db %$v, %$$v
%pop
db %$v
%assign %$n 3
db %$n
%pop outer
