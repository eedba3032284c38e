bits 32
mov eax, [ebx]
mov eax, [ebx+ecx]
mov eax, [ebx+ecx*2]
mov eax, [ecx*4]
mov eax, [ecx*2]
mov eax, [nosplit ecx*2]
mov eax, [ecx*3]
mov eax, [ecx*5]
mov eax, [ecx*9]
mov eax, [ebp]
mov eax, [esp]
mov eax, [ebp+esp]
mov eax, [esp+ebp]
mov eax, [ebp+ecx*8]
mov eax, [ebp*2]
mov eax, [x]
mov ebx, [x]
mov [x], eax
mov al, [x]
mov [x+4], ax
mov eax, [x+ebx]
mov eax, [x+ebx*4]
mov eax, [bx]
mov eax, [bx+si+5]
mov eax, [word 0x1234]
mov eax, [dword 0x1234]
mov eax, [ebx+127]
mov eax, [ebx+128]
mov eax, [ebx-128]
mov eax, [ebx-129]
mov eax, [byte ebx]
mov eax, [dword ebx]
mov eax, [dword ebx+1]
mov eax, [es:ebx]
mov eax, [fs:0]
mov ebx, [gs:0x10]
mov eax, [ds:ebp]
fs mov eax, [ebx]
mov eax, [ebx+0xfffffff0]
mov eax, [ebx+0xffffffff]
mov eax, [0xffffffff]
mov eax, [ebx + 4 * 2 + 1]
mov eax, [ebx - 4 + ecx]
mov eax, [ebx * 1 + ecx * 1]
mov eax, [(ebx + ecx) + 4]
mov eax, [2 * (ebx + 2)]
inc eax
dec ecx
inc ax
push eax
push ax
push es
push fs
pop ds
pop es
push dword [ebx]
pop dword [ebx]
push word [ebx]
pushad
pushfd
aaa
aas
daa
das
aam
aam 16
aad
bound eax, [ebx]
arpl ax, bx
les eax, [ebx]
lds esi, [ebx]
lfs eax, [ebx]
lgs eax, [ebx]
lss esp, [ebx]
into
salc
jmp 8:x
jmp far [x]
call far [x]
call 8:0x1000
jmp word 8:5
retf
iret
iretw
x:
