%macro alu 1
%1 al, 5
%1 ax, 5
%1 ax, 500
%1 eax, 5
%1 eax, 500
%1 rax, 5
%1 rax, 500
%1 bl, 5
%1 bx, 5
%1 bx, 500
%1 ebx, -5
%1 ebx, 500
%1 rbx, -128
%1 rbx, 128
%1 r9, 5
%1 r10d, 500
%1 r11w, 500
%1 r12b, 5
%1 eax, ebx
%1 rax, r8
%1 r8, rax
%1 al, ah
%1 sil, dil
%1 [rbx], eax
%1 [rbx], al
%1 eax, [rbx]
%1 r9w, [r10]
%1 byte [rbx], 5
%1 word [rbx], 5
%1 word [rbx], 500
%1 dword [rbx], 5
%1 dword [rbx], 500
%1 qword [rbx], 5
%1 qword [rbx+r9*4], 500
lock_%1:
%endmacro
bits 64
alu add
alu or
alu adc
alu sbb
alu and
alu sub
alu xor
alu cmp
lock add [rbx], eax
lock add dword [rbx], 5
xacquire lock add [rbx], eax
xrelease lock or dword [rbx], 1
xrelease mov [rbx], eax
