mov ax, \
   5
db 1, 2, \
  3, \
  4
%macro long 3
db %1, \
   %2, \
   %3
%endmacro
long 1, \
 2, \
 3
db 'a;b', ";" ; comment with 'quote
; comment ending with backslash \
db 'skipped'
%define X 5 ; comment \
  6
db X
