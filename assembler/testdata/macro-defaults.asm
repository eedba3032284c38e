bits 32
%macro v 0-*
db %0
%endmacro
v ,
v 1,
v ,1
v , ,
%macro def 1-4 a, b, c
db %0
%ifidn %2, a
db 'da'
%endif
%ifempty %4
db 'e4'
%endif
%endmacro
def 1
def 1, 2
def 1, 2, 3
def 1, 2, 3, 4
%macro one 1
db '1'
%ifempty %1
db 'empty'
%endif
%endmacro
one {}
one x
%macro grd 1-2+
db %0
db 9 %2
%endmacro
grd 1
grd 1, + 2
%macro g2 0-1+ 'dflt'
db %1
%endmacro
g2
g2 1, 2, 3
