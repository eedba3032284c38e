bits 32
nop
align 4
nop
align 16
db 1
align 8, db 0xff
db 1, 2
align 4, int3
alignb 2
nop
alignb 8, db 3
align 1
align 16
x: dd x
align 32, db 0
y: dd y
sectalign 16
