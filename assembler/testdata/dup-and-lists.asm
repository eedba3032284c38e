db 3 dup (1)
db 2 dup (1, 2), 9
dw 2 dup (1, 2 dup (3, 4))
db 2 dup ('abc')
db 4 dup (?)
db %(1, 2, 3)
db 2 dup word (1, 2)
dd 2 dup (x)
x:
db 1, 2 dup (3), 4
