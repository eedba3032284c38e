bits 16
org 0x100
section .text
nop
dw two, three, four, five, six
section two align=8
two: db 1
dw two
section three start=0x180
three: db 2
dw three, $$
section four vstart=0x8000
four: db 3
dw four, four2
four2:
section five follows=two
five: db 4
section six vstart=0x2000 align=16
six: db 5
zz: resw 1
section .text

