bits 64
add rax, small
add rax, large
mov rax, large
mov rax, huge
mov [rbx + small], rax
mov [rbx + large], rax
push small
push large
cmp word [rbx], small
cmp dword [rbx + small], large
lea rax, [rbx + small * 2]
small equ 5
large equ 500
huge equ 0x123456789
