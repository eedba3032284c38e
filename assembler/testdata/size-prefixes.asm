bits 64
bnd call rax
bnd ret
ret
o64 retf
retfq
retw
retfd
o64 iret
o16 iret
o32 iret
o16 retf
o32 retf
o32 push 5
o16 push 5
o64 sysret
o64 lgdt [rax]
o16 lgdt [rax]
o32 movsd
o64 movsd
o16 stosd
a32 loop $
a32 xlatb
o64 in al, dx
rep ret
rep nop
lock nop
bits 32
o16 ret
o16 call $
o16 pushf
o16 push 5
o16 jmp $
a16 loop $
a16 movsb
a16 xlatb
o16 popa
o16 leave
o16 enter 1,2
o16 lgdt [eax]
o16 retf 4
o16 iret
o32 iret
bits 16
o32 ret
o32 retf
o32 iret
o32 push 5
o32 pusha
o32 lidt [bx]
o32 sgdt [bx]
o32 popf
a32 movsb
a32 loop $
o32 jmp 5:6
o32 call far [bx]
o32 leave
