section .text
dw z1, z2, a
section two vstart=0x8000
a: db 1
section n1 nobits
z1: resb 1
section n2 nobits
z2: resb 1
