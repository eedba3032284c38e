bits 32
struc point
.x: resd 1
.y: resd 1
endstruc
struc thing
t_byte: resb 1
t_word: resw 1
alignb 4
t_point: resb point_size
.local resb 3
alignb 8
t_quad: resq 2
endstruc
struc offs, 8
.a: resd 1
.b: resd 1
endstruc
mov eax, [ebx + point.y]
mov eax, [ebx + t_point + point.x]
mov eax, thing_size
mov eax, offs.a
dd point_size, thing_size, offs_size, t_quad
p: istruc point
at point.x, dd 1
at point.y, dd 2
iend
q: istruc thing
at t_byte, db 1
at t_word, dw 2
at t_point, dd 3, 4
at t_quad, dq 5
iend
r: istruc point
at .x, dd 7
iend
mov eax, [p + point.y]
push point_size
sub esp, thing_size
db $ - q
