bits 32
fld dword [ebx]
fld qword [ebx]
fld tword [ebx]
fld st0
fld st1
fst dword [ebx]
fst st2
fstp qword [ebx]
fstp tword [ebx]
fstp st1
fild word [ebx]
fild dword [ebx]
fild qword [ebx]
fist word [ebx]
fistp qword [ebx]
fisttp dword [ebx]
fbld tword [ebx]
fbstp [ebx]
fadd
fadd st1
fadd st0, st1
fadd st1, st0
fadd to st1
fadd dword [ebx]
fadd qword [ebx]
faddp
faddp st1
faddp st1, st0
fsub st2
fsub to st2
fsubr st0, st3
fsubrp st1, st0
fsubp
fmul
fmulp st3
fdiv st0, st1
fdivr to st1
fdivp
fdivrp st2, st0
fiadd word [ebx]
fimul dword [ebx]
fcom
fcom st2
fcomp
fcomp qword [ebx]
fcompp
fucom
fucom st1
fucomp st1
fucompp
fcomi st1
fcomi st0, st1
fcomip st1
fucomi st0, st2
fucomip st0, st2
fxch
fxch st1
fxch st0, st1
fxch st1, st0
ffree st1
fcmovb st0, st1
fcmove st1
fchs
fabs
ftst
fxam
fld1
fldl2t
fldl2e
fldpi
fldlg2
fldln2
fldz
f2xm1
fyl2x
fptan
fpatan
fxtract
fprem
fprem1
fdecstp
fincstp
fyl2xp1
fsqrt
fsincos
frndint
fscale
fsin
fcos
fnop
finit
fninit
fclex
fnclex
fstcw [ebx]
fnstcw [ebx]
fldcw [ebx]
fstsw ax
fnstsw ax
fstsw [ebx]
fstenv [ebx]
fnstenv [ebx]
fldenv [ebx]
fsave [ebx]
fnsave [ebx]
frstor [ebx]
fstcw [fs:ebx]
