org 0x1000
bits 32
section .data
a: dd 1, a
section .text
start: mov eax, [a]
mov ebx, b
mov ecx, [c]
mov edx, d
dd $$, $
section .bss
c: resd 4
d: resb 3
section .data
b: db 'more', 0
section .text
call start
dd c - c, d - c
section .rodata
e: dw 5
section .text
dd e
section other progbits align=16
f: db 1
section .text
dd f
section .bss
g: resw 1
section .text
dd g
