bits 16
%macro print 1+
section .data
%%msg: db %1, 0
section .text
mov si, %%msg
call puts
%endmacro
print "hello", 13, 10
print "world"
puts: ret
%macro bprint 1+
[section .data]
%%str: db %1
%%end:
__SECT__
mov dx, %%str
mov cx, %%end - %%str
%endmacro
bprint 'abc', 5
section .rodata
bprint 'inro'
db 1
