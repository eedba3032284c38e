bits 16
mov ax, [bx]
mov ax, [bx+si]
mov ax, [bx+di]
mov ax, [bp+si]
mov ax, [bp+di]
mov ax, [si+bx]
mov ax, [di+bp+5]
mov ax, [si]
mov ax, [di]
mov ax, [bp]
mov ax, [bp+2]
mov ax, [bx+200]
mov ax, [bx-200]
mov ax, [0x1234]
mov bx, [0x1234]
mov [0x1234], al
mov ax, [es:0x1234]
mov ax, [es:bx]
mov ax, [cs:bp]
mov ax, [ss:bx]
mov ax, [ebx]
mov eax, [ebx+ecx*4]
mov eax, [bx]
mov ax, [esp]
mov ax, [dword 0x1234]
mov ax, [word 0x1234]
mov ax, [byte bx+1]
mov ax, [word bx+1]
mov ax, [x]
mov ax, [x+bx]
mov ax, [bx+x-$$]
lea ax, [bx+si+3]
lea eax, [ebx+3]
push word 5
push dword 5
push 5
push 500
push 0x12345
mov ds, ax
mov ax, ds
mov [bx], ds
mov eax, ds
mov cr0, eax
mov eax, cr0
lgdt [x]
lidt [bx]
o32 lgdt [x]
rep movsd
rep movsw
a32 movsb
imul ax, bx, 5
imul ax, 500
movzx eax, byte [bx]
movzx ax, byte [bx]
bsf eax, ebx
add ax, 5
add ax, 500
add eax, 5
add eax, 500000
iret
iretd
iretw
retf
pushf
pushfd
pusha
pushad
popa
popad
enter 10, 0
leave
int 0x10
in al, dx
out dx, ax
insw
outsd
xlatb
x:
