bits 32
size equ end - start
later equ size + 4
addr equ start + 4
alias equ size
start: mov eax, size
mov eax, later
mov eax, addr
mov [addr], eax
mov eax, alias
push size
push later
add eax, size
db size
times 10 nop
end:
one equ 1
shl eax, one
cmp eax, one
