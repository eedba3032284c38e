bits 16
mov eax, [ebx]
mov ax, 5
jmp dword far_32
[bits 32]
far_32: mov eax, 5
mov ax, 5
push eax
use16
push ax
push eax
use32
push ax
bits 64
push rax
mov rax, [rbx]
jmp far_32
jmp after
nop
after:
mov eax, [ebx]
BITS 32
inc eax
bits 16
inc eax
db __BITS__
bits 64
db __?BITS?__
