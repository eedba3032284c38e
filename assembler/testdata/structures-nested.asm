; struc with org and locals, nested includes
struc a
.b resb 1
.c: resw 2
.d: resb 0
endstruc
struc e
.f: resb a_size
.g: resd 1
endstruc
db a.b, a.c, a.d, a_size, e.g, e_size
section .text
x: istruc e
at e.f
istruc a
at a.b, db 1
at a.c, dw 2, 3
iend
at e.g, dd 4
iend
db $ - x
struc big, -4
.first: resd 1
.second: resd 1
endstruc
dd big.first, big.second, big_size
absolute 100h
v1: resb 10
v2: resd 1
.l: resb 1
vend:
section .text
dw v1, v2, v2.l, vend, vend - v1
