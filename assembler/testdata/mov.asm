bits 64
mov al, 5
mov ah, 5
mov r8b, 5
mov ax, 5
mov eax, 5
mov eax, -1
mov r8d, 5
mov r8, 5
mov r8, -1
mov r8, 0x123456789
mov rax, 0x7fffffff
mov rax, 0xffffffff80000000
mov byte [rax], 5
mov word [rax], 5
mov dword [rax], 5
mov qword [rax], 5
mov qword [rax], -5
mov [rax], bl
mov [rax], bx
mov [rax], ebx
mov [rax], rbx
mov bl, [rax]
mov bx, [rax]
mov ebx, [rax]
mov rbx, [rax]
mov rax, [0x1000]
mov eax, [0x1000]
mov ebx, [0x1000]
mov al, [0x1000]
mov [0x1000], rax
mov rax, [qword 0x1000]
mov eax, [qword 0x1122334455667788]
mov [qword 0x1122334455667788], rax
mov al, bl
mov spl, sil
mov r15, r14
mov eax, r9d
movabs_like: mov rax, qword 0x1122334455667788
mov rbx, label
mov ebx, label
mov bx, label
mov qword [rbx], label
label:
mov cr3, rax
mov rax, cr4
mov cr8, rax
mov rax, dr6
mov fs, ax
mov gs, [rbx]
mov [rbx], es
mov rsp, rbp
mov esp, 0x1F0000
xchg al, bl
xchg ax, bx
xchg eax, r8d
xchg r8, r9
xchg [rax], r9
lock xchg [rax], ebx
cmovne rax, rbx
cmovae r9d, [rax]
bswap eax
bswap r15
movbe eax, [rbx]
movbe [rbx], rax
movnti [rbx], eax
