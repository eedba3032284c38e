section .bss
x: resd 1
section zeta
db 'z'
section .data
db 'd'
section alpha
db 'a'
section .text
db 't'
dd x
section .data align=16
db 'D'
