bits 16
x: jmp x
jmp short x
jmp near x
jz x
jz near x
jmp dword x
call x
call dword x
jmp 0x1234:0x5678
jmp dword 8:0x12345678
call 8:x
jmp far [x]
jmp far [bx]
call far [bx+si]
jmp far dword [x]
loop x
loop x, cx
loop x, ecx
jcxz x
jecxz x
jmp ax
jmp eax
call bx
call [bx]
jmp word [bx]
call dword [bx]
times 200 nop
jz x
jmp x
