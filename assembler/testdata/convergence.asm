bits 32
jmp l1
align 16
l1: jmp l2
times 120 nop
align 8
l2: jz l1
align 4, db 0x90
jnz l3
times 125 - ($ - l2) % 7 nop
l3: call l1
times l3 - l2 & 3 nop
dd l3 - l2, l2 - l1
foo: times 20 - ($ - foo) nop
dw $ - foo
