%assign i 0
%rep 10
db i
%assign i i+1
%endrep
%rep 3
%rep 2
db 1
%endrep
db 2
%endrep
%assign j 0
%rep 100
%if j == 5
%exitrep
%endif
db j
%assign j j+1
%endrep
%rep 0
db 0xff
%endrep
%assign a 1
%assign b 1
fibonacci:
%rep 20
dd a
%assign t a+b
%assign a b
%assign b t
%if a > 1000
%exitrep
%endif
%endrep
table:
%assign k 0
%rep 256
db (k * k) & 0xff
%assign k k+1
%endrep
lines:
%assign k 0
%rep 4
l_ %+ k: dw l_ %+ k
%assign k k+1
%endrep
