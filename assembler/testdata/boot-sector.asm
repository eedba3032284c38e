; A boot sector: org, $ and $$, times to a fixed size, signature.
org 0x7c00
bits 16
start:
    cli
    xor ax, ax
    mov ds, ax
    mov ss, ax
    mov sp, 0x7c00
    jmp 0:.flush
.flush:
    mov si, message
.next:
    lodsb
    or al, al
    jz .halt
    mov ah, 0x0e
    int 0x10
    jmp .next
.halt:
    hlt
    jmp .halt
message: db 'Hello', 13, 10, 0
times 510 - ($ - $$) db 0
dw 0xaa55
