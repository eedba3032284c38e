bits 64
x:
mov rax, -1
mov rax, 0x80000000
mov rax, -0x80000000
mov rax, -0x80000001
mov rax, 0xffffffff
mov rax, 0x100000000
mov rax, dword 5
mov rax, qword 5
mov rax, strict dword 5
mov rax, strict qword 5
mov rax, dword -1
mov rax, qword -1
mov rax, x
mov rax, dword x
mov rax, qword x
mov eax, x
mov rax, strict 5
mov qword [rbx], 5
mov qword [rbx], x
mov qword [rbx], 0x80000000
mov qword [rbx], -1
add rax, 0x80000000
add rax, 0xffffffff
add rax, 0xfffffffffffffff0
add rax, 0xfffffff0
add eax, 0xfffffff0
add eax, 0xfffffffffffffff0
add ax, 0xfff0
add ax, 0xfffffff0
add eax, x
add rax, x
add rbx, x
add eax, strict dword 5
add eax, dword 5
add ebx, strict 5
add ebx, byte 5
add ebx, strict byte 5
add ebx, byte 200
add rbx, qword 5
add rbx, 0x7fffffff
and rax, 0xffffffff
push 5
push 127
push 128
push -128
push -129
push x
push word 5
push dword 5
push qword 5
push word 500
push strict dword 5
push strict byte 5
push byte 5
push 0x80000000
push 0xffffffff
push 0xffffffffffffffff
imul eax, 5
imul eax, ebx, 500
imul rax, [rbx], 5
imul eax, strict dword 5
shl eax, 1
shl eax, byte 1
shl eax, strict byte 1
shl eax, 2
shl dword [rax], 1
test eax, 1
test al, 1
test rax, -1
test ebx, [rax]
test [rax], ebx
test byte [rax], 1
xchg eax, ebx
xchg ebx, eax
xchg ecx, edx
xchg [rax], ecx
xchg ecx, [rax]
xchg rax, rax
xchg eax, eax
xchg ax, ax
xchg r8, rax
mov [rax], byte 5
mov [rax], word 5
mov [rax], dword 5
add [rax], byte 5
add [rax], word 5
add [rax], dword 500
mov al, 300
mov al, -1
mov ax, -1
int 0x80
enter 5, 1
ret 4
ret
retf
retf 4
retn
iret
iretq
iretw
iretd
sysret
o64 sysret
sysexit
o64 sysexit
pushf
pushfq
popf
a32 rep movsb
a32 lodsb
o16 ret
rep stosb
repne scasb
lock inc dword [rax]
fs lodsb
es mov eax, [rbx]
mov eax, [fs:rbx]
mov eax, fs:[rbx]
mov eax, [es:rbx]
mov eax, [ds:rbx]
mov eax, [fs:0x30]
mov eax, [gs:x]
rep
lock
a32
o16
