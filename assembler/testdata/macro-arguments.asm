%macro m 1
%if %1 = 0
db 'z'
%elif %1 < 0
db 'n'
%else
db 'p'
%endif
%endmacro
m 0
m -5
m 3 - 1
%macro cond 2
%ifidni %1, eax
db 1
%elifidni %1, ebx
db 2
%else
db 3, %2
%endif
%endmacro
cond EAX, 1
cond ebx, 1
cond ecx, 1
cond [eax], 4
%macro multi 2-3 9
db %0, %2
%ifnempty %3
db %3
%endif
%endmacro
multi 1, 2
multi 1, 2, 3
multi 1, 2,
%macro vararg 0-*
%assign %%i 0
%rep %0
%assign %%i %%i + 1
db %%i, %1
%rotate 1
%endrep
%endmacro
vararg 10, 20, 30
vararg
%macro def 2
%define %1 %2
%endmacro
def xx, 55
db xx
%macro lab 1
%1: db $ - %1
.loc: db 7
%endmacro
lab here
dw here.loc
%macro outer 1
inner %1, %1 + 1
%endmacro
%macro inner 2
db %1, %2
%endmacro
outer 5
outer (3 * 2)
%macro str 1
%defstr %%s %1
%strlen %%n %%s
db %%n, %%s
%endmacro
str hello
str a + b
str "quoted"
