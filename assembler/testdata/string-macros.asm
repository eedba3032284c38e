bits 64
; if/else chains over strings
%define os 'linux'
%ifidn os, 'linux'
db 1
%endif
%if os == 'linux'
db 2
%endif
%strlen n os
db n
%substr c os 1
%if c == 'l'
db c
%endif
%assign i 1
%rep n
%substr ch os i
db ch
%assign i i + 1
%endrep
%macro hash 1
%assign %%h 5381
%strlen %%n %1
%assign %%i 1
%rep %%n
%substr %%c %1 %%i
%assign %%h ((%%h * 33) ^ %%c) & 0xffffffff
%assign %%i %%i + 1
%endrep
dd %%h
%endmacro
hash 'GetProcAddress'
hash "LoadLibraryA"
%macro ustring 1
dw __utf16__(%1)
%endmacro
ustring 'wide'
%deftok name 'label_from_string'
name: nop
jmp label_from_string
%defstr s 1 + 2
db s
%strcat long 'a', "b", 'c'
db long
%strlen l long
db l
%xdefine saved l
%undef l
%ifndef l
db saved
%endif
