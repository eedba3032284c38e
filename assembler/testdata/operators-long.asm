bits 32
mov eax, (x - y) * 2 + 1
mov eax, [x + (y - z) * 4 + ebx]
mov eax, x - $$ + 0x100
mov eax, ~(1 << 3)
and eax, ~7
or eax, 1 << 31
cmp al, 'a' + 1
mov ax, 'ab'
mov eax, 'abcd'
mov al, (5 > 3) & 1
x: nop
y: nop
z: nop
dd x - y, (z - x) * 3, -(y - x)
dw (x - $$) >> 1
dd $ - x - 4
db 1 + 2, 3 * (4 - 1)
mov eax, [ebx + 8 * 2 - 4]
