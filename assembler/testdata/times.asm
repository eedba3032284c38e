bits 32
times 5 nop
times 3 mov eax, [ebx+4]
times 0 nop
l: times 4 dd l
times 4 dd $
times 3 jmp $
times 2 jmp l
times 10 - ($ - l) % 10 db 0
n equ 3
times n db 1
n equ 3
times 3 resb 2
x times 2 db 5
times 1 << 3 db 2
times (5 > 3) db 4
times 200 db 0xcc
buffer: times 16 dw 0x0720
