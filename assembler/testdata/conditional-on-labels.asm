bits 32
start: jmp .x
%if $ - start > 2
db 'big'
%else
db 'small'
%endif
times 130 nop
.x: nop
%assign pos $ - $$
dd pos
