bits 32
top: nop
.a: jmp .a
.b jmp .b
second:
.a: jmp .a
    jmp top.a
    jmp second.a
    jmp top.b
..@special: nop
.c: jmp .c
    jmp ..@special
    jmp second.c
$eax: nop
    jmp $eax
    mov ebx, $eax
no_colon nop
no_colon2
    jmp no_colon2
a_label: db 1, 2
.size equ $ - a_label
    mov ecx, a_label.size
    mov ecx, .size
_under: nop
?quest: nop
@at: nop
x.y.z: nop
    jmp x.y.z
