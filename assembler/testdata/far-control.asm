; far and near in all modes
bits 16
jmp far [bx]
jmp far [0x1234]
call far [es:di]
jmp 0xf000:0xfff0
jmp word 0x10:0x20
jmp dword 0x10:x
call dword 0x10:0x20
retf
retf 2
iret
bits 32
x:
jmp 0x08:x
jmp word 0x08:0x20
jmp dword 0x08:0x20
call 0x08:x
jmp far [x]
jmp far word [x]
jmp far dword [ebx]
retf
retfw
retw
bits 64
jmp far [rbx]
jmp far dword [rbx]
jmp far qword [rbx]
call far [rel x]
retf
retfq
o64 retf
retfw
iretq
ret 8
push qword 5
push word 5
call qword [rbx]
call [rel x]
jmp [rbx+rcx*8]
bnd jmp x
