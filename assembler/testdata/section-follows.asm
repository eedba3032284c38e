org 0x100
dw two,three,four,five,six,b1,b2
section two follows=six
two: db 2
section three
three: db 3
section four valign=16 vfollows=three
four: db 4
section five
five: db 5
section six
six: db 6
section .bss vstart=0x8000
b1: resb 3
section bss2 nobits vfollows=three
b2: resb 3
