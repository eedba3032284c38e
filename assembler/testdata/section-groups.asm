org 0x100
dw two,three,four,five,six
section two
two: db 2
section three start=0x140
three: db 3
section four
four: db 4
section five start=0x120
five: db 5
section six
six: db 6
