bits 32
equ1 equ 5
equ2: equ equ1 + 1
dd equ1, equ2
tbl: dd .a, .b, .c
.a: db 1
.b: db 2
.c: db 3
tbl_len equ ($ - tbl) / 4
dd tbl_len
dd (tbl.c - tbl.a) * 2
fwd1 equ fwd2 + 1
fwd2 equ fwd3 * 2
fwd3 equ 7
mov eax, fwd1
add eax, fwd2
cmp byte [ebx], fwd3
movzx eax, byte [tbl + ecx]
dw tbl, $ - tbl
db (tbl.b - tbl) & 0xff
dd tbl + 4 * 2
dd -(tbl - $)
