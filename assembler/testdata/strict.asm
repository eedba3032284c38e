bits 32
mov eax, strict dword 5
push strict dword 5
push strict word 5
push strict byte 5
add eax, strict dword 5
add eax, strict byte 5
add ebx, strict dword 5
imul eax, ebx, strict dword 5
jmp strict near x
jz strict near x
jmp strict short x
x:
cmp eax, strict dword 1
and cx, strict word 1
