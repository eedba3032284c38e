bits 32
func1:
.loop: dec eax
jnz .loop
%macro waitfor 1
%%again: in al, %1
test al, 1
jz %%again
.inner: nop
%endmacro
waitfor 0x60
jmp .loop
jmp .inner
func2:
.loop: dec ebx
jnz .loop
waitfor 0x64
jmp .inner
%macro proc 1
%1:
.entry: push ebp
%endmacro
proc func3
jmp .entry
jmp func3.entry
..@noscope: nop
jmp .entry
call func1.loop
