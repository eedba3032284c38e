bits 16
section .text
nop
dw a, b, c
section one vstart=0x1000
a: times 5 db 1
section two vfollows=one
b: db 2
section three follows=one vfollows=two align=2
c: db 3
section .bss
d: resb 1
section .text
dw d
