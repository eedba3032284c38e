%use altreg
bits 64
mov r0, r1
mov r3d, r2d
mov r4w, r5w
mov r6b, r7b
mov r0l, r1h
%use ifunc
db ilog2(8), ilog2f(9), ilog2c(9)
%use fp
dd float32(1.5)
dq Inf, NaN
