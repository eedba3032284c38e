db 1, 2, 3, -1, 255, -128
dw 1, 0x1234, -1, 65535
dd 1, 0x12345678, -1
dq 1, 0x123456789abcdef0, -1
db ?
dw ?, 1, ?
dd 5 dup (1, 2)
db 3 dup ('ab', 0)
db 2 dup (1, 2 dup (3))
dw 4 dup (?)
times 4 db 0xaa
times 3 dw 1, 2
x: times 2 * 3 db 1
dd x, x + 4, $, $$, $ - x
dw x
dq x
resb 3
resw 2
resd 1
resq 1
dt 1.0
times 5 db 'ab'
dd 0
