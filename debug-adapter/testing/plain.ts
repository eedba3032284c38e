/** A program without virtualization, for tests. */
export const plainSource = `
bits 64
org 0x100000

start:
        mov rax, 0x1122334455667788
        mov ecx, 3
count_down:
        dec ecx
        jnz count_down
        call outer
        mov rsi, message
        mov ecx, 5
print:
        lodsb
        out 0xe9, al
        loop print
spin_if_asked:
        cmp dword [abs flag], 0
        jne spin
finish:
        mov dx, 0xf4
        mov al, 3
        out dx, al
spin:
        jmp spin

outer:
        push rbp
        mov rbp, rsp
        call inner
        pop rbp
        ret
inner:
        mov qword [abs counter], 42
        ret

align 8
counter: dq 0
flag:    dd 0
message: db 'hello'
`;
