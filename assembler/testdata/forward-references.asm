bits 32
mov eax, later
mov eax, [later]
mov [ebx + later], eax
mov [ebx + d], eax
add ebx, d
push d
mov al, d
mov byte [ebx + d], d
imul eax, ebx, d
shl eax, d
jmp short later
jz later
db d, later - start
dw later
start:
resb_size equ d * 2
later:
d equ 5
enter d, d
int d
ret d
