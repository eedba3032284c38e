; Jumps whose sizes depend on one another.
bits 64
l0: jmp l9
times 20 nop
jz l9
times 20 nop
l1: jmp l8
times 20 nop
jnz l0
times 20 nop
l2: jmp l7
jc l1
times 20 nop
l3: jmp l6
times 20 nop
l4: jmp l1
l5: jmp l0
times 20 nop
l6: jmp l2
l7: jmp l3
times 10 nop
l8: jmp l4
l9: jmp l5
%assign i 0
%rep 60
la %+ i: jmp lb %+ i
times i nop
jz la %+ i
lb %+ i: jmp la0
%assign i i+1
%endrep
