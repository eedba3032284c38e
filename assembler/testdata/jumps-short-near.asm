bits 32
s: jmp f
times 100 nop
f: jz s
jmp s
times 127 nop
jmp near2
times 127 nop
near2: jnz f2
times 128 nop
f2: jmp s
jz s
loop f3
f3: jecxz f3
a: jmp b
times 126 nop
jmp a
b: jmp c
times 123 nop
jmp c
c:
call c
jmp short c
jmp near c
jc near c
jmp dword c
