%macro show 1-*
db %0
%endmacro
show {1, 2}, 3
show 'a,b', "c"
show (1, 2)
show [1, 2]
%macro second 2
db %2
%endmacro
second {1, 2}, 3
second 1, 'x'
%macro forward 1-*
show %{1:-1}
%endmacro
forward 1, 2, 3
%macro empty 0-1
%ifempty %1
db 'e'
%else
db 'n'
%endif
%endmacro
empty
empty 5
%macro strings 1
%ifstr %1
db %1
%elifnum %1
db %1 + 1
%elifid %1
db 'id'
%endif
%endmacro
strings 'text'
strings 5
strings ident
%macro glue 2
%1%2: dw %1%2
%endmacro
glue foo, bar
glue lab, 5
%macro deep 1
%if %1 > 0
db %1
%assign d %1 - 1
%endif
%endmacro
deep 3
%macro idx 3
db %3, %2, %1
%rotate 1
db %3, %2, %1
%rotate -2
db %3, %2, %1
%endmacro
idx 1, 2, 3
