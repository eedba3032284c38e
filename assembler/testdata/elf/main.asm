; One half of a program for ld: externs, globals, relocations of every kind.
bits 64
default rel
extern helper, counter, table_end
global _start, shared, message
section .text
_start:
    lea rdi, [message]
    call helper
    mov rax, message
    mov eax, message
    mov rbx, [counter]
    mov rcx, [abs counter]
    mov edx, [table + rbx*4]
    lea rsi, [shared + 4]
    jmp .end
    times 200 nop
    jz near helper
    cmp rax, table_end
    push qword [counter]
    mov qword [counter], 5
    mov dword [shared], shared
.end:
    hlt
    jmp .end
section .data align=16
shared: dq shared, _start, helper, counter + 8
    dd message, table - shared, $ - shared
    dw 5
table: times 4 dd 1
section .rodata
message: db "hello", 0
section .bss
buffer: resb 100
section .custom alloc exec nowrite align=32
custom: mov rax, buffer
    jmp _start
    call custom
size equ $ - custom
section .text
    mov ecx, size
    mov rdx, buffer + 5
