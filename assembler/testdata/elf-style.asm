; Things an elf source says, that the flat format takes too.
global start
section .text align=16
bits 64
default rel
start:
lea rdi, [msg]
call print
ret
print:
mov rax, [rdi]
ret
section .rodata align=4
msg: db "hi", 0
section .data align=8
q: dq msg, start
section .bss align=4096
buf: resb 64
section .text
lea rax, [buf]
mov rbx, buf
