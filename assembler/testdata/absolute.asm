bits 16
absolute 0x1a
kbuf_chr resw 1
kbuf_free resw 1
kbuf resw 16
alignb 4
after:
section .text
mov ax, [kbuf]
mov bx, kbuf_free
mov cx, after
absolute 0x400
com: resw 4
section .text
mov dx, [com + 2]
add bx, com
mov [kbuf], al
__SECT__
nop
