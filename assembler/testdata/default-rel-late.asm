bits 64
mov eax,[x]
x:
default rel
mov eax,[x]
