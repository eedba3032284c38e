; One line for each shape of operands of each instruction in iced's tables that NASM knows too. Generated.
bits 64
adc bl, bl
adc ch, bl
adc al, bl
adc byte [rcx+4], bl
adc [rcx+4], bl
adc byte [rcx+4], ch
adc byte [rcx+4], al
adc [rcx+4], ch
adc [rcx+4], al
adc bx, bx
adc cx, bx
adc ax, bx
adc word [rcx+4], bx
adc [rcx+4], bx
adc word [rcx+4], cx
adc word [rcx+4], ax
adc [rcx+4], cx
adc [rcx+4], ax
adc ebx, ebx
adc ecx, ebx
adc eax, ebx
adc dword [rcx+4], ebx
adc [rcx+4], ebx
adc dword [rcx+4], ecx
adc dword [rcx+4], eax
adc [rcx+4], ecx
adc [rcx+4], eax
adc rbx, rbx
adc r9, rbx
adc rax, rbx
adc qword [rcx+4], rbx
adc [rcx+4], rbx
adc qword [rcx+4], r9
adc qword [rcx+4], rax
adc [rcx+4], r9
adc [rcx+4], rax
adc bl, byte [rcx+4]
adc bl, [rcx+4]
adc ch, byte [rcx+4]
adc ch, [rcx+4]
adc al, byte [rcx+4]
adc al, [rcx+4]
adc bx, word [rcx+4]
adc bx, [rcx+4]
adc cx, word [rcx+4]
adc cx, [rcx+4]
adc ax, word [rcx+4]
adc ax, [rcx+4]
adc ebx, dword [rcx+4]
adc ebx, [rcx+4]
adc ecx, dword [rcx+4]
adc ecx, [rcx+4]
adc eax, dword [rcx+4]
adc eax, [rcx+4]
adc rbx, qword [rcx+4]
adc rbx, [rcx+4]
adc r9, qword [rcx+4]
adc r9, [rcx+4]
adc rax, qword [rcx+4]
adc rax, [rcx+4]
adc al, 9
adc ax, 0x1234
adc ax, 5
adc eax, 0x12345678
adc eax, 5
adc rax, 0x12345678
adc rax, 5
sbb bl, bl
sbb ch, bl
sbb al, bl
sbb byte [rcx+4], bl
sbb [rcx+4], bl
sbb byte [rcx+4], ch
sbb byte [rcx+4], al
sbb [rcx+4], ch
sbb [rcx+4], al
sbb bx, bx
sbb cx, bx
sbb ax, bx
sbb word [rcx+4], bx
sbb [rcx+4], bx
sbb word [rcx+4], cx
sbb word [rcx+4], ax
sbb [rcx+4], cx
sbb [rcx+4], ax
sbb ebx, ebx
sbb ecx, ebx
sbb eax, ebx
sbb dword [rcx+4], ebx
sbb [rcx+4], ebx
sbb dword [rcx+4], ecx
sbb dword [rcx+4], eax
sbb [rcx+4], ecx
sbb [rcx+4], eax
sbb rbx, rbx
sbb r9, rbx
sbb rax, rbx
sbb qword [rcx+4], rbx
sbb [rcx+4], rbx
sbb qword [rcx+4], r9
sbb qword [rcx+4], rax
sbb [rcx+4], r9
sbb [rcx+4], rax
sbb bl, byte [rcx+4]
sbb bl, [rcx+4]
sbb ch, byte [rcx+4]
sbb ch, [rcx+4]
sbb al, byte [rcx+4]
sbb al, [rcx+4]
sbb bx, word [rcx+4]
sbb bx, [rcx+4]
sbb cx, word [rcx+4]
sbb cx, [rcx+4]
sbb ax, word [rcx+4]
sbb ax, [rcx+4]
sbb ebx, dword [rcx+4]
sbb ebx, [rcx+4]
sbb ecx, dword [rcx+4]
sbb ecx, [rcx+4]
sbb eax, dword [rcx+4]
sbb eax, [rcx+4]
sbb rbx, qword [rcx+4]
sbb rbx, [rcx+4]
sbb r9, qword [rcx+4]
sbb r9, [rcx+4]
sbb rax, qword [rcx+4]
sbb rax, [rcx+4]
sbb al, 9
sbb ax, 0x1234
sbb ax, 5
sbb eax, 0x12345678
sbb eax, 5
sbb rax, 0x12345678
sbb rax, 5
cmp bl, bl
cmp ch, bl
cmp al, bl
cmp byte [rcx+4], bl
cmp [rcx+4], bl
cmp byte [rcx+4], ch
cmp byte [rcx+4], al
cmp [rcx+4], ch
cmp [rcx+4], al
cmp bx, bx
cmp cx, bx
cmp ax, bx
cmp word [rcx+4], bx
cmp [rcx+4], bx
cmp word [rcx+4], cx
cmp word [rcx+4], ax
cmp [rcx+4], cx
cmp [rcx+4], ax
cmp ebx, ebx
cmp ecx, ebx
cmp eax, ebx
cmp dword [rcx+4], ebx
cmp [rcx+4], ebx
cmp dword [rcx+4], ecx
cmp dword [rcx+4], eax
cmp [rcx+4], ecx
cmp [rcx+4], eax
cmp rbx, rbx
cmp r9, rbx
cmp rax, rbx
cmp qword [rcx+4], rbx
cmp [rcx+4], rbx
cmp qword [rcx+4], r9
cmp qword [rcx+4], rax
cmp [rcx+4], r9
cmp [rcx+4], rax
cmp bl, byte [rcx+4]
cmp bl, [rcx+4]
cmp ch, byte [rcx+4]
cmp ch, [rcx+4]
cmp al, byte [rcx+4]
cmp al, [rcx+4]
cmp bx, word [rcx+4]
cmp bx, [rcx+4]
cmp cx, word [rcx+4]
cmp cx, [rcx+4]
cmp ax, word [rcx+4]
cmp ax, [rcx+4]
cmp ebx, dword [rcx+4]
cmp ebx, [rcx+4]
cmp ecx, dword [rcx+4]
cmp ecx, [rcx+4]
cmp eax, dword [rcx+4]
cmp eax, [rcx+4]
cmp rbx, qword [rcx+4]
cmp rbx, [rcx+4]
cmp r9, qword [rcx+4]
cmp r9, [rcx+4]
cmp rax, qword [rcx+4]
cmp rax, [rcx+4]
cmp al, 9
cmp ax, 0x1234
cmp ax, 5
cmp eax, 0x12345678
cmp eax, 5
cmp rax, 0x12345678
cmp rax, 5
movsxd rbx, ebx
movsxd r9, ebx
movsxd rax, ebx
movsxd rbx, dword [rcx+4]
movsxd rbx, [rcx+4]
movsxd r9, dword [rcx+4]
movsxd r9, [rcx+4]
movsxd rax, dword [rcx+4]
movsxd rax, [rcx+4]
jo short $+20
jo $+20
jno short $+20
jno $+20
jb short $+20
jb $+20
jae short $+20
jae $+20
je short $+20
je $+20
jne short $+20
jne $+20
jbe short $+20
jbe $+20
ja short $+20
ja $+20
js short $+20
js $+20
jns short $+20
jns $+20
jp short $+20
jp $+20
jnp short $+20
jnp $+20
jl short $+20
jl $+20
jge short $+20
jge $+20
jle short $+20
jle $+20
jg short $+20
jg $+20
adc bl, 9
adc ch, 9
adc byte [rcx+4], 9
sbb bl, 9
sbb ch, 9
sbb byte [rcx+4], 9
cmp bl, 9
cmp ch, 9
cmp byte [rcx+4], 9
adc bx, 0x1234
adc cx, 0x1234
adc word [rcx+4], 0x1234
adc bx, 5
adc cx, 5
adc word [rcx+4], 5
adc ebx, 0x12345678
adc ecx, 0x12345678
adc dword [rcx+4], 0x12345678
adc ebx, 5
adc ecx, 5
adc dword [rcx+4], 5
adc rbx, 0x12345678
adc r9, 0x12345678
adc qword [rcx+4], 0x12345678
adc rbx, 5
adc r9, 5
adc qword [rcx+4], 5
sbb bx, 0x1234
sbb cx, 0x1234
sbb word [rcx+4], 0x1234
sbb bx, 5
sbb cx, 5
sbb word [rcx+4], 5
sbb ebx, 0x12345678
sbb ecx, 0x12345678
sbb dword [rcx+4], 0x12345678
sbb ebx, 5
sbb ecx, 5
sbb dword [rcx+4], 5
sbb rbx, 0x12345678
sbb r9, 0x12345678
sbb qword [rcx+4], 0x12345678
sbb rbx, 5
sbb r9, 5
sbb qword [rcx+4], 5
cmp bx, 0x1234
cmp cx, 0x1234
cmp word [rcx+4], 0x1234
cmp bx, 5
cmp cx, 5
cmp word [rcx+4], 5
cmp ebx, 0x12345678
cmp ecx, 0x12345678
cmp dword [rcx+4], 0x12345678
cmp ebx, 5
cmp ecx, 5
cmp dword [rcx+4], 5
cmp rbx, 0x12345678
cmp r9, 0x12345678
cmp qword [rcx+4], 0x12345678
cmp rbx, 5
cmp r9, 5
cmp qword [rcx+4], 5
adc bx, -3
adc bx, byte 7
adc cx, -3
adc cx, byte 7
adc ax, -3
adc ax, byte 7
adc word [rcx+4], -3
adc word [rcx+4], byte 7
adc [rcx+4], byte 7
adc ebx, -3
adc ebx, byte 7
adc ecx, -3
adc ecx, byte 7
adc eax, -3
adc eax, byte 7
adc dword [rcx+4], -3
adc dword [rcx+4], byte 7
adc rbx, -3
adc rbx, byte 7
adc r9, -3
adc r9, byte 7
adc rax, -3
adc rax, byte 7
adc qword [rcx+4], -3
adc qword [rcx+4], byte 7
sbb bx, -3
sbb bx, byte 7
sbb cx, -3
sbb cx, byte 7
sbb ax, -3
sbb ax, byte 7
sbb word [rcx+4], -3
sbb word [rcx+4], byte 7
sbb [rcx+4], byte 7
sbb ebx, -3
sbb ebx, byte 7
sbb ecx, -3
sbb ecx, byte 7
sbb eax, -3
sbb eax, byte 7
sbb dword [rcx+4], -3
sbb dword [rcx+4], byte 7
sbb rbx, -3
sbb rbx, byte 7
sbb r9, -3
sbb r9, byte 7
sbb rax, -3
sbb rax, byte 7
sbb qword [rcx+4], -3
sbb qword [rcx+4], byte 7
cmp bx, -3
cmp bx, byte 7
cmp cx, -3
cmp cx, byte 7
cmp ax, -3
cmp ax, byte 7
cmp word [rcx+4], -3
cmp word [rcx+4], byte 7
cmp [rcx+4], byte 7
cmp ebx, -3
cmp ebx, byte 7
cmp ecx, -3
cmp ecx, byte 7
cmp eax, -3
cmp eax, byte 7
cmp dword [rcx+4], -3
cmp dword [rcx+4], byte 7
cmp rbx, -3
cmp rbx, byte 7
cmp r9, -3
cmp r9, byte 7
cmp rax, -3
cmp rax, byte 7
cmp qword [rcx+4], -3
cmp qword [rcx+4], byte 7
lea bx, [rcx+4]
lea cx, [rcx+4]
lea ax, [rcx+4]
lea ebx, [rcx+4]
lea ecx, [rcx+4]
lea eax, [rcx+4]
lea rbx, [rcx+4]
lea r9, [rcx+4]
lea rax, [rcx+4]
cbw
cwde
cdqe
cwd
cdq
cqo
pushf
pushfq
popf
popfq
sahf
lahf
movsb
movsw
movsq
cmpsb
cmpsw
cmpsq
rol bl, 9
rol ch, 9
rol al, 9
rol byte [rcx+4], 9
rcl bl, 9
rcl ch, 9
rcl al, 9
rcl byte [rcx+4], 9
rcr bl, 9
rcr ch, 9
rcr al, 9
rcr byte [rcx+4], 9
shl bl, 9
shl ch, 9
shl al, 9
shl byte [rcx+4], 9
sal bl, 9
sal ch, 9
sal al, 9
sal byte [rcx+4], 9
sar bl, 9
sar ch, 9
sar al, 9
sar byte [rcx+4], 9
rol bx, 9
rol cx, 9
rol ax, 9
rol word [rcx+4], 9
rol ebx, 9
rol ecx, 9
rol eax, 9
rol dword [rcx+4], 9
rol rbx, 9
rol r9, 9
rol rax, 9
rol qword [rcx+4], 9
rcl bx, 9
rcl cx, 9
rcl ax, 9
rcl word [rcx+4], 9
rcl ebx, 9
rcl ecx, 9
rcl eax, 9
rcl dword [rcx+4], 9
rcl rbx, 9
rcl r9, 9
rcl rax, 9
rcl qword [rcx+4], 9
rcr bx, 9
rcr cx, 9
rcr ax, 9
rcr word [rcx+4], 9
rcr ebx, 9
rcr ecx, 9
rcr eax, 9
rcr dword [rcx+4], 9
rcr rbx, 9
rcr r9, 9
rcr rax, 9
rcr qword [rcx+4], 9
shl bx, 9
shl cx, 9
shl ax, 9
shl word [rcx+4], 9
shl ebx, 9
shl ecx, 9
shl eax, 9
shl dword [rcx+4], 9
shl rbx, 9
shl r9, 9
shl rax, 9
shl qword [rcx+4], 9
sal bx, 9
sal cx, 9
sal ax, 9
sal word [rcx+4], 9
sal ebx, 9
sal ecx, 9
sal eax, 9
sal dword [rcx+4], 9
sal rbx, 9
sal r9, 9
sal rax, 9
sal qword [rcx+4], 9
sar bx, 9
sar cx, 9
sar ax, 9
sar word [rcx+4], 9
sar ebx, 9
sar ecx, 9
sar eax, 9
sar dword [rcx+4], 9
sar rbx, 9
sar r9, 9
sar rax, 9
sar qword [rcx+4], 9
ret 0x1234
ret 5
ret
xabort 9
xbegin near $+0x300
xbegin $+20
leave
retf 0x1234
retf 5
retf
int3
iretd
iretq
rol bl, 1
rol ch, 1
rol al, 1
rol byte [rcx+4], 1
rcl bl, 1
rcl ch, 1
rcl al, 1
rcl byte [rcx+4], 1
rcr bl, 1
rcr ch, 1
rcr al, 1
rcr byte [rcx+4], 1
shl bl, 1
shl ch, 1
shl al, 1
shl byte [rcx+4], 1
sal bl, 1
sal ch, 1
sal al, 1
sal byte [rcx+4], 1
sar bl, 1
sar ch, 1
sar al, 1
sar byte [rcx+4], 1
rol bx, 1
rol cx, 1
rol ax, 1
rol word [rcx+4], 1
rol ebx, 1
rol ecx, 1
rol eax, 1
rol dword [rcx+4], 1
rol rbx, 1
rol r9, 1
rol rax, 1
rol qword [rcx+4], 1
rcl bx, 1
rcl cx, 1
rcl ax, 1
rcl word [rcx+4], 1
rcl ebx, 1
rcl ecx, 1
rcl eax, 1
rcl dword [rcx+4], 1
rcl rbx, 1
rcl r9, 1
rcl rax, 1
rcl qword [rcx+4], 1
rcr bx, 1
rcr cx, 1
rcr ax, 1
rcr word [rcx+4], 1
rcr ebx, 1
rcr ecx, 1
rcr eax, 1
rcr dword [rcx+4], 1
rcr rbx, 1
rcr r9, 1
rcr rax, 1
rcr qword [rcx+4], 1
shl bx, 1
shl cx, 1
shl ax, 1
shl word [rcx+4], 1
shl ebx, 1
shl ecx, 1
shl eax, 1
shl dword [rcx+4], 1
shl rbx, 1
shl r9, 1
shl rax, 1
shl qword [rcx+4], 1
sal bx, 1
sal cx, 1
sal ax, 1
sal word [rcx+4], 1
sal ebx, 1
sal ecx, 1
sal eax, 1
sal dword [rcx+4], 1
sal rbx, 1
sal r9, 1
sal rax, 1
sal qword [rcx+4], 1
sar bx, 1
sar cx, 1
sar ax, 1
sar word [rcx+4], 1
sar ebx, 1
sar ecx, 1
sar eax, 1
sar dword [rcx+4], 1
sar rbx, 1
sar r9, 1
sar rax, 1
sar qword [rcx+4], 1
rol bl, cl
rol ch, cl
rol al, cl
rol byte [rcx+4], cl
rcl bl, cl
rcl ch, cl
rcl al, cl
rcl byte [rcx+4], cl
rcr bl, cl
rcr ch, cl
rcr al, cl
rcr byte [rcx+4], cl
shl bl, cl
shl ch, cl
shl al, cl
shl byte [rcx+4], cl
sal bl, cl
sal ch, cl
sal al, cl
sal byte [rcx+4], cl
sar bl, cl
sar ch, cl
sar al, cl
sar byte [rcx+4], cl
rol bx, cl
rol cx, cl
rol ax, cl
rol word [rcx+4], cl
rol ebx, cl
rol ecx, cl
rol eax, cl
rol dword [rcx+4], cl
rol rbx, cl
rol r9, cl
rol rax, cl
rol qword [rcx+4], cl
rcl bx, cl
rcl cx, cl
rcl ax, cl
rcl word [rcx+4], cl
rcl ebx, cl
rcl ecx, cl
rcl eax, cl
rcl dword [rcx+4], cl
rcl rbx, cl
rcl r9, cl
rcl rax, cl
rcl qword [rcx+4], cl
rcr bx, cl
rcr cx, cl
rcr ax, cl
rcr word [rcx+4], cl
rcr ebx, cl
rcr ecx, cl
rcr eax, cl
rcr dword [rcx+4], cl
rcr rbx, cl
rcr r9, cl
rcr rax, cl
rcr qword [rcx+4], cl
shl bx, cl
shl cx, cl
shl ax, cl
shl word [rcx+4], cl
shl ebx, cl
shl ecx, cl
shl eax, cl
shl dword [rcx+4], cl
shl rbx, cl
shl r9, cl
shl rax, cl
shl qword [rcx+4], cl
sal bx, cl
sal cx, cl
sal ax, cl
sal word [rcx+4], cl
sal ebx, cl
sal ecx, cl
sal eax, cl
sal dword [rcx+4], cl
sal rbx, cl
sal r9, cl
sal rax, cl
sal qword [rcx+4], cl
sar bx, cl
sar cx, cl
sar ax, cl
sar word [rcx+4], cl
sar ebx, cl
sar ecx, cl
sar eax, cl
sar dword [rcx+4], cl
sar rbx, cl
sar r9, cl
sar rax, cl
sar qword [rcx+4], cl
xlatb
fcom dword [rcx+4]
fcomp dword [rcx+4]
fdiv dword [rcx+4]
fdivr dword [rcx+4]
fcom st0, st2
fcomp st0, st2
fdiv st0, st2
fdivr st0, st2
fld dword [rcx+4]
fst dword [rcx+4]
fstp dword [rcx+4]
fldenv [rcx+4]
fldcw word [rcx+4]
fldcw [rcx+4]
fnstenv [rcx+4]
fstenv [rcx+4]
fnstcw word [rcx+4]
fnstcw [rcx+4]
fstcw word [rcx+4]
fstcw [rcx+4]
fld st2
fxch st0, st2
fnop
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
fprem1
fdecstp
fincstp
fprem
fyl2xp1
fsqrt
fsincos
frndint
fscale
fsin
fcos
fiadd dword [rcx+4]
fimul dword [rcx+4]
ficom dword [rcx+4]
ficomp dword [rcx+4]
fisub dword [rcx+4]
fisubr dword [rcx+4]
fidiv dword [rcx+4]
fidivr dword [rcx+4]
fcmovb st0, st2
fcmove st0, st2
fcmovbe st0, st2
fcmovu st0, st2
fucompp
fild dword [rcx+4]
fisttp dword [rcx+4]
fist dword [rcx+4]
fistp dword [rcx+4]
fld tword [rcx+4]
fstp tword [rcx+4]
fcmovnb st0, st2
fcmovne st0, st2
fcmovnbe st0, st2
fcmovnu st0, st2
fneni
feni
fndisi
fdisi
fnclex
fclex
fninit
finit
fsetpm
fucomi st0, st2
fcomi st0, st2
fcom qword [rcx+4]
fcomp qword [rcx+4]
fdiv qword [rcx+4]
fdivr qword [rcx+4]
fdivr st2, st0
fdiv st2, st0
fld qword [rcx+4]
fisttp qword [rcx+4]
fst qword [rcx+4]
fstp qword [rcx+4]
frstor [rcx+4]
fnsave [rcx+4]
fsave [rcx+4]
fnstsw word [rcx+4]
fnstsw [rcx+4]
fstsw word [rcx+4]
fstsw [rcx+4]
ffree st2
fst st2
fstp st2
fucom st0, st2
fucomp st0, st2
fiadd word [rcx+4]
fimul word [rcx+4]
ficom word [rcx+4]
ficomp word [rcx+4]
fisub word [rcx+4]
fisubr word [rcx+4]
fidiv word [rcx+4]
fidivr word [rcx+4]
faddp st2, st0
fmulp st2, st0
fcompp
fsubrp st2, st0
fsubp st2, st0
fdivrp st2, st0
fdivp st2, st0
fild word [rcx+4]
fisttp word [rcx+4]
fist word [rcx+4]
fistp word [rcx+4]
fbld tword [rcx+4]
fbld [rcx+4]
fild qword [rcx+4]
fbstp tword [rcx+4]
fbstp [rcx+4]
fistp qword [rcx+4]
ffreep st2
fnstsw ax
fstsw ax
fucomip st0, st2
fcomip st0, st2
loopne $+20
loope $+20
jecxz $+20
jrcxz $+20
jmp near $+0x300
jmp $+20
jmp short $+20
int1
hlt
cmc
neg bl
neg ch
neg al
neg byte [rcx+4]
neg bx
neg cx
neg ax
neg word [rcx+4]
neg ebx
neg ecx
neg eax
neg dword [rcx+4]
neg rbx
neg r9
neg rax
neg qword [rcx+4]
clc
stc
cli
sti
cld
inc bl
inc ch
inc al
inc byte [rcx+4]
inc bx
inc cx
inc ax
inc word [rcx+4]
inc ebx
inc ecx
inc eax
inc dword [rcx+4]
inc rbx
inc r9
inc rax
inc qword [rcx+4]
jmp [rcx+4]
jmp rbx
jmp r9
jmp rax
jmp qword [rcx+4]
lldt bx
lldt cx
lldt ax
lldt word [rcx+4]
lldt [rcx+4]
ltr bx
ltr cx
ltr ax
ltr word [rcx+4]
ltr [rcx+4]
verr bx
verr word [rcx+4]
verr [rcx+4]
verw bx
verw word [rcx+4]
verw [rcx+4]
sgdt [rcx+4]
sidt [rcx+4]
lgdt [rcx+4]
lidt [rcx+4]
smsw bx
smsw cx
smsw ax
smsw word [rcx+4]
smsw [rcx+4]
smsw ebx
smsw ecx
smsw eax
smsw rbx
smsw r9
smsw rax
rstorssp qword [rcx+4]
rstorssp [rcx+4]
lmsw bx
lmsw cx
lmsw ax
lmsw word [rcx+4]
lmsw [rcx+4]
invlpg [rcx+4]
enclv
vmcall
vmlaunch
vmresume
vmxoff
pconfig
clac
stac
encls
xgetbv
xsetbv
vmfunc
xend
xtest
enclu
vmrun
vmmcall
vmload
vmsave
stgi
clgi
skinit
invlpga
setssbsy
saveprevssp
rdpkru
wrpkru
swapgs
rdtscp
monitorx
mwaitx
clzero
lar bx, bx
lar cx, bx
lar ax, bx
lar bx, word [rcx+4]
lar bx, [rcx+4]
lar cx, word [rcx+4]
lar cx, [rcx+4]
lar ax, word [rcx+4]
lar ax, [rcx+4]
lar ebx, ebx
lar ecx, ebx
lar eax, ebx
lar ebx, word [rcx+4]
lar ebx, [rcx+4]
lar ecx, word [rcx+4]
lar ecx, [rcx+4]
lar eax, word [rcx+4]
lar eax, [rcx+4]
lar rbx, rbx
lar r9, rbx
lar rax, rbx
lar rbx, word [rcx+4]
lar rbx, [rcx+4]
lar r9, word [rcx+4]
lar r9, [rcx+4]
lar rax, word [rcx+4]
lar rax, [rcx+4]
lsl bx, bx
lsl cx, bx
lsl ax, bx
lsl bx, word [rcx+4]
lsl bx, [rcx+4]
lsl cx, word [rcx+4]
lsl cx, [rcx+4]
lsl ax, word [rcx+4]
lsl ax, [rcx+4]
lsl ebx, ebx
lsl ecx, ebx
lsl eax, ebx
lsl ebx, word [rcx+4]
lsl ebx, [rcx+4]
lsl ecx, word [rcx+4]
lsl ecx, [rcx+4]
lsl eax, word [rcx+4]
lsl eax, [rcx+4]
lsl rbx, rbx
lsl r9, rbx
lsl rax, rbx
lsl rbx, word [rcx+4]
lsl rbx, [rcx+4]
lsl r9, word [rcx+4]
lsl r9, [rcx+4]
lsl rax, word [rcx+4]
lsl rax, [rcx+4]
syscall
clts
sysret
wbinvd
wbnoinvd
ud2
prefetch [rcx+4]
prefetchw [rcx+4]
prefetchwt1 byte [rcx+4]
prefetchwt1 [rcx+4]
femms
vmovups xmm1, xmm1
vmovups xmm1, oword [rcx+4]
vmovups xmm1, [rcx+4]
vmovups ymm1, ymm1
vmovups ymm1, yword [rcx+4]
vmovups ymm1, [rcx+4]
vmovups zmm1, zmm1
vmovups zmm1, zword [rcx+4]
vmovups zmm1, [rcx+4]
vmovupd xmm1, xmm1
vmovupd xmm1, oword [rcx+4]
vmovupd xmm1, [rcx+4]
vmovupd ymm1, ymm1
vmovupd ymm1, yword [rcx+4]
vmovupd ymm1, [rcx+4]
vmovupd zmm1, zmm1
vmovupd zmm1, zword [rcx+4]
vmovupd zmm1, [rcx+4]
vmovss xmm1, xmm1, xmm1
vmovss xmm1, dword [rcx+4]
vmovss xmm1, [rcx+4]
vmovsd xmm1, xmm1, xmm1
vmovsd xmm1, qword [rcx+4]
vmovsd xmm1, [rcx+4]
vmovups oword [rcx+4], xmm1
vmovups [rcx+4], xmm1
vmovups yword [rcx+4], ymm1
vmovups [rcx+4], ymm1
vmovups zword [rcx+4], zmm1
vmovups [rcx+4], zmm1
vmovupd oword [rcx+4], xmm1
vmovupd [rcx+4], xmm1
vmovupd yword [rcx+4], ymm1
vmovupd [rcx+4], ymm1
vmovupd zword [rcx+4], zmm1
vmovupd [rcx+4], zmm1
vmovss dword [rcx+4], xmm1
vmovss [rcx+4], xmm1
vmovsd qword [rcx+4], xmm1
vmovsd [rcx+4], xmm1
vmovhlps xmm1, xmm1, xmm1
vmovlps xmm1, xmm1, qword [rcx+4]
vmovlps xmm1, xmm1, [rcx+4]
vmovlpd xmm1, xmm1, qword [rcx+4]
vmovlpd xmm1, xmm1, [rcx+4]
vmovsldup xmm1, xmm1
vmovsldup xmm1, oword [rcx+4]
vmovsldup xmm1, [rcx+4]
vmovsldup ymm1, ymm1
vmovsldup ymm1, yword [rcx+4]
vmovsldup ymm1, [rcx+4]
vmovsldup zmm1, zmm1
vmovsldup zmm1, zword [rcx+4]
vmovsldup zmm1, [rcx+4]
vmovddup xmm1, xmm1
vmovddup xmm1, qword [rcx+4]
vmovddup xmm1, [rcx+4]
vmovddup ymm1, ymm1
vmovddup ymm1, yword [rcx+4]
vmovddup ymm1, [rcx+4]
vmovddup zmm1, zmm1
vmovddup zmm1, zword [rcx+4]
vmovddup zmm1, [rcx+4]
vmovlps qword [rcx+4], xmm1
vmovlps [rcx+4], xmm1
vmovlpd qword [rcx+4], xmm1
vmovlpd [rcx+4], xmm1
vunpcklps xmm1, xmm1, xmm1
vunpcklps xmm1, xmm1, oword [rcx+4]
vunpcklps xmm1, xmm1, [rcx+4]
vunpcklps ymm1, ymm1, ymm1
vunpcklps ymm1, ymm1, yword [rcx+4]
vunpcklps ymm1, ymm1, [rcx+4]
vunpcklps zmm1, zmm1, zmm1
vunpcklps zmm1, zmm1, zword [rcx+4]
vunpcklps zmm1, zmm1, [rcx+4]
vunpcklpd xmm1, xmm1, xmm1
vunpcklpd xmm1, xmm1, oword [rcx+4]
vunpcklpd xmm1, xmm1, [rcx+4]
vunpcklpd ymm1, ymm1, ymm1
vunpcklpd ymm1, ymm1, yword [rcx+4]
vunpcklpd ymm1, ymm1, [rcx+4]
vunpcklpd zmm1, zmm1, zmm1
vunpcklpd zmm1, zmm1, zword [rcx+4]
vunpcklpd zmm1, zmm1, [rcx+4]
vunpckhps xmm1, xmm1, xmm1
vunpckhps xmm1, xmm1, oword [rcx+4]
vunpckhps xmm1, xmm1, [rcx+4]
vunpckhps ymm1, ymm1, ymm1
vunpckhps ymm1, ymm1, yword [rcx+4]
vunpckhps ymm1, ymm1, [rcx+4]
vunpckhps zmm1, zmm1, zmm1
vunpckhps zmm1, zmm1, zword [rcx+4]
vunpckhps zmm1, zmm1, [rcx+4]
vunpckhpd xmm1, xmm1, xmm1
vunpckhpd xmm1, xmm1, oword [rcx+4]
vunpckhpd xmm1, xmm1, [rcx+4]
vunpckhpd ymm1, ymm1, ymm1
vunpckhpd ymm1, ymm1, yword [rcx+4]
vunpckhpd ymm1, ymm1, [rcx+4]
vunpckhpd zmm1, zmm1, zmm1
vunpckhpd zmm1, zmm1, zword [rcx+4]
vunpckhpd zmm1, zmm1, [rcx+4]
vmovlhps xmm1, xmm1, xmm1
vmovhps xmm1, xmm1, qword [rcx+4]
vmovhps xmm1, xmm1, [rcx+4]
vmovhpd xmm1, xmm1, qword [rcx+4]
vmovhpd xmm1, xmm1, [rcx+4]
vmovshdup xmm1, xmm1
vmovshdup xmm1, oword [rcx+4]
vmovshdup xmm1, [rcx+4]
vmovshdup ymm1, ymm1
vmovshdup ymm1, yword [rcx+4]
vmovshdup ymm1, [rcx+4]
vmovshdup zmm1, zmm1
vmovshdup zmm1, zword [rcx+4]
vmovshdup zmm1, [rcx+4]
vmovhps qword [rcx+4], xmm1
vmovhps [rcx+4], xmm1
vmovhpd qword [rcx+4], xmm1
vmovhpd [rcx+4], xmm1
prefetchnta byte [rcx+4]
prefetchnta [rcx+4]
prefetcht0 byte [rcx+4]
prefetcht0 [rcx+4]
prefetcht1 byte [rcx+4]
prefetcht1 [rcx+4]
prefetcht2 byte [rcx+4]
prefetcht2 [rcx+4]
bndldx bnd1, [rcx+4]
bndmov bnd1, bnd1
bndmov bnd1, [rcx+4]
bndcl bnd1, rbx
bndcl bnd1, r9
bndcl bnd1, rax
bndcl bnd1, [rcx+4]
bndcu bnd1, rbx
bndcu bnd1, r9
bndcu bnd1, rax
bndcu bnd1, [rcx+4]
bndstx [rcx+4], bnd1
bndmov [rcx+4], bnd1
bndmk bnd1, [rcx+4]
bndcn bnd1, rbx
bndcn bnd1, r9
bndcn bnd1, rax
bndcn bnd1, [rcx+4]
cldemote [rcx+4]
rdsspd ebx
rdsspd ecx
rdsspd eax
rdsspq rbx
rdsspq r9
rdsspq rax
endbr64
endbr32
vmovaps xmm1, xmm1
vmovaps xmm1, oword [rcx+4]
vmovaps xmm1, [rcx+4]
vmovaps ymm1, ymm1
vmovaps ymm1, yword [rcx+4]
vmovaps ymm1, [rcx+4]
vmovaps zmm1, zmm1
vmovaps zmm1, zword [rcx+4]
vmovaps zmm1, [rcx+4]
vmovapd xmm1, xmm1
vmovapd xmm1, oword [rcx+4]
vmovapd xmm1, [rcx+4]
vmovapd ymm1, ymm1
vmovapd ymm1, yword [rcx+4]
vmovapd ymm1, [rcx+4]
vmovapd zmm1, zmm1
vmovapd zmm1, zword [rcx+4]
vmovapd zmm1, [rcx+4]
vmovaps oword [rcx+4], xmm1
vmovaps [rcx+4], xmm1
vmovaps yword [rcx+4], ymm1
vmovaps [rcx+4], ymm1
vmovaps zword [rcx+4], zmm1
vmovaps [rcx+4], zmm1
vmovapd oword [rcx+4], xmm1
vmovapd [rcx+4], xmm1
vmovapd yword [rcx+4], ymm1
vmovapd [rcx+4], ymm1
vmovapd zword [rcx+4], zmm1
vmovapd [rcx+4], zmm1
cvtpi2ps xmm1, mm1
cvtpi2ps xmm0, mm1
cvtpi2ps xmm7, mm1
cvtpi2ps xmm1, qword [rcx+4]
cvtpi2ps xmm1, [rcx+4]
cvtpi2ps xmm0, qword [rcx+4]
cvtpi2ps xmm0, [rcx+4]
cvtpi2ps xmm7, qword [rcx+4]
cvtpi2ps xmm7, [rcx+4]
cvtpi2pd xmm1, mm1
cvtpi2pd xmm0, mm1
cvtpi2pd xmm7, mm1
cvtpi2pd xmm1, qword [rcx+4]
cvtpi2pd xmm1, [rcx+4]
cvtpi2pd xmm0, qword [rcx+4]
cvtpi2pd xmm0, [rcx+4]
cvtpi2pd xmm7, qword [rcx+4]
cvtpi2pd xmm7, [rcx+4]
vcvtsi2ss xmm1, xmm1, ebx
vcvtsi2ss xmm1, xmm1, dword [rcx+4]
vcvtsi2ss xmm1, xmm1, [rcx+4]
vcvtsi2ss xmm1, xmm1, rbx
vcvtsi2ss xmm1, xmm1, qword [rcx+4]
vcvtsi2sd xmm1, xmm1, ebx
vcvtsi2sd xmm1, xmm1, dword [rcx+4]
vcvtsi2sd xmm1, xmm1, [rcx+4]
vcvtsi2sd xmm1, xmm1, rbx
vcvtsi2sd xmm1, xmm1, qword [rcx+4]
vmovntps oword [rcx+4], xmm1
vmovntps [rcx+4], xmm1
vmovntps yword [rcx+4], ymm1
vmovntps [rcx+4], ymm1
vmovntps zword [rcx+4], zmm1
vmovntps [rcx+4], zmm1
vmovntpd oword [rcx+4], xmm1
vmovntpd [rcx+4], xmm1
vmovntpd yword [rcx+4], ymm1
vmovntpd [rcx+4], ymm1
vmovntpd zword [rcx+4], zmm1
vmovntpd [rcx+4], zmm1
movntss dword [rcx+4], xmm1
movntss [rcx+4], xmm1
movntss dword [rcx+4], xmm0
movntss dword [rcx+4], xmm7
movntss [rcx+4], xmm0
movntss [rcx+4], xmm7
movntsd qword [rcx+4], xmm1
movntsd [rcx+4], xmm1
movntsd qword [rcx+4], xmm0
movntsd qword [rcx+4], xmm7
movntsd [rcx+4], xmm0
movntsd [rcx+4], xmm7
cvttps2pi mm1, xmm1
cvttps2pi mm2, xmm1
cvttps2pi mm1, xmm0
cvttps2pi mm1, qword [rcx+4]
cvttps2pi mm1, [rcx+4]
cvttps2pi mm2, qword [rcx+4]
cvttps2pi mm2, [rcx+4]
cvttpd2pi mm1, xmm1
cvttpd2pi mm2, xmm1
cvttpd2pi mm1, xmm0
cvttpd2pi mm1, oword [rcx+4]
cvttpd2pi mm1, [rcx+4]
cvttpd2pi mm2, oword [rcx+4]
cvttpd2pi mm2, [rcx+4]
vcvttss2si ebx, xmm1
vcvttss2si ebx, dword [rcx+4]
vcvttss2si ebx, [rcx+4]
vcvttss2si rbx, xmm1
vcvttss2si rbx, dword [rcx+4]
vcvttss2si rbx, [rcx+4]
vcvttsd2si ebx, xmm1
vcvttsd2si ebx, qword [rcx+4]
vcvttsd2si ebx, [rcx+4]
vcvttsd2si rbx, xmm1
vcvttsd2si rbx, qword [rcx+4]
vcvttsd2si rbx, [rcx+4]
cvtps2pi mm1, xmm1
cvtps2pi mm2, xmm1
cvtps2pi mm1, xmm0
cvtps2pi mm1, qword [rcx+4]
cvtps2pi mm1, [rcx+4]
cvtps2pi mm2, qword [rcx+4]
cvtps2pi mm2, [rcx+4]
cvtpd2pi mm1, xmm1
cvtpd2pi mm2, xmm1
cvtpd2pi mm1, xmm0
cvtpd2pi mm1, oword [rcx+4]
cvtpd2pi mm1, [rcx+4]
cvtpd2pi mm2, oword [rcx+4]
cvtpd2pi mm2, [rcx+4]
vcvtss2si ebx, xmm1
vcvtss2si ebx, dword [rcx+4]
vcvtss2si ebx, [rcx+4]
vcvtss2si rbx, xmm1
vcvtss2si rbx, dword [rcx+4]
vcvtss2si rbx, [rcx+4]
vcvtsd2si ebx, xmm1
vcvtsd2si ebx, qword [rcx+4]
vcvtsd2si ebx, [rcx+4]
vcvtsd2si rbx, xmm1
vcvtsd2si rbx, qword [rcx+4]
vcvtsd2si rbx, [rcx+4]
vucomiss xmm1, xmm1
vucomiss xmm1, dword [rcx+4]
vucomiss xmm1, [rcx+4]
vucomisd xmm1, xmm1
vucomisd xmm1, qword [rcx+4]
vucomisd xmm1, [rcx+4]
vcomiss xmm1, xmm1
vcomiss xmm1, dword [rcx+4]
vcomiss xmm1, [rcx+4]
vcomisd xmm1, xmm1
vcomisd xmm1, qword [rcx+4]
vcomisd xmm1, [rcx+4]
wrmsr
rdtsc
rdmsr
rdpmc
sysenter
sysexit
getsec
cmovo bx, bx
cmovo cx, bx
cmovo ax, bx
cmovo bx, word [rcx+4]
cmovo bx, [rcx+4]
cmovo cx, word [rcx+4]
cmovo cx, [rcx+4]
cmovo ax, word [rcx+4]
cmovo ax, [rcx+4]
cmovo ebx, ebx
cmovo ecx, ebx
cmovo eax, ebx
cmovo ebx, dword [rcx+4]
cmovo ebx, [rcx+4]
cmovo ecx, dword [rcx+4]
cmovo ecx, [rcx+4]
cmovo eax, dword [rcx+4]
cmovo eax, [rcx+4]
cmovo rbx, rbx
cmovo r9, rbx
cmovo rax, rbx
cmovo rbx, qword [rcx+4]
cmovo rbx, [rcx+4]
cmovo r9, qword [rcx+4]
cmovo r9, [rcx+4]
cmovo rax, qword [rcx+4]
cmovo rax, [rcx+4]
cmovno bx, bx
cmovno cx, bx
cmovno ax, bx
cmovno bx, word [rcx+4]
cmovno bx, [rcx+4]
cmovno cx, word [rcx+4]
cmovno cx, [rcx+4]
cmovno ax, word [rcx+4]
cmovno ax, [rcx+4]
cmovno ebx, ebx
cmovno ecx, ebx
cmovno eax, ebx
cmovno ebx, dword [rcx+4]
cmovno ebx, [rcx+4]
cmovno ecx, dword [rcx+4]
cmovno ecx, [rcx+4]
cmovno eax, dword [rcx+4]
cmovno eax, [rcx+4]
cmovno rbx, rbx
cmovno r9, rbx
cmovno rax, rbx
cmovno rbx, qword [rcx+4]
cmovno rbx, [rcx+4]
cmovno r9, qword [rcx+4]
cmovno r9, [rcx+4]
cmovno rax, qword [rcx+4]
cmovno rax, [rcx+4]
cmovae bx, bx
cmovae cx, bx
cmovae ax, bx
cmovae bx, word [rcx+4]
cmovae bx, [rcx+4]
cmovae cx, word [rcx+4]
cmovae cx, [rcx+4]
cmovae ax, word [rcx+4]
cmovae ax, [rcx+4]
cmovae ebx, ebx
cmovae ecx, ebx
cmovae eax, ebx
cmovae ebx, dword [rcx+4]
cmovae ebx, [rcx+4]
cmovae ecx, dword [rcx+4]
cmovae ecx, [rcx+4]
cmovae eax, dword [rcx+4]
cmovae eax, [rcx+4]
cmovae rbx, rbx
cmovae r9, rbx
cmovae rax, rbx
cmovae rbx, qword [rcx+4]
cmovae rbx, [rcx+4]
cmovae r9, qword [rcx+4]
cmovae r9, [rcx+4]
cmovae rax, qword [rcx+4]
cmovae rax, [rcx+4]
cmova bx, bx
cmova cx, bx
cmova ax, bx
cmova bx, word [rcx+4]
cmova bx, [rcx+4]
cmova cx, word [rcx+4]
cmova cx, [rcx+4]
cmova ax, word [rcx+4]
cmova ax, [rcx+4]
cmova ebx, ebx
cmova ecx, ebx
cmova eax, ebx
cmova ebx, dword [rcx+4]
cmova ebx, [rcx+4]
cmova ecx, dword [rcx+4]
cmova ecx, [rcx+4]
cmova eax, dword [rcx+4]
cmova eax, [rcx+4]
cmova rbx, rbx
cmova r9, rbx
cmova rax, rbx
cmova rbx, qword [rcx+4]
cmova rbx, [rcx+4]
cmova r9, qword [rcx+4]
cmova r9, [rcx+4]
cmova rax, qword [rcx+4]
cmova rax, [rcx+4]
cmovs bx, bx
cmovs cx, bx
cmovs ax, bx
cmovs bx, word [rcx+4]
cmovs bx, [rcx+4]
cmovs cx, word [rcx+4]
cmovs cx, [rcx+4]
cmovs ax, word [rcx+4]
cmovs ax, [rcx+4]
cmovs ebx, ebx
cmovs ecx, ebx
cmovs eax, ebx
cmovs ebx, dword [rcx+4]
cmovs ebx, [rcx+4]
cmovs ecx, dword [rcx+4]
cmovs ecx, [rcx+4]
cmovs eax, dword [rcx+4]
cmovs eax, [rcx+4]
cmovs rbx, rbx
cmovs r9, rbx
cmovs rax, rbx
cmovs rbx, qword [rcx+4]
cmovs rbx, [rcx+4]
cmovs r9, qword [rcx+4]
cmovs r9, [rcx+4]
cmovs rax, qword [rcx+4]
cmovs rax, [rcx+4]
cmovns bx, bx
cmovns cx, bx
cmovns ax, bx
cmovns bx, word [rcx+4]
cmovns bx, [rcx+4]
cmovns cx, word [rcx+4]
cmovns cx, [rcx+4]
cmovns ax, word [rcx+4]
cmovns ax, [rcx+4]
cmovns ebx, ebx
cmovns ecx, ebx
cmovns eax, ebx
cmovns ebx, dword [rcx+4]
cmovns ebx, [rcx+4]
cmovns ecx, dword [rcx+4]
cmovns ecx, [rcx+4]
cmovns eax, dword [rcx+4]
cmovns eax, [rcx+4]
cmovns rbx, rbx
cmovns r9, rbx
cmovns rax, rbx
cmovns rbx, qword [rcx+4]
cmovns rbx, [rcx+4]
cmovns r9, qword [rcx+4]
cmovns r9, [rcx+4]
cmovns rax, qword [rcx+4]
cmovns rax, [rcx+4]
cmovp bx, bx
cmovp cx, bx
cmovp ax, bx
cmovp bx, word [rcx+4]
cmovp bx, [rcx+4]
cmovp cx, word [rcx+4]
cmovp cx, [rcx+4]
cmovp ax, word [rcx+4]
cmovp ax, [rcx+4]
cmovp ebx, ebx
cmovp ecx, ebx
cmovp eax, ebx
cmovp ebx, dword [rcx+4]
cmovp ebx, [rcx+4]
cmovp ecx, dword [rcx+4]
cmovp ecx, [rcx+4]
cmovp eax, dword [rcx+4]
cmovp eax, [rcx+4]
cmovp rbx, rbx
cmovp r9, rbx
cmovp rax, rbx
cmovp rbx, qword [rcx+4]
cmovp rbx, [rcx+4]
cmovp r9, qword [rcx+4]
cmovp r9, [rcx+4]
cmovp rax, qword [rcx+4]
cmovp rax, [rcx+4]
cmovnp bx, bx
cmovnp cx, bx
cmovnp ax, bx
cmovnp bx, word [rcx+4]
cmovnp bx, [rcx+4]
cmovnp cx, word [rcx+4]
cmovnp cx, [rcx+4]
cmovnp ax, word [rcx+4]
cmovnp ax, [rcx+4]
cmovnp ebx, ebx
cmovnp ecx, ebx
cmovnp eax, ebx
cmovnp ebx, dword [rcx+4]
cmovnp ebx, [rcx+4]
cmovnp ecx, dword [rcx+4]
cmovnp ecx, [rcx+4]
cmovnp eax, dword [rcx+4]
cmovnp eax, [rcx+4]
cmovnp rbx, rbx
cmovnp r9, rbx
cmovnp rax, rbx
cmovnp rbx, qword [rcx+4]
cmovnp rbx, [rcx+4]
cmovnp r9, qword [rcx+4]
cmovnp r9, [rcx+4]
cmovnp rax, qword [rcx+4]
cmovnp rax, [rcx+4]
cmovl bx, bx
cmovl cx, bx
cmovl ax, bx
cmovl bx, word [rcx+4]
cmovl bx, [rcx+4]
cmovl cx, word [rcx+4]
cmovl cx, [rcx+4]
cmovl ax, word [rcx+4]
cmovl ax, [rcx+4]
cmovl ebx, ebx
cmovl ecx, ebx
cmovl eax, ebx
cmovl ebx, dword [rcx+4]
cmovl ebx, [rcx+4]
cmovl ecx, dword [rcx+4]
cmovl ecx, [rcx+4]
cmovl eax, dword [rcx+4]
cmovl eax, [rcx+4]
cmovl rbx, rbx
cmovl r9, rbx
cmovl rax, rbx
cmovl rbx, qword [rcx+4]
cmovl rbx, [rcx+4]
cmovl r9, qword [rcx+4]
cmovl r9, [rcx+4]
cmovl rax, qword [rcx+4]
cmovl rax, [rcx+4]
cmovge bx, bx
cmovge cx, bx
cmovge ax, bx
cmovge bx, word [rcx+4]
cmovge bx, [rcx+4]
cmovge cx, word [rcx+4]
cmovge cx, [rcx+4]
cmovge ax, word [rcx+4]
cmovge ax, [rcx+4]
cmovge ebx, ebx
cmovge ecx, ebx
cmovge eax, ebx
cmovge ebx, dword [rcx+4]
cmovge ebx, [rcx+4]
cmovge ecx, dword [rcx+4]
cmovge ecx, [rcx+4]
cmovge eax, dword [rcx+4]
cmovge eax, [rcx+4]
cmovge rbx, rbx
cmovge r9, rbx
cmovge rax, rbx
cmovge rbx, qword [rcx+4]
cmovge rbx, [rcx+4]
cmovge r9, qword [rcx+4]
cmovge r9, [rcx+4]
cmovge rax, qword [rcx+4]
cmovge rax, [rcx+4]
cmovle bx, bx
cmovle cx, bx
cmovle ax, bx
cmovle bx, word [rcx+4]
cmovle bx, [rcx+4]
cmovle cx, word [rcx+4]
cmovle cx, [rcx+4]
cmovle ax, word [rcx+4]
cmovle ax, [rcx+4]
cmovle ebx, ebx
cmovle ecx, ebx
cmovle eax, ebx
cmovle ebx, dword [rcx+4]
cmovle ebx, [rcx+4]
cmovle ecx, dword [rcx+4]
cmovle ecx, [rcx+4]
cmovle eax, dword [rcx+4]
cmovle eax, [rcx+4]
cmovle rbx, rbx
cmovle r9, rbx
cmovle rax, rbx
cmovle rbx, qword [rcx+4]
cmovle rbx, [rcx+4]
cmovle r9, qword [rcx+4]
cmovle r9, [rcx+4]
cmovle rax, qword [rcx+4]
cmovle rax, [rcx+4]
cmovg bx, bx
cmovg cx, bx
cmovg ax, bx
cmovg bx, word [rcx+4]
cmovg bx, [rcx+4]
cmovg cx, word [rcx+4]
cmovg cx, [rcx+4]
cmovg ax, word [rcx+4]
cmovg ax, [rcx+4]
cmovg ebx, ebx
cmovg ecx, ebx
cmovg eax, ebx
cmovg ebx, dword [rcx+4]
cmovg ebx, [rcx+4]
cmovg ecx, dword [rcx+4]
cmovg ecx, [rcx+4]
cmovg eax, dword [rcx+4]
cmovg eax, [rcx+4]
cmovg rbx, rbx
cmovg r9, rbx
cmovg rax, rbx
cmovg rbx, qword [rcx+4]
cmovg rbx, [rcx+4]
cmovg r9, qword [rcx+4]
cmovg r9, [rcx+4]
cmovg rax, qword [rcx+4]
cmovg rax, [rcx+4]
kandw k1, k1, k1
kandw k2, k1, k1
kandw k1, k2, k1
kandq k1, k1, k1
kandq k2, k1, k1
kandq k1, k2, k1
kandb k1, k1, k1
kandb k2, k1, k1
kandb k1, k2, k1
kandd k1, k1, k1
kandd k2, k1, k1
kandd k1, k2, k1
kandnw k1, k1, k1
kandnw k2, k1, k1
kandnw k1, k2, k1
kandnq k1, k1, k1
kandnq k2, k1, k1
kandnq k1, k2, k1
kandnb k1, k1, k1
kandnb k2, k1, k1
kandnb k1, k2, k1
kandnd k1, k1, k1
kandnd k2, k1, k1
kandnd k1, k2, k1
knotw k1, k1
knotw k2, k1
knotw k1, k2
knotq k1, k1
knotq k2, k1
knotq k1, k2
knotb k1, k1
knotb k2, k1
knotb k1, k2
knotd k1, k1
knotd k2, k1
knotd k1, k2
korw k1, k1, k1
korw k2, k1, k1
korw k1, k2, k1
korq k1, k1, k1
korq k2, k1, k1
korq k1, k2, k1
korb k1, k1, k1
korb k2, k1, k1
korb k1, k2, k1
kord k1, k1, k1
kord k2, k1, k1
kord k1, k2, k1
kxnorw k1, k1, k1
kxnorw k2, k1, k1
kxnorw k1, k2, k1
kxnorq k1, k1, k1
kxnorq k2, k1, k1
kxnorq k1, k2, k1
kxnorb k1, k1, k1
kxnorb k2, k1, k1
kxnorb k1, k2, k1
kxnord k1, k1, k1
kxnord k2, k1, k1
kxnord k1, k2, k1
kxorw k1, k1, k1
kxorw k2, k1, k1
kxorw k1, k2, k1
kxorq k1, k1, k1
kxorq k2, k1, k1
kxorq k1, k2, k1
kxorb k1, k1, k1
kxorb k2, k1, k1
kxorb k1, k2, k1
kxord k1, k1, k1
kxord k2, k1, k1
kxord k1, k2, k1
kaddw k1, k1, k1
kaddw k2, k1, k1
kaddw k1, k2, k1
kaddq k1, k1, k1
kaddq k2, k1, k1
kaddq k1, k2, k1
kaddb k1, k1, k1
kaddb k2, k1, k1
kaddb k1, k2, k1
kaddd k1, k1, k1
kaddd k2, k1, k1
kaddd k1, k2, k1
kunpckwd k1, k1, k1
kunpckwd k2, k1, k1
kunpckwd k1, k2, k1
kunpckdq k1, k1, k1
kunpckdq k2, k1, k1
kunpckdq k1, k2, k1
kunpckbw k1, k1, k1
kunpckbw k2, k1, k1
kunpckbw k1, k2, k1
vmovmskps ebx, xmm1
vmovmskps rbx, xmm1
vmovmskps ebx, ymm1
vmovmskps rbx, ymm1
vmovmskpd ebx, xmm1
vmovmskpd rbx, xmm1
vmovmskpd ebx, ymm1
vmovmskpd rbx, ymm1
vsqrtps xmm1, xmm1
vsqrtps xmm1, oword [rcx+4]
vsqrtps xmm1, [rcx+4]
vsqrtps ymm1, ymm1
vsqrtps ymm1, yword [rcx+4]
vsqrtps ymm1, [rcx+4]
vsqrtps zmm1, zmm1
vsqrtps zmm1, zword [rcx+4]
vsqrtps zmm1, [rcx+4]
vsqrtpd xmm1, xmm1
vsqrtpd xmm1, oword [rcx+4]
vsqrtpd xmm1, [rcx+4]
vsqrtpd ymm1, ymm1
vsqrtpd ymm1, yword [rcx+4]
vsqrtpd ymm1, [rcx+4]
vsqrtpd zmm1, zmm1
vsqrtpd zmm1, zword [rcx+4]
vsqrtpd zmm1, [rcx+4]
vsqrtss xmm1, xmm1, xmm1
vsqrtss xmm1, xmm1, dword [rcx+4]
vsqrtss xmm1, xmm1, [rcx+4]
vsqrtsd xmm1, xmm1, xmm1
vsqrtsd xmm1, xmm1, qword [rcx+4]
vsqrtsd xmm1, xmm1, [rcx+4]
vrsqrtps xmm1, xmm1
vrsqrtps xmm1, oword [rcx+4]
vrsqrtps xmm1, [rcx+4]
vrsqrtps ymm1, ymm1
vrsqrtps ymm1, yword [rcx+4]
vrsqrtps ymm1, [rcx+4]
vrsqrtss xmm1, xmm1, xmm1
vrsqrtss xmm1, xmm1, dword [rcx+4]
vrsqrtss xmm1, xmm1, [rcx+4]
vrcpps xmm1, xmm1
vrcpps xmm1, oword [rcx+4]
vrcpps xmm1, [rcx+4]
vrcpps ymm1, ymm1
vrcpps ymm1, yword [rcx+4]
vrcpps ymm1, [rcx+4]
vrcpss xmm1, xmm1, xmm1
vrcpss xmm1, xmm1, dword [rcx+4]
vrcpss xmm1, xmm1, [rcx+4]
vandps xmm1, xmm1, xmm1
vandps xmm1, xmm1, oword [rcx+4]
vandps xmm1, xmm1, [rcx+4]
vandps ymm1, ymm1, ymm1
vandps ymm1, ymm1, yword [rcx+4]
vandps ymm1, ymm1, [rcx+4]
vandps zmm1, zmm1, zmm1
vandps zmm1, zmm1, zword [rcx+4]
vandps zmm1, zmm1, [rcx+4]
vandpd xmm1, xmm1, xmm1
vandpd xmm1, xmm1, oword [rcx+4]
vandpd xmm1, xmm1, [rcx+4]
vandpd ymm1, ymm1, ymm1
vandpd ymm1, ymm1, yword [rcx+4]
vandpd ymm1, ymm1, [rcx+4]
vandpd zmm1, zmm1, zmm1
vandpd zmm1, zmm1, zword [rcx+4]
vandpd zmm1, zmm1, [rcx+4]
vandnps xmm1, xmm1, xmm1
vandnps xmm1, xmm1, oword [rcx+4]
vandnps xmm1, xmm1, [rcx+4]
vandnps ymm1, ymm1, ymm1
vandnps ymm1, ymm1, yword [rcx+4]
vandnps ymm1, ymm1, [rcx+4]
vandnps zmm1, zmm1, zmm1
vandnps zmm1, zmm1, zword [rcx+4]
vandnps zmm1, zmm1, [rcx+4]
vandnpd xmm1, xmm1, xmm1
vandnpd xmm1, xmm1, oword [rcx+4]
vandnpd xmm1, xmm1, [rcx+4]
vandnpd ymm1, ymm1, ymm1
vandnpd ymm1, ymm1, yword [rcx+4]
vandnpd ymm1, ymm1, [rcx+4]
vandnpd zmm1, zmm1, zmm1
vandnpd zmm1, zmm1, zword [rcx+4]
vandnpd zmm1, zmm1, [rcx+4]
vorps xmm1, xmm1, xmm1
vorps xmm1, xmm1, oword [rcx+4]
vorps xmm1, xmm1, [rcx+4]
vorps ymm1, ymm1, ymm1
vorps ymm1, ymm1, yword [rcx+4]
vorps ymm1, ymm1, [rcx+4]
vorps zmm1, zmm1, zmm1
vorps zmm1, zmm1, zword [rcx+4]
vorps zmm1, zmm1, [rcx+4]
vorpd xmm1, xmm1, xmm1
vorpd xmm1, xmm1, oword [rcx+4]
vorpd xmm1, xmm1, [rcx+4]
vorpd ymm1, ymm1, ymm1
vorpd ymm1, ymm1, yword [rcx+4]
vorpd ymm1, ymm1, [rcx+4]
vorpd zmm1, zmm1, zmm1
vorpd zmm1, zmm1, zword [rcx+4]
vorpd zmm1, zmm1, [rcx+4]
vxorps xmm1, xmm1, xmm1
vxorps xmm1, xmm1, oword [rcx+4]
vxorps xmm1, xmm1, [rcx+4]
vxorps ymm1, ymm1, ymm1
vxorps ymm1, ymm1, yword [rcx+4]
vxorps ymm1, ymm1, [rcx+4]
vxorps zmm1, zmm1, zmm1
vxorps zmm1, zmm1, zword [rcx+4]
vxorps zmm1, zmm1, [rcx+4]
vxorpd xmm1, xmm1, xmm1
vxorpd xmm1, xmm1, oword [rcx+4]
vxorpd xmm1, xmm1, [rcx+4]
vxorpd ymm1, ymm1, ymm1
vxorpd ymm1, ymm1, yword [rcx+4]
vxorpd ymm1, ymm1, [rcx+4]
vxorpd zmm1, zmm1, zmm1
vxorpd zmm1, zmm1, zword [rcx+4]
vxorpd zmm1, zmm1, [rcx+4]
vaddps xmm1, xmm1, xmm1
vaddps xmm1, xmm1, oword [rcx+4]
vaddps xmm1, xmm1, [rcx+4]
vaddps ymm1, ymm1, ymm1
vaddps ymm1, ymm1, yword [rcx+4]
vaddps ymm1, ymm1, [rcx+4]
vaddps zmm1, zmm1, zmm1
vaddps zmm1, zmm1, zword [rcx+4]
vaddps zmm1, zmm1, [rcx+4]
vaddpd xmm1, xmm1, xmm1
vaddpd xmm1, xmm1, oword [rcx+4]
vaddpd xmm1, xmm1, [rcx+4]
vaddpd ymm1, ymm1, ymm1
vaddpd ymm1, ymm1, yword [rcx+4]
vaddpd ymm1, ymm1, [rcx+4]
vaddpd zmm1, zmm1, zmm1
vaddpd zmm1, zmm1, zword [rcx+4]
vaddpd zmm1, zmm1, [rcx+4]
vaddss xmm1, xmm1, xmm1
vaddss xmm1, xmm1, dword [rcx+4]
vaddss xmm1, xmm1, [rcx+4]
vaddsd xmm1, xmm1, xmm1
vaddsd xmm1, xmm1, qword [rcx+4]
vaddsd xmm1, xmm1, [rcx+4]
vmulps xmm1, xmm1, xmm1
vmulps xmm1, xmm1, oword [rcx+4]
vmulps xmm1, xmm1, [rcx+4]
vmulps ymm1, ymm1, ymm1
vmulps ymm1, ymm1, yword [rcx+4]
vmulps ymm1, ymm1, [rcx+4]
vmulps zmm1, zmm1, zmm1
vmulps zmm1, zmm1, zword [rcx+4]
vmulps zmm1, zmm1, [rcx+4]
vmulpd xmm1, xmm1, xmm1
vmulpd xmm1, xmm1, oword [rcx+4]
vmulpd xmm1, xmm1, [rcx+4]
vmulpd ymm1, ymm1, ymm1
vmulpd ymm1, ymm1, yword [rcx+4]
vmulpd ymm1, ymm1, [rcx+4]
vmulpd zmm1, zmm1, zmm1
vmulpd zmm1, zmm1, zword [rcx+4]
vmulpd zmm1, zmm1, [rcx+4]
vmulss xmm1, xmm1, xmm1
vmulss xmm1, xmm1, dword [rcx+4]
vmulss xmm1, xmm1, [rcx+4]
vmulsd xmm1, xmm1, xmm1
vmulsd xmm1, xmm1, qword [rcx+4]
vmulsd xmm1, xmm1, [rcx+4]
vcvtps2pd xmm1, xmm1
vcvtps2pd xmm1, qword [rcx+4]
vcvtps2pd xmm1, [rcx+4]
vcvtps2pd ymm1, xmm1
vcvtps2pd ymm1, oword [rcx+4]
vcvtps2pd ymm1, [rcx+4]
vcvtps2pd zmm1, ymm1
vcvtps2pd zmm1, yword [rcx+4]
vcvtps2pd zmm1, [rcx+4]
vcvtpd2ps xmm1, xmm1
vcvtpd2ps xmm1, oword [rcx+4]
vcvtpd2ps xmm1, [rcx+4]
vcvtpd2ps xmm1, ymm1
vcvtpd2ps xmm1, yword [rcx+4]
vcvtpd2ps ymm1, zmm1
vcvtpd2ps ymm1, zword [rcx+4]
vcvtpd2ps ymm1, [rcx+4]
vcvtss2sd xmm1, xmm1, xmm1
vcvtss2sd xmm1, xmm1, dword [rcx+4]
vcvtss2sd xmm1, xmm1, [rcx+4]
vcvtsd2ss xmm1, xmm1, xmm1
vcvtsd2ss xmm1, xmm1, qword [rcx+4]
vcvtsd2ss xmm1, xmm1, [rcx+4]
vcvtdq2ps xmm1, xmm1
vcvtdq2ps xmm1, oword [rcx+4]
vcvtdq2ps xmm1, [rcx+4]
vcvtdq2ps ymm1, ymm1
vcvtdq2ps ymm1, yword [rcx+4]
vcvtdq2ps ymm1, [rcx+4]
vcvtdq2ps zmm1, zmm1
vcvtdq2ps zmm1, zword [rcx+4]
vcvtdq2ps zmm1, [rcx+4]
vcvtqq2ps xmm1, xmm1
vcvtqq2ps xmm1, oword [rcx+4]
vcvtqq2ps xmm1, ymm1
vcvtqq2ps xmm1, yword [rcx+4]
vcvtqq2ps ymm1, zmm1
vcvtqq2ps ymm1, zword [rcx+4]
vcvtqq2ps ymm1, [rcx+4]
vcvtps2dq xmm1, xmm1
vcvtps2dq xmm1, oword [rcx+4]
vcvtps2dq xmm1, [rcx+4]
vcvtps2dq ymm1, ymm1
vcvtps2dq ymm1, yword [rcx+4]
vcvtps2dq ymm1, [rcx+4]
vcvtps2dq zmm1, zmm1
vcvtps2dq zmm1, zword [rcx+4]
vcvtps2dq zmm1, [rcx+4]
vcvttps2dq xmm1, xmm1
vcvttps2dq xmm1, oword [rcx+4]
vcvttps2dq xmm1, [rcx+4]
vcvttps2dq ymm1, ymm1
vcvttps2dq ymm1, yword [rcx+4]
vcvttps2dq ymm1, [rcx+4]
vcvttps2dq zmm1, zmm1
vcvttps2dq zmm1, zword [rcx+4]
vcvttps2dq zmm1, [rcx+4]
vsubps xmm1, xmm1, xmm1
vsubps xmm1, xmm1, oword [rcx+4]
vsubps xmm1, xmm1, [rcx+4]
vsubps ymm1, ymm1, ymm1
vsubps ymm1, ymm1, yword [rcx+4]
vsubps ymm1, ymm1, [rcx+4]
vsubps zmm1, zmm1, zmm1
vsubps zmm1, zmm1, zword [rcx+4]
vsubps zmm1, zmm1, [rcx+4]
vsubpd xmm1, xmm1, xmm1
vsubpd xmm1, xmm1, oword [rcx+4]
vsubpd xmm1, xmm1, [rcx+4]
vsubpd ymm1, ymm1, ymm1
vsubpd ymm1, ymm1, yword [rcx+4]
vsubpd ymm1, ymm1, [rcx+4]
vsubpd zmm1, zmm1, zmm1
vsubpd zmm1, zmm1, zword [rcx+4]
vsubpd zmm1, zmm1, [rcx+4]
vsubss xmm1, xmm1, xmm1
vsubss xmm1, xmm1, dword [rcx+4]
vsubss xmm1, xmm1, [rcx+4]
vsubsd xmm1, xmm1, xmm1
vsubsd xmm1, xmm1, qword [rcx+4]
vsubsd xmm1, xmm1, [rcx+4]
vminps xmm1, xmm1, xmm1
vminps xmm1, xmm1, oword [rcx+4]
vminps xmm1, xmm1, [rcx+4]
vminps ymm1, ymm1, ymm1
vminps ymm1, ymm1, yword [rcx+4]
vminps ymm1, ymm1, [rcx+4]
vminps zmm1, zmm1, zmm1
vminps zmm1, zmm1, zword [rcx+4]
vminps zmm1, zmm1, [rcx+4]
vminpd xmm1, xmm1, xmm1
vminpd xmm1, xmm1, oword [rcx+4]
vminpd xmm1, xmm1, [rcx+4]
vminpd ymm1, ymm1, ymm1
vminpd ymm1, ymm1, yword [rcx+4]
vminpd ymm1, ymm1, [rcx+4]
vminpd zmm1, zmm1, zmm1
vminpd zmm1, zmm1, zword [rcx+4]
vminpd zmm1, zmm1, [rcx+4]
vminss xmm1, xmm1, xmm1
vminss xmm1, xmm1, dword [rcx+4]
vminss xmm1, xmm1, [rcx+4]
vminsd xmm1, xmm1, xmm1
vminsd xmm1, xmm1, qword [rcx+4]
vminsd xmm1, xmm1, [rcx+4]
vdivps xmm1, xmm1, xmm1
vdivps xmm1, xmm1, oword [rcx+4]
vdivps xmm1, xmm1, [rcx+4]
vdivps ymm1, ymm1, ymm1
vdivps ymm1, ymm1, yword [rcx+4]
vdivps ymm1, ymm1, [rcx+4]
vdivps zmm1, zmm1, zmm1
vdivps zmm1, zmm1, zword [rcx+4]
vdivps zmm1, zmm1, [rcx+4]
vdivpd xmm1, xmm1, xmm1
vdivpd xmm1, xmm1, oword [rcx+4]
vdivpd xmm1, xmm1, [rcx+4]
vdivpd ymm1, ymm1, ymm1
vdivpd ymm1, ymm1, yword [rcx+4]
vdivpd ymm1, ymm1, [rcx+4]
vdivpd zmm1, zmm1, zmm1
vdivpd zmm1, zmm1, zword [rcx+4]
vdivpd zmm1, zmm1, [rcx+4]
vdivss xmm1, xmm1, xmm1
vdivss xmm1, xmm1, dword [rcx+4]
vdivss xmm1, xmm1, [rcx+4]
vdivsd xmm1, xmm1, xmm1
vdivsd xmm1, xmm1, qword [rcx+4]
vdivsd xmm1, xmm1, [rcx+4]
vmaxps xmm1, xmm1, xmm1
vmaxps xmm1, xmm1, oword [rcx+4]
vmaxps xmm1, xmm1, [rcx+4]
vmaxps ymm1, ymm1, ymm1
vmaxps ymm1, ymm1, yword [rcx+4]
vmaxps ymm1, ymm1, [rcx+4]
vmaxps zmm1, zmm1, zmm1
vmaxps zmm1, zmm1, zword [rcx+4]
vmaxps zmm1, zmm1, [rcx+4]
vmaxpd xmm1, xmm1, xmm1
vmaxpd xmm1, xmm1, oword [rcx+4]
vmaxpd xmm1, xmm1, [rcx+4]
vmaxpd ymm1, ymm1, ymm1
vmaxpd ymm1, ymm1, yword [rcx+4]
vmaxpd ymm1, ymm1, [rcx+4]
vmaxpd zmm1, zmm1, zmm1
vmaxpd zmm1, zmm1, zword [rcx+4]
vmaxpd zmm1, zmm1, [rcx+4]
vmaxss xmm1, xmm1, xmm1
vmaxss xmm1, xmm1, dword [rcx+4]
vmaxss xmm1, xmm1, [rcx+4]
vmaxsd xmm1, xmm1, xmm1
vmaxsd xmm1, xmm1, qword [rcx+4]
vmaxsd xmm1, xmm1, [rcx+4]
vpunpcklbw xmm1, xmm1, xmm1
vpunpcklbw xmm1, xmm1, oword [rcx+4]
vpunpcklbw xmm1, xmm1, [rcx+4]
vpunpcklbw ymm1, ymm1, ymm1
vpunpcklbw ymm1, ymm1, yword [rcx+4]
vpunpcklbw ymm1, ymm1, [rcx+4]
vpunpcklbw zmm1, zmm1, zmm1
vpunpcklbw zmm1, zmm1, zword [rcx+4]
vpunpcklbw zmm1, zmm1, [rcx+4]
vpunpcklwd xmm1, xmm1, xmm1
vpunpcklwd xmm1, xmm1, oword [rcx+4]
vpunpcklwd xmm1, xmm1, [rcx+4]
vpunpcklwd ymm1, ymm1, ymm1
vpunpcklwd ymm1, ymm1, yword [rcx+4]
vpunpcklwd ymm1, ymm1, [rcx+4]
vpunpcklwd zmm1, zmm1, zmm1
vpunpcklwd zmm1, zmm1, zword [rcx+4]
vpunpcklwd zmm1, zmm1, [rcx+4]
vpunpckldq xmm1, xmm1, xmm1
vpunpckldq xmm1, xmm1, oword [rcx+4]
vpunpckldq xmm1, xmm1, [rcx+4]
vpunpckldq ymm1, ymm1, ymm1
vpunpckldq ymm1, ymm1, yword [rcx+4]
vpunpckldq ymm1, ymm1, [rcx+4]
vpunpckldq zmm1, zmm1, zmm1
vpunpckldq zmm1, zmm1, zword [rcx+4]
vpunpckldq zmm1, zmm1, [rcx+4]
vpacksswb xmm1, xmm1, xmm1
vpacksswb xmm1, xmm1, oword [rcx+4]
vpacksswb xmm1, xmm1, [rcx+4]
vpacksswb ymm1, ymm1, ymm1
vpacksswb ymm1, ymm1, yword [rcx+4]
vpacksswb ymm1, ymm1, [rcx+4]
vpacksswb zmm1, zmm1, zmm1
vpacksswb zmm1, zmm1, zword [rcx+4]
vpacksswb zmm1, zmm1, [rcx+4]
vpcmpgtb xmm1, xmm1, xmm1
vpcmpgtb xmm1, xmm1, oword [rcx+4]
vpcmpgtb xmm1, xmm1, [rcx+4]
vpcmpgtb ymm1, ymm1, ymm1
vpcmpgtb ymm1, ymm1, yword [rcx+4]
vpcmpgtb ymm1, ymm1, [rcx+4]
vpcmpgtb k1, xmm1, xmm1
vpcmpgtb k1, xmm1, oword [rcx+4]
vpcmpgtb k1, xmm1, [rcx+4]
vpcmpgtb k1, ymm1, ymm1
vpcmpgtb k1, ymm1, yword [rcx+4]
vpcmpgtb k1, ymm1, [rcx+4]
vpcmpgtb k1, zmm1, zmm1
vpcmpgtb k1, zmm1, zword [rcx+4]
vpcmpgtb k1, zmm1, [rcx+4]
vpcmpgtw xmm1, xmm1, xmm1
vpcmpgtw xmm1, xmm1, oword [rcx+4]
vpcmpgtw xmm1, xmm1, [rcx+4]
vpcmpgtw ymm1, ymm1, ymm1
vpcmpgtw ymm1, ymm1, yword [rcx+4]
vpcmpgtw ymm1, ymm1, [rcx+4]
vpcmpgtw k1, xmm1, xmm1
vpcmpgtw k1, xmm1, oword [rcx+4]
vpcmpgtw k1, xmm1, [rcx+4]
vpcmpgtw k1, ymm1, ymm1
vpcmpgtw k1, ymm1, yword [rcx+4]
vpcmpgtw k1, ymm1, [rcx+4]
vpcmpgtw k1, zmm1, zmm1
vpcmpgtw k1, zmm1, zword [rcx+4]
vpcmpgtw k1, zmm1, [rcx+4]
vpcmpgtd xmm1, xmm1, xmm1
vpcmpgtd xmm1, xmm1, oword [rcx+4]
vpcmpgtd xmm1, xmm1, [rcx+4]
vpcmpgtd ymm1, ymm1, ymm1
vpcmpgtd ymm1, ymm1, yword [rcx+4]
vpcmpgtd ymm1, ymm1, [rcx+4]
vpcmpgtd k1, xmm1, xmm1
vpcmpgtd k1, xmm1, oword [rcx+4]
vpcmpgtd k1, xmm1, [rcx+4]
vpcmpgtd k1, ymm1, ymm1
vpcmpgtd k1, ymm1, yword [rcx+4]
vpcmpgtd k1, ymm1, [rcx+4]
vpcmpgtd k1, zmm1, zmm1
vpcmpgtd k1, zmm1, zword [rcx+4]
vpcmpgtd k1, zmm1, [rcx+4]
vpackuswb xmm1, xmm1, xmm1
vpackuswb xmm1, xmm1, oword [rcx+4]
vpackuswb xmm1, xmm1, [rcx+4]
vpackuswb ymm1, ymm1, ymm1
vpackuswb ymm1, ymm1, yword [rcx+4]
vpackuswb ymm1, ymm1, [rcx+4]
vpackuswb zmm1, zmm1, zmm1
vpackuswb zmm1, zmm1, zword [rcx+4]
vpackuswb zmm1, zmm1, [rcx+4]
vpunpckhbw xmm1, xmm1, xmm1
vpunpckhbw xmm1, xmm1, oword [rcx+4]
vpunpckhbw xmm1, xmm1, [rcx+4]
vpunpckhbw ymm1, ymm1, ymm1
vpunpckhbw ymm1, ymm1, yword [rcx+4]
vpunpckhbw ymm1, ymm1, [rcx+4]
vpunpckhbw zmm1, zmm1, zmm1
vpunpckhbw zmm1, zmm1, zword [rcx+4]
vpunpckhbw zmm1, zmm1, [rcx+4]
vpunpckhwd xmm1, xmm1, xmm1
vpunpckhwd xmm1, xmm1, oword [rcx+4]
vpunpckhwd xmm1, xmm1, [rcx+4]
vpunpckhwd ymm1, ymm1, ymm1
vpunpckhwd ymm1, ymm1, yword [rcx+4]
vpunpckhwd ymm1, ymm1, [rcx+4]
vpunpckhwd zmm1, zmm1, zmm1
vpunpckhwd zmm1, zmm1, zword [rcx+4]
vpunpckhwd zmm1, zmm1, [rcx+4]
vpunpckhdq xmm1, xmm1, xmm1
vpunpckhdq xmm1, xmm1, oword [rcx+4]
vpunpckhdq xmm1, xmm1, [rcx+4]
vpunpckhdq ymm1, ymm1, ymm1
vpunpckhdq ymm1, ymm1, yword [rcx+4]
vpunpckhdq ymm1, ymm1, [rcx+4]
vpunpckhdq zmm1, zmm1, zmm1
vpunpckhdq zmm1, zmm1, zword [rcx+4]
vpunpckhdq zmm1, zmm1, [rcx+4]
vpackssdw xmm1, xmm1, xmm1
vpackssdw xmm1, xmm1, oword [rcx+4]
vpackssdw xmm1, xmm1, [rcx+4]
vpackssdw ymm1, ymm1, ymm1
vpackssdw ymm1, ymm1, yword [rcx+4]
vpackssdw ymm1, ymm1, [rcx+4]
vpackssdw zmm1, zmm1, zmm1
vpackssdw zmm1, zmm1, zword [rcx+4]
vpackssdw zmm1, zmm1, [rcx+4]
vpunpcklqdq xmm1, xmm1, xmm1
vpunpcklqdq xmm1, xmm1, oword [rcx+4]
vpunpcklqdq xmm1, xmm1, [rcx+4]
vpunpcklqdq ymm1, ymm1, ymm1
vpunpcklqdq ymm1, ymm1, yword [rcx+4]
vpunpcklqdq ymm1, ymm1, [rcx+4]
vpunpcklqdq zmm1, zmm1, zmm1
vpunpcklqdq zmm1, zmm1, zword [rcx+4]
vpunpcklqdq zmm1, zmm1, [rcx+4]
vpunpckhqdq xmm1, xmm1, xmm1
vpunpckhqdq xmm1, xmm1, oword [rcx+4]
vpunpckhqdq xmm1, xmm1, [rcx+4]
vpunpckhqdq ymm1, ymm1, ymm1
vpunpckhqdq ymm1, ymm1, yword [rcx+4]
vpunpckhqdq ymm1, ymm1, [rcx+4]
vpunpckhqdq zmm1, zmm1, zmm1
vpunpckhqdq zmm1, zmm1, zword [rcx+4]
vpunpckhqdq zmm1, zmm1, [rcx+4]
vmovd xmm1, ebx
vmovd xmm1, dword [rcx+4]
vmovd xmm1, [rcx+4]
vmovq xmm1, rbx
vmovq xmm1, qword [rcx+4]
vmovq xmm1, [rcx+4]
vmovdqa xmm1, xmm1
vmovdqa xmm1, oword [rcx+4]
vmovdqa xmm1, [rcx+4]
vmovdqa ymm1, ymm1
vmovdqa ymm1, yword [rcx+4]
vmovdqa ymm1, [rcx+4]
vmovdqa32 xmm1, xmm1
vmovdqa32 xmm1, oword [rcx+4]
vmovdqa32 xmm1, [rcx+4]
vmovdqa32 ymm1, ymm1
vmovdqa32 ymm1, yword [rcx+4]
vmovdqa32 ymm1, [rcx+4]
vmovdqa32 zmm1, zmm1
vmovdqa32 zmm1, zword [rcx+4]
vmovdqa32 zmm1, [rcx+4]
vmovdqa64 xmm1, xmm1
vmovdqa64 xmm1, oword [rcx+4]
vmovdqa64 xmm1, [rcx+4]
vmovdqa64 ymm1, ymm1
vmovdqa64 ymm1, yword [rcx+4]
vmovdqa64 ymm1, [rcx+4]
vmovdqa64 zmm1, zmm1
vmovdqa64 zmm1, zword [rcx+4]
vmovdqa64 zmm1, [rcx+4]
vmovdqu xmm1, xmm1
vmovdqu xmm1, oword [rcx+4]
vmovdqu xmm1, [rcx+4]
vmovdqu ymm1, ymm1
vmovdqu ymm1, yword [rcx+4]
vmovdqu ymm1, [rcx+4]
vmovdqu32 xmm1, xmm1
vmovdqu32 xmm1, oword [rcx+4]
vmovdqu32 xmm1, [rcx+4]
vmovdqu32 ymm1, ymm1
vmovdqu32 ymm1, yword [rcx+4]
vmovdqu32 ymm1, [rcx+4]
vmovdqu32 zmm1, zmm1
vmovdqu32 zmm1, zword [rcx+4]
vmovdqu32 zmm1, [rcx+4]
vmovdqu64 xmm1, xmm1
vmovdqu64 xmm1, oword [rcx+4]
vmovdqu64 xmm1, [rcx+4]
vmovdqu64 ymm1, ymm1
vmovdqu64 ymm1, yword [rcx+4]
vmovdqu64 ymm1, [rcx+4]
vmovdqu64 zmm1, zmm1
vmovdqu64 zmm1, zword [rcx+4]
vmovdqu64 zmm1, [rcx+4]
vmovdqu8 xmm1, xmm1
vmovdqu8 xmm1, oword [rcx+4]
vmovdqu8 xmm1, [rcx+4]
vmovdqu8 ymm1, ymm1
vmovdqu8 ymm1, yword [rcx+4]
vmovdqu8 ymm1, [rcx+4]
vmovdqu8 zmm1, zmm1
vmovdqu8 zmm1, zword [rcx+4]
vmovdqu8 zmm1, [rcx+4]
vmovdqu16 xmm1, xmm1
vmovdqu16 xmm1, oword [rcx+4]
vmovdqu16 xmm1, [rcx+4]
vmovdqu16 ymm1, ymm1
vmovdqu16 ymm1, yword [rcx+4]
vmovdqu16 ymm1, [rcx+4]
vmovdqu16 zmm1, zmm1
vmovdqu16 zmm1, zword [rcx+4]
vmovdqu16 zmm1, [rcx+4]
pshufw mm1, mm1, 9
pshufw mm2, mm1, 9
pshufw mm1, mm2, 9
pshufw mm1, [rcx+4], 9
vpshufd xmm1, xmm1, 9
vpshufd xmm1, oword [rcx+4], 9
vpshufd xmm1, [rcx+4], 9
vpshufd ymm1, ymm1, 9
vpshufd ymm1, yword [rcx+4], 9
vpshufd ymm1, [rcx+4], 9
vpshufd zmm1, zmm1, 9
vpshufd zmm1, zword [rcx+4], 9
vpshufd zmm1, [rcx+4], 9
vpshufhw xmm1, xmm1, 9
vpshufhw xmm1, oword [rcx+4], 9
vpshufhw xmm1, [rcx+4], 9
vpshufhw ymm1, ymm1, 9
vpshufhw ymm1, yword [rcx+4], 9
vpshufhw ymm1, [rcx+4], 9
vpshufhw zmm1, zmm1, 9
vpshufhw zmm1, zword [rcx+4], 9
vpshufhw zmm1, [rcx+4], 9
vpshuflw xmm1, xmm1, 9
vpshuflw xmm1, oword [rcx+4], 9
vpshuflw xmm1, [rcx+4], 9
vpshuflw ymm1, ymm1, 9
vpshuflw ymm1, yword [rcx+4], 9
vpshuflw ymm1, [rcx+4], 9
vpshuflw zmm1, zmm1, 9
vpshuflw zmm1, zword [rcx+4], 9
vpshuflw zmm1, [rcx+4], 9
vpsrlw xmm1, xmm1, 9
vpsrlw ymm1, ymm1, 9
vpsrlw xmm1, oword [rcx+4], 9
vpsrlw xmm1, [rcx+4], 9
vpsrlw ymm1, yword [rcx+4], 9
vpsrlw ymm1, [rcx+4], 9
vpsrlw zmm1, zmm1, 9
vpsrlw zmm1, zword [rcx+4], 9
vpsrlw zmm1, [rcx+4], 9
vpsraw xmm1, xmm1, 9
vpsraw ymm1, ymm1, 9
vpsraw xmm1, oword [rcx+4], 9
vpsraw xmm1, [rcx+4], 9
vpsraw ymm1, yword [rcx+4], 9
vpsraw ymm1, [rcx+4], 9
vpsraw zmm1, zmm1, 9
vpsraw zmm1, zword [rcx+4], 9
vpsraw zmm1, [rcx+4], 9
vpsllw xmm1, xmm1, 9
vpsllw ymm1, ymm1, 9
vpsllw xmm1, oword [rcx+4], 9
vpsllw xmm1, [rcx+4], 9
vpsllw ymm1, yword [rcx+4], 9
vpsllw ymm1, [rcx+4], 9
vpsllw zmm1, zmm1, 9
vpsllw zmm1, zword [rcx+4], 9
vpsllw zmm1, [rcx+4], 9
vprord xmm1, xmm1, 9
vprord xmm1, oword [rcx+4], 9
vprord xmm1, [rcx+4], 9
vprord ymm1, ymm1, 9
vprord ymm1, yword [rcx+4], 9
vprord ymm1, [rcx+4], 9
vprord zmm1, zmm1, 9
vprord zmm1, zword [rcx+4], 9
vprord zmm1, [rcx+4], 9
vprorq xmm1, xmm1, 9
vprorq xmm1, oword [rcx+4], 9
vprorq xmm1, [rcx+4], 9
vprorq ymm1, ymm1, 9
vprorq ymm1, yword [rcx+4], 9
vprorq ymm1, [rcx+4], 9
vprorq zmm1, zmm1, 9
vprorq zmm1, zword [rcx+4], 9
vprorq zmm1, [rcx+4], 9
vprold xmm1, xmm1, 9
vprold xmm1, oword [rcx+4], 9
vprold xmm1, [rcx+4], 9
vprold ymm1, ymm1, 9
vprold ymm1, yword [rcx+4], 9
vprold ymm1, [rcx+4], 9
vprold zmm1, zmm1, 9
vprold zmm1, zword [rcx+4], 9
vprold zmm1, [rcx+4], 9
vprolq xmm1, xmm1, 9
vprolq xmm1, oword [rcx+4], 9
vprolq xmm1, [rcx+4], 9
vprolq ymm1, ymm1, 9
vprolq ymm1, yword [rcx+4], 9
vprolq ymm1, [rcx+4], 9
vprolq zmm1, zmm1, 9
vprolq zmm1, zword [rcx+4], 9
vprolq zmm1, [rcx+4], 9
vpsrld xmm1, xmm1, 9
vpsrld ymm1, ymm1, 9
vpsrld xmm1, oword [rcx+4], 9
vpsrld xmm1, [rcx+4], 9
vpsrld ymm1, yword [rcx+4], 9
vpsrld ymm1, [rcx+4], 9
vpsrld zmm1, zmm1, 9
vpsrld zmm1, zword [rcx+4], 9
vpsrld zmm1, [rcx+4], 9
vpsrad xmm1, xmm1, 9
vpsrad ymm1, ymm1, 9
vpsrad xmm1, oword [rcx+4], 9
vpsrad xmm1, [rcx+4], 9
vpsrad ymm1, yword [rcx+4], 9
vpsrad ymm1, [rcx+4], 9
vpsrad zmm1, zmm1, 9
vpsrad zmm1, zword [rcx+4], 9
vpsrad zmm1, [rcx+4], 9
vpsraq xmm1, xmm1, 9
vpsraq xmm1, oword [rcx+4], 9
vpsraq xmm1, [rcx+4], 9
vpsraq ymm1, ymm1, 9
vpsraq ymm1, yword [rcx+4], 9
vpsraq ymm1, [rcx+4], 9
vpsraq zmm1, zmm1, 9
vpsraq zmm1, zword [rcx+4], 9
vpsraq zmm1, [rcx+4], 9
vpslld xmm1, xmm1, 9
vpslld ymm1, ymm1, 9
vpslld xmm1, oword [rcx+4], 9
vpslld xmm1, [rcx+4], 9
vpslld ymm1, yword [rcx+4], 9
vpslld ymm1, [rcx+4], 9
vpslld zmm1, zmm1, 9
vpslld zmm1, zword [rcx+4], 9
vpslld zmm1, [rcx+4], 9
vpsrlq xmm1, xmm1, 9
vpsrlq ymm1, ymm1, 9
vpsrlq xmm1, oword [rcx+4], 9
vpsrlq xmm1, [rcx+4], 9
vpsrlq ymm1, yword [rcx+4], 9
vpsrlq ymm1, [rcx+4], 9
vpsrlq zmm1, zmm1, 9
vpsrlq zmm1, zword [rcx+4], 9
vpsrlq zmm1, [rcx+4], 9
vpsrldq xmm1, xmm1, 9
vpsrldq ymm1, ymm1, 9
vpsrldq xmm1, oword [rcx+4], 9
vpsrldq xmm1, [rcx+4], 9
vpsrldq ymm1, yword [rcx+4], 9
vpsrldq ymm1, [rcx+4], 9
vpsrldq zmm1, zmm1, 9
vpsrldq zmm1, zword [rcx+4], 9
vpsrldq zmm1, [rcx+4], 9
vpsllq xmm1, xmm1, 9
vpsllq ymm1, ymm1, 9
vpsllq xmm1, oword [rcx+4], 9
vpsllq xmm1, [rcx+4], 9
vpsllq ymm1, yword [rcx+4], 9
vpsllq ymm1, [rcx+4], 9
vpsllq zmm1, zmm1, 9
vpsllq zmm1, zword [rcx+4], 9
vpsllq zmm1, [rcx+4], 9
vpslldq xmm1, xmm1, 9
vpslldq ymm1, ymm1, 9
vpslldq xmm1, oword [rcx+4], 9
vpslldq xmm1, [rcx+4], 9
vpslldq ymm1, yword [rcx+4], 9
vpslldq ymm1, [rcx+4], 9
vpslldq zmm1, zmm1, 9
vpslldq zmm1, zword [rcx+4], 9
vpslldq zmm1, [rcx+4], 9
vpcmpeqb xmm1, xmm1, xmm1
vpcmpeqb xmm1, xmm1, oword [rcx+4]
vpcmpeqb xmm1, xmm1, [rcx+4]
vpcmpeqb ymm1, ymm1, ymm1
vpcmpeqb ymm1, ymm1, yword [rcx+4]
vpcmpeqb ymm1, ymm1, [rcx+4]
vpcmpeqb k1, xmm1, xmm1
vpcmpeqb k1, xmm1, oword [rcx+4]
vpcmpeqb k1, xmm1, [rcx+4]
vpcmpeqb k1, ymm1, ymm1
vpcmpeqb k1, ymm1, yword [rcx+4]
vpcmpeqb k1, ymm1, [rcx+4]
vpcmpeqb k1, zmm1, zmm1
vpcmpeqb k1, zmm1, zword [rcx+4]
vpcmpeqb k1, zmm1, [rcx+4]
vpcmpeqw xmm1, xmm1, xmm1
vpcmpeqw xmm1, xmm1, oword [rcx+4]
vpcmpeqw xmm1, xmm1, [rcx+4]
vpcmpeqw ymm1, ymm1, ymm1
vpcmpeqw ymm1, ymm1, yword [rcx+4]
vpcmpeqw ymm1, ymm1, [rcx+4]
vpcmpeqw k1, xmm1, xmm1
vpcmpeqw k1, xmm1, oword [rcx+4]
vpcmpeqw k1, xmm1, [rcx+4]
vpcmpeqw k1, ymm1, ymm1
vpcmpeqw k1, ymm1, yword [rcx+4]
vpcmpeqw k1, ymm1, [rcx+4]
vpcmpeqw k1, zmm1, zmm1
vpcmpeqw k1, zmm1, zword [rcx+4]
vpcmpeqw k1, zmm1, [rcx+4]
vpcmpeqd xmm1, xmm1, xmm1
vpcmpeqd xmm1, xmm1, oword [rcx+4]
vpcmpeqd xmm1, xmm1, [rcx+4]
vpcmpeqd ymm1, ymm1, ymm1
vpcmpeqd ymm1, ymm1, yword [rcx+4]
vpcmpeqd ymm1, ymm1, [rcx+4]
vpcmpeqd k1, xmm1, xmm1
vpcmpeqd k1, xmm1, oword [rcx+4]
vpcmpeqd k1, xmm1, [rcx+4]
vpcmpeqd k1, ymm1, ymm1
vpcmpeqd k1, ymm1, yword [rcx+4]
vpcmpeqd k1, ymm1, [rcx+4]
vpcmpeqd k1, zmm1, zmm1
vpcmpeqd k1, zmm1, zword [rcx+4]
vpcmpeqd k1, zmm1, [rcx+4]
vzeroupper
vzeroall
vmread rbx, rbx
vmread qword [rcx+4], rbx
vmread [rcx+4], rbx
vcvttps2udq xmm1, xmm1
vcvttps2udq xmm1, oword [rcx+4]
vcvttps2udq xmm1, [rcx+4]
vcvttps2udq ymm1, ymm1
vcvttps2udq ymm1, yword [rcx+4]
vcvttps2udq ymm1, [rcx+4]
vcvttps2udq zmm1, zmm1
vcvttps2udq zmm1, zword [rcx+4]
vcvttps2udq zmm1, [rcx+4]
vcvttpd2udq xmm1, xmm1
vcvttpd2udq xmm1, oword [rcx+4]
vcvttpd2udq xmm1, ymm1
vcvttpd2udq xmm1, yword [rcx+4]
vcvttpd2udq ymm1, zmm1
vcvttpd2udq ymm1, zword [rcx+4]
vcvttpd2udq ymm1, [rcx+4]
vcvttps2uqq xmm1, xmm1
vcvttps2uqq xmm1, qword [rcx+4]
vcvttps2uqq xmm1, [rcx+4]
vcvttps2uqq ymm1, xmm1
vcvttps2uqq ymm1, oword [rcx+4]
vcvttps2uqq ymm1, [rcx+4]
vcvttps2uqq zmm1, ymm1
vcvttps2uqq zmm1, yword [rcx+4]
vcvttps2uqq zmm1, [rcx+4]
vcvttpd2uqq xmm1, xmm1
vcvttpd2uqq xmm1, oword [rcx+4]
vcvttpd2uqq xmm1, [rcx+4]
vcvttpd2uqq ymm1, ymm1
vcvttpd2uqq ymm1, yword [rcx+4]
vcvttpd2uqq ymm1, [rcx+4]
vcvttpd2uqq zmm1, zmm1
vcvttpd2uqq zmm1, zword [rcx+4]
vcvttpd2uqq zmm1, [rcx+4]
vcvttss2usi ebx, xmm1
vcvttss2usi ebx, dword [rcx+4]
vcvttss2usi ebx, [rcx+4]
vcvttss2usi rbx, xmm1
vcvttss2usi rbx, dword [rcx+4]
vcvttss2usi rbx, [rcx+4]
insertq xmm1, xmm1, 9, 9
insertq xmm0, xmm1, 9, 9
insertq xmm7, xmm1, 9, 9
vcvttsd2usi ebx, xmm1
vcvttsd2usi ebx, qword [rcx+4]
vcvttsd2usi ebx, [rcx+4]
vcvttsd2usi rbx, xmm1
vcvttsd2usi rbx, qword [rcx+4]
vcvttsd2usi rbx, [rcx+4]
vmwrite rbx, rbx
vmwrite rbx, qword [rcx+4]
vmwrite rbx, [rcx+4]
vcvtps2udq xmm1, xmm1
vcvtps2udq xmm1, oword [rcx+4]
vcvtps2udq xmm1, [rcx+4]
vcvtps2udq ymm1, ymm1
vcvtps2udq ymm1, yword [rcx+4]
vcvtps2udq ymm1, [rcx+4]
vcvtps2udq zmm1, zmm1
vcvtps2udq zmm1, zword [rcx+4]
vcvtps2udq zmm1, [rcx+4]
vcvtpd2udq xmm1, xmm1
vcvtpd2udq xmm1, oword [rcx+4]
vcvtpd2udq xmm1, ymm1
vcvtpd2udq xmm1, yword [rcx+4]
vcvtpd2udq ymm1, zmm1
vcvtpd2udq ymm1, zword [rcx+4]
vcvtpd2udq ymm1, [rcx+4]
vcvtps2uqq xmm1, xmm1
vcvtps2uqq xmm1, qword [rcx+4]
vcvtps2uqq xmm1, [rcx+4]
vcvtps2uqq ymm1, xmm1
vcvtps2uqq ymm1, oword [rcx+4]
vcvtps2uqq ymm1, [rcx+4]
vcvtps2uqq zmm1, ymm1
vcvtps2uqq zmm1, yword [rcx+4]
vcvtps2uqq zmm1, [rcx+4]
vcvtpd2uqq xmm1, xmm1
vcvtpd2uqq xmm1, oword [rcx+4]
vcvtpd2uqq xmm1, [rcx+4]
vcvtpd2uqq ymm1, ymm1
vcvtpd2uqq ymm1, yword [rcx+4]
vcvtpd2uqq ymm1, [rcx+4]
vcvtpd2uqq zmm1, zmm1
vcvtpd2uqq zmm1, zword [rcx+4]
vcvtpd2uqq zmm1, [rcx+4]
vcvtss2usi ebx, xmm1
vcvtss2usi ebx, dword [rcx+4]
vcvtss2usi ebx, [rcx+4]
vcvtss2usi rbx, xmm1
vcvtss2usi rbx, dword [rcx+4]
vcvtss2usi rbx, [rcx+4]
insertq xmm1, xmm1
insertq xmm0, xmm1
insertq xmm7, xmm1
vcvtsd2usi ebx, xmm1
vcvtsd2usi ebx, qword [rcx+4]
vcvtsd2usi ebx, [rcx+4]
vcvtsd2usi rbx, xmm1
vcvtsd2usi rbx, qword [rcx+4]
vcvtsd2usi rbx, [rcx+4]
vcvttps2qq xmm1, xmm1
vcvttps2qq xmm1, qword [rcx+4]
vcvttps2qq xmm1, [rcx+4]
vcvttps2qq ymm1, xmm1
vcvttps2qq ymm1, oword [rcx+4]
vcvttps2qq ymm1, [rcx+4]
vcvttps2qq zmm1, ymm1
vcvttps2qq zmm1, yword [rcx+4]
vcvttps2qq zmm1, [rcx+4]
vcvttpd2qq xmm1, xmm1
vcvttpd2qq xmm1, oword [rcx+4]
vcvttpd2qq xmm1, [rcx+4]
vcvttpd2qq ymm1, ymm1
vcvttpd2qq ymm1, yword [rcx+4]
vcvttpd2qq ymm1, [rcx+4]
vcvttpd2qq zmm1, zmm1
vcvttpd2qq zmm1, zword [rcx+4]
vcvttpd2qq zmm1, [rcx+4]
vcvtudq2pd xmm1, xmm1
vcvtudq2pd xmm1, qword [rcx+4]
vcvtudq2pd xmm1, [rcx+4]
vcvtudq2pd ymm1, xmm1
vcvtudq2pd ymm1, oword [rcx+4]
vcvtudq2pd ymm1, [rcx+4]
vcvtudq2pd zmm1, ymm1
vcvtudq2pd zmm1, yword [rcx+4]
vcvtudq2pd zmm1, [rcx+4]
vcvtuqq2pd xmm1, xmm1
vcvtuqq2pd xmm1, oword [rcx+4]
vcvtuqq2pd xmm1, [rcx+4]
vcvtuqq2pd ymm1, ymm1
vcvtuqq2pd ymm1, yword [rcx+4]
vcvtuqq2pd ymm1, [rcx+4]
vcvtuqq2pd zmm1, zmm1
vcvtuqq2pd zmm1, zword [rcx+4]
vcvtuqq2pd zmm1, [rcx+4]
vcvtudq2ps xmm1, xmm1
vcvtudq2ps xmm1, oword [rcx+4]
vcvtudq2ps xmm1, [rcx+4]
vcvtudq2ps ymm1, ymm1
vcvtudq2ps ymm1, yword [rcx+4]
vcvtudq2ps ymm1, [rcx+4]
vcvtudq2ps zmm1, zmm1
vcvtudq2ps zmm1, zword [rcx+4]
vcvtudq2ps zmm1, [rcx+4]
vcvtuqq2ps xmm1, xmm1
vcvtuqq2ps xmm1, oword [rcx+4]
vcvtuqq2ps xmm1, ymm1
vcvtuqq2ps xmm1, yword [rcx+4]
vcvtuqq2ps ymm1, zmm1
vcvtuqq2ps ymm1, zword [rcx+4]
vcvtuqq2ps ymm1, [rcx+4]
vcvtps2qq xmm1, xmm1
vcvtps2qq xmm1, qword [rcx+4]
vcvtps2qq xmm1, [rcx+4]
vcvtps2qq ymm1, xmm1
vcvtps2qq ymm1, oword [rcx+4]
vcvtps2qq ymm1, [rcx+4]
vcvtps2qq zmm1, ymm1
vcvtps2qq zmm1, yword [rcx+4]
vcvtps2qq zmm1, [rcx+4]
vcvtpd2qq xmm1, xmm1
vcvtpd2qq xmm1, oword [rcx+4]
vcvtpd2qq xmm1, [rcx+4]
vcvtpd2qq ymm1, ymm1
vcvtpd2qq ymm1, yword [rcx+4]
vcvtpd2qq ymm1, [rcx+4]
vcvtpd2qq zmm1, zmm1
vcvtpd2qq zmm1, zword [rcx+4]
vcvtpd2qq zmm1, [rcx+4]
vcvtusi2ss xmm1, xmm1, ebx
vcvtusi2ss xmm1, xmm1, dword [rcx+4]
vcvtusi2ss xmm1, xmm1, rbx
vcvtusi2ss xmm1, xmm1, qword [rcx+4]
vcvtusi2sd xmm1, xmm1, ebx
vcvtusi2sd xmm1, xmm1, dword [rcx+4]
vcvtusi2sd xmm1, xmm1, rbx
vcvtusi2sd xmm1, xmm1, qword [rcx+4]
vhaddpd xmm1, xmm1, xmm1
vhaddpd xmm1, xmm1, oword [rcx+4]
vhaddpd xmm1, xmm1, [rcx+4]
vhaddpd ymm1, ymm1, ymm1
vhaddpd ymm1, ymm1, yword [rcx+4]
vhaddpd ymm1, ymm1, [rcx+4]
vhaddps xmm1, xmm1, xmm1
vhaddps xmm1, xmm1, oword [rcx+4]
vhaddps xmm1, xmm1, [rcx+4]
vhaddps ymm1, ymm1, ymm1
vhaddps ymm1, ymm1, yword [rcx+4]
vhaddps ymm1, ymm1, [rcx+4]
vhsubpd xmm1, xmm1, xmm1
vhsubpd xmm1, xmm1, oword [rcx+4]
vhsubpd xmm1, xmm1, [rcx+4]
vhsubpd ymm1, ymm1, ymm1
vhsubpd ymm1, ymm1, yword [rcx+4]
vhsubpd ymm1, ymm1, [rcx+4]
vhsubps xmm1, xmm1, xmm1
vhsubps xmm1, xmm1, oword [rcx+4]
vhsubps xmm1, xmm1, [rcx+4]
vhsubps ymm1, ymm1, ymm1
vhsubps ymm1, ymm1, yword [rcx+4]
vhsubps ymm1, ymm1, [rcx+4]
vmovd ebx, xmm1
vmovd dword [rcx+4], xmm1
vmovd [rcx+4], xmm1
vmovq rbx, xmm1
vmovq qword [rcx+4], xmm1
vmovq [rcx+4], xmm1
vmovq xmm1, xmm1
vmovdqa oword [rcx+4], xmm1
vmovdqa [rcx+4], xmm1
vmovdqa yword [rcx+4], ymm1
vmovdqa [rcx+4], ymm1
vmovdqa32 oword [rcx+4], xmm1
vmovdqa32 [rcx+4], xmm1
vmovdqa32 yword [rcx+4], ymm1
vmovdqa32 [rcx+4], ymm1
vmovdqa32 zword [rcx+4], zmm1
vmovdqa32 [rcx+4], zmm1
vmovdqa64 oword [rcx+4], xmm1
vmovdqa64 [rcx+4], xmm1
vmovdqa64 yword [rcx+4], ymm1
vmovdqa64 [rcx+4], ymm1
vmovdqa64 zword [rcx+4], zmm1
vmovdqa64 [rcx+4], zmm1
vmovdqu oword [rcx+4], xmm1
vmovdqu [rcx+4], xmm1
vmovdqu yword [rcx+4], ymm1
vmovdqu [rcx+4], ymm1
vmovdqu32 oword [rcx+4], xmm1
vmovdqu32 [rcx+4], xmm1
vmovdqu32 yword [rcx+4], ymm1
vmovdqu32 [rcx+4], ymm1
vmovdqu32 zword [rcx+4], zmm1
vmovdqu32 [rcx+4], zmm1
vmovdqu64 oword [rcx+4], xmm1
vmovdqu64 [rcx+4], xmm1
vmovdqu64 yword [rcx+4], ymm1
vmovdqu64 [rcx+4], ymm1
vmovdqu64 zword [rcx+4], zmm1
vmovdqu64 [rcx+4], zmm1
vmovdqu8 oword [rcx+4], xmm1
vmovdqu8 [rcx+4], xmm1
vmovdqu8 yword [rcx+4], ymm1
vmovdqu8 [rcx+4], ymm1
vmovdqu8 zword [rcx+4], zmm1
vmovdqu8 [rcx+4], zmm1
vmovdqu16 oword [rcx+4], xmm1
vmovdqu16 [rcx+4], xmm1
vmovdqu16 yword [rcx+4], ymm1
vmovdqu16 [rcx+4], ymm1
vmovdqu16 zword [rcx+4], zmm1
vmovdqu16 [rcx+4], zmm1
jo near $+0x300
jno near $+0x300
jb near $+0x300
jae near $+0x300
je near $+0x300
jne near $+0x300
jbe near $+0x300
ja near $+0x300
js near $+0x300
jns near $+0x300
jp near $+0x300
jnp near $+0x300
jl near $+0x300
jge near $+0x300
jle near $+0x300
jg near $+0x300
seto bl
seto ch
seto al
seto byte [rcx+4]
seto [rcx+4]
setno bl
setno ch
setno al
setno byte [rcx+4]
setno [rcx+4]
setb bl
setb ch
setb al
setb byte [rcx+4]
setb [rcx+4]
setae bl
setae ch
setae al
setae byte [rcx+4]
setae [rcx+4]
sete bl
sete ch
sete al
sete byte [rcx+4]
sete [rcx+4]
setne bl
setne ch
setne al
setne byte [rcx+4]
setne [rcx+4]
setbe bl
setbe ch
setbe al
setbe byte [rcx+4]
setbe [rcx+4]
seta bl
seta ch
seta al
seta byte [rcx+4]
seta [rcx+4]
sets bl
sets ch
sets al
sets byte [rcx+4]
sets [rcx+4]
setns bl
setns ch
setns al
setns byte [rcx+4]
setns [rcx+4]
setp bl
setp ch
setp al
setp byte [rcx+4]
setp [rcx+4]
setnp bl
setnp ch
setnp al
setnp byte [rcx+4]
setnp [rcx+4]
setl bl
setl ch
setl al
setl byte [rcx+4]
setl [rcx+4]
setge bl
setge ch
setge al
setge byte [rcx+4]
setge [rcx+4]
setle bl
setle ch
setle al
setle byte [rcx+4]
setle [rcx+4]
setg bl
setg ch
setg al
setg byte [rcx+4]
setg [rcx+4]
kmovw k1, k1
kmovw k2, k1
kmovw k1, k2
kmovw k1, word [rcx+4]
kmovw k1, [rcx+4]
kmovw k2, word [rcx+4]
kmovw k2, [rcx+4]
kmovb k1, k1
kmovb k2, k1
kmovb k1, k2
kmovb k1, byte [rcx+4]
kmovb k1, [rcx+4]
kmovb k2, byte [rcx+4]
kmovb k2, [rcx+4]
kmovw word [rcx+4], k1
kmovw [rcx+4], k1
kmovw word [rcx+4], k2
kmovw [rcx+4], k2
kmovb byte [rcx+4], k1
kmovb [rcx+4], k1
kmovb byte [rcx+4], k2
kmovb [rcx+4], k2
kmovw k1, ebx
kmovw k2, ebx
kmovw k1, ecx
kmovb k1, ebx
kmovb k2, ebx
kmovb k1, ecx
kmovw ebx, k1
kmovw ecx, k1
kmovw eax, k1
kmovb ebx, k1
kmovb ecx, k1
kmovb eax, k1
kortestw k1, k1
kortestw k2, k1
kortestw k1, k2
kortestq k1, k1
kortestq k2, k1
kortestq k1, k2
kortestb k1, k1
kortestb k2, k1
kortestb k1, k2
kortestd k1, k1
kortestd k2, k1
kortestd k1, k2
ktestw k1, k1
ktestw k2, k1
ktestw k1, k2
ktestq k1, k1
ktestq k2, k1
ktestq k1, k2
ktestb k1, k1
ktestb k2, k1
ktestb k1, k2
ktestd k1, k1
ktestd k2, k1
ktestd k1, k2
cpuid
bt bx, bx
bt cx, bx
bt ax, bx
bt word [rcx+4], bx
bt [rcx+4], bx
bt word [rcx+4], cx
bt word [rcx+4], ax
bt [rcx+4], cx
bt [rcx+4], ax
bt ebx, ebx
bt ecx, ebx
bt eax, ebx
bt dword [rcx+4], ebx
bt [rcx+4], ebx
bt dword [rcx+4], ecx
bt dword [rcx+4], eax
bt [rcx+4], ecx
bt [rcx+4], eax
bt rbx, rbx
bt r9, rbx
bt rax, rbx
bt qword [rcx+4], rbx
bt [rcx+4], rbx
bt qword [rcx+4], r9
bt qword [rcx+4], rax
bt [rcx+4], r9
bt [rcx+4], rax
montmul
xsha1
xsha256
xstore
xcryptecb
xcryptcbc
xcryptctr
xcryptcfb
xcryptofb
rsm
shrd bx, bx, 9
shrd cx, bx, 9
shrd ax, bx, 9
shrd word [rcx+4], bx, 9
shrd [rcx+4], bx, 9
shrd ebx, ebx, 9
shrd ecx, ebx, 9
shrd eax, ebx, 9
shrd dword [rcx+4], ebx, 9
shrd [rcx+4], ebx, 9
shrd rbx, rbx, 9
shrd r9, rbx, 9
shrd rax, rbx, 9
shrd qword [rcx+4], rbx, 9
shrd [rcx+4], rbx, 9
shrd bx, bx, cl
shrd cx, bx, cl
shrd ax, bx, cl
shrd word [rcx+4], bx, cl
shrd [rcx+4], bx, cl
shrd ebx, ebx, cl
shrd ecx, ebx, cl
shrd eax, ebx, cl
shrd dword [rcx+4], ebx, cl
shrd [rcx+4], ebx, cl
shrd rbx, rbx, cl
shrd r9, rbx, cl
shrd rax, rbx, cl
shrd qword [rcx+4], rbx, cl
shrd [rcx+4], rbx, cl
fxsave [rcx+4]
fxsave64 [rcx+4]
rdfsbase ebx
rdfsbase ecx
rdfsbase eax
rdfsbase rbx
rdfsbase r9
rdfsbase rax
fxrstor [rcx+4]
fxrstor64 [rcx+4]
rdgsbase ebx
rdgsbase ecx
rdgsbase eax
rdgsbase rbx
rdgsbase r9
rdgsbase rax
wrfsbase ebx
wrfsbase ecx
wrfsbase eax
wrfsbase rbx
wrfsbase r9
wrfsbase rax
vldmxcsr dword [rcx+4]
vldmxcsr [rcx+4]
wrgsbase ebx
wrgsbase ecx
wrgsbase eax
wrgsbase rbx
wrgsbase r9
wrgsbase rax
vstmxcsr dword [rcx+4]
vstmxcsr [rcx+4]
incsspd ebx
incsspd ecx
incsspd eax
incsspq rbx
incsspq r9
incsspq rax
xsaveopt [rcx+4]
xsaveopt64 [rcx+4]
clwb [rcx+4]
tpause ebx
tpause ecx
tpause eax
clrssbsy qword [rcx+4]
clrssbsy [rcx+4]
umonitor ebx
umonitor ecx
umonitor eax
umonitor rbx
umonitor r9
umonitor rax
umwait ebx
umwait ecx
umwait eax
clflush [rcx+4]
clflushopt [rcx+4]
lfence
mfence
sfence
pcommit
cmpxchg bl, bl
cmpxchg ch, bl
cmpxchg al, bl
cmpxchg byte [rcx+4], bl
cmpxchg [rcx+4], bl
cmpxchg byte [rcx+4], ch
cmpxchg byte [rcx+4], al
cmpxchg [rcx+4], ch
cmpxchg [rcx+4], al
cmpxchg bx, bx
cmpxchg cx, bx
cmpxchg ax, bx
cmpxchg word [rcx+4], bx
cmpxchg [rcx+4], bx
cmpxchg word [rcx+4], cx
cmpxchg word [rcx+4], ax
cmpxchg [rcx+4], cx
cmpxchg [rcx+4], ax
cmpxchg ebx, ebx
cmpxchg ecx, ebx
cmpxchg eax, ebx
cmpxchg dword [rcx+4], ebx
cmpxchg [rcx+4], ebx
cmpxchg dword [rcx+4], ecx
cmpxchg dword [rcx+4], eax
cmpxchg [rcx+4], ecx
cmpxchg [rcx+4], eax
cmpxchg rbx, rbx
cmpxchg r9, rbx
cmpxchg rax, rbx
cmpxchg qword [rcx+4], rbx
cmpxchg [rcx+4], rbx
cmpxchg qword [rcx+4], r9
cmpxchg qword [rcx+4], rax
cmpxchg [rcx+4], r9
cmpxchg [rcx+4], rax
btr bx, bx
btr cx, bx
btr ax, bx
btr word [rcx+4], bx
btr [rcx+4], bx
btr word [rcx+4], cx
btr word [rcx+4], ax
btr [rcx+4], cx
btr [rcx+4], ax
btr ebx, ebx
btr ecx, ebx
btr eax, ebx
btr dword [rcx+4], ebx
btr [rcx+4], ebx
btr dword [rcx+4], ecx
btr dword [rcx+4], eax
btr [rcx+4], ecx
btr [rcx+4], eax
btr rbx, rbx
btr r9, rbx
btr rax, rbx
btr qword [rcx+4], rbx
btr [rcx+4], rbx
btr qword [rcx+4], r9
btr qword [rcx+4], rax
btr [rcx+4], r9
btr [rcx+4], rax
lfs bx, [rcx+4]
lfs cx, [rcx+4]
lfs ax, [rcx+4]
lfs ebx, [rcx+4]
lfs ecx, [rcx+4]
lfs eax, [rcx+4]
lfs rbx, [rcx+4]
lfs r9, [rcx+4]
lfs rax, [rcx+4]
lgs bx, [rcx+4]
lgs cx, [rcx+4]
lgs ax, [rcx+4]
lgs ebx, [rcx+4]
lgs ecx, [rcx+4]
lgs eax, [rcx+4]
lgs rbx, [rcx+4]
lgs r9, [rcx+4]
lgs rax, [rcx+4]
movzx bx, bl
movzx cx, bl
movzx ax, bl
movzx bx, byte [rcx+4]
movzx bx, [rcx+4]
movzx cx, byte [rcx+4]
movzx cx, [rcx+4]
movzx ax, byte [rcx+4]
movzx ax, [rcx+4]
movzx ebx, bl
movzx ecx, bl
movzx eax, bl
movzx ebx, byte [rcx+4]
movzx ecx, byte [rcx+4]
movzx eax, byte [rcx+4]
movzx rbx, bl
movzx r9, bl
movzx rax, bl
movzx rbx, byte [rcx+4]
movzx r9, byte [rcx+4]
movzx rax, byte [rcx+4]
movzx ebx, bx
movzx ecx, bx
movzx eax, bx
movzx ebx, word [rcx+4]
movzx ecx, word [rcx+4]
movzx eax, word [rcx+4]
movzx rbx, bx
movzx r9, bx
movzx rax, bx
movzx rbx, word [rcx+4]
movzx r9, word [rcx+4]
movzx rax, word [rcx+4]
popcnt bx, bx
popcnt cx, bx
popcnt ax, bx
popcnt bx, word [rcx+4]
popcnt bx, [rcx+4]
popcnt cx, word [rcx+4]
popcnt cx, [rcx+4]
popcnt ax, word [rcx+4]
popcnt ax, [rcx+4]
popcnt ebx, ebx
popcnt ecx, ebx
popcnt eax, ebx
popcnt ebx, dword [rcx+4]
popcnt ebx, [rcx+4]
popcnt ecx, dword [rcx+4]
popcnt ecx, [rcx+4]
popcnt eax, dword [rcx+4]
popcnt eax, [rcx+4]
popcnt rbx, rbx
popcnt r9, rbx
popcnt rax, rbx
popcnt rbx, qword [rcx+4]
popcnt rbx, [rcx+4]
popcnt r9, qword [rcx+4]
popcnt r9, [rcx+4]
popcnt rax, qword [rcx+4]
popcnt rax, [rcx+4]
ud1 bx, bx
ud1 cx, bx
ud1 ax, bx
ud1 bx, word [rcx+4]
ud1 bx, [rcx+4]
ud1 cx, word [rcx+4]
ud1 cx, [rcx+4]
ud1 ax, word [rcx+4]
ud1 ax, [rcx+4]
ud1 ebx, ebx
ud1 ecx, ebx
ud1 eax, ebx
ud1 ebx, dword [rcx+4]
ud1 ebx, [rcx+4]
ud1 ecx, dword [rcx+4]
ud1 ecx, [rcx+4]
ud1 eax, dword [rcx+4]
ud1 eax, [rcx+4]
ud1 rbx, rbx
ud1 r9, rbx
ud1 rax, rbx
ud1 rbx, qword [rcx+4]
ud1 rbx, [rcx+4]
ud1 r9, qword [rcx+4]
ud1 r9, [rcx+4]
ud1 rax, qword [rcx+4]
ud1 rax, [rcx+4]
bt bx, 9
bt cx, 9
bt ax, 9
bt word [rcx+4], 9
bt ebx, 9
bt ecx, 9
bt eax, 9
bt dword [rcx+4], 9
bt rbx, 9
bt r9, 9
bt rax, 9
bt qword [rcx+4], 9
btr bx, 9
btr cx, 9
btr ax, 9
btr word [rcx+4], 9
btr ebx, 9
btr ecx, 9
btr eax, 9
btr dword [rcx+4], 9
btr rbx, 9
btr r9, 9
btr rax, 9
btr qword [rcx+4], 9
btc bx, 9
btc cx, 9
btc ax, 9
btc word [rcx+4], 9
btc ebx, 9
btc ecx, 9
btc eax, 9
btc dword [rcx+4], 9
btc rbx, 9
btc r9, 9
btc rax, 9
btc qword [rcx+4], 9
btc bx, bx
btc cx, bx
btc ax, bx
btc word [rcx+4], bx
btc [rcx+4], bx
btc word [rcx+4], cx
btc word [rcx+4], ax
btc [rcx+4], cx
btc [rcx+4], ax
btc ebx, ebx
btc ecx, ebx
btc eax, ebx
btc dword [rcx+4], ebx
btc [rcx+4], ebx
btc dword [rcx+4], ecx
btc dword [rcx+4], eax
btc [rcx+4], ecx
btc [rcx+4], eax
btc rbx, rbx
btc r9, rbx
btc rax, rbx
btc qword [rcx+4], rbx
btc [rcx+4], rbx
btc qword [rcx+4], r9
btc qword [rcx+4], rax
btc [rcx+4], r9
btc [rcx+4], rax
bsf bx, bx
bsf cx, bx
bsf ax, bx
bsf bx, word [rcx+4]
bsf bx, [rcx+4]
bsf cx, word [rcx+4]
bsf cx, [rcx+4]
bsf ax, word [rcx+4]
bsf ax, [rcx+4]
bsf ebx, ebx
bsf ecx, ebx
bsf eax, ebx
bsf ebx, dword [rcx+4]
bsf ebx, [rcx+4]
bsf ecx, dword [rcx+4]
bsf ecx, [rcx+4]
bsf eax, dword [rcx+4]
bsf eax, [rcx+4]
bsf rbx, rbx
bsf r9, rbx
bsf rax, rbx
bsf rbx, qword [rcx+4]
bsf rbx, [rcx+4]
bsf r9, qword [rcx+4]
bsf r9, [rcx+4]
bsf rax, qword [rcx+4]
bsf rax, [rcx+4]
tzcnt bx, bx
tzcnt cx, bx
tzcnt ax, bx
tzcnt bx, word [rcx+4]
tzcnt bx, [rcx+4]
tzcnt cx, word [rcx+4]
tzcnt cx, [rcx+4]
tzcnt ax, word [rcx+4]
tzcnt ax, [rcx+4]
tzcnt ebx, ebx
tzcnt ecx, ebx
tzcnt eax, ebx
tzcnt ebx, dword [rcx+4]
tzcnt ebx, [rcx+4]
tzcnt ecx, dword [rcx+4]
tzcnt ecx, [rcx+4]
tzcnt eax, dword [rcx+4]
tzcnt eax, [rcx+4]
tzcnt rbx, rbx
tzcnt r9, rbx
tzcnt rax, rbx
tzcnt rbx, qword [rcx+4]
tzcnt rbx, [rcx+4]
tzcnt r9, qword [rcx+4]
tzcnt r9, [rcx+4]
tzcnt rax, qword [rcx+4]
tzcnt rax, [rcx+4]
bsr bx, bx
bsr cx, bx
bsr ax, bx
bsr bx, word [rcx+4]
bsr bx, [rcx+4]
bsr cx, word [rcx+4]
bsr cx, [rcx+4]
bsr ax, word [rcx+4]
bsr ax, [rcx+4]
bsr ebx, ebx
bsr ecx, ebx
bsr eax, ebx
bsr ebx, dword [rcx+4]
bsr ebx, [rcx+4]
bsr ecx, dword [rcx+4]
bsr ecx, [rcx+4]
bsr eax, dword [rcx+4]
bsr eax, [rcx+4]
bsr rbx, rbx
bsr r9, rbx
bsr rax, rbx
bsr rbx, qword [rcx+4]
bsr rbx, [rcx+4]
bsr r9, qword [rcx+4]
bsr r9, [rcx+4]
bsr rax, qword [rcx+4]
bsr rax, [rcx+4]
lzcnt bx, bx
lzcnt cx, bx
lzcnt ax, bx
lzcnt bx, word [rcx+4]
lzcnt bx, [rcx+4]
lzcnt cx, word [rcx+4]
lzcnt cx, [rcx+4]
lzcnt ax, word [rcx+4]
lzcnt ax, [rcx+4]
lzcnt ebx, ebx
lzcnt ecx, ebx
lzcnt eax, ebx
lzcnt ebx, dword [rcx+4]
lzcnt ebx, [rcx+4]
lzcnt ecx, dword [rcx+4]
lzcnt ecx, [rcx+4]
lzcnt eax, dword [rcx+4]
lzcnt eax, [rcx+4]
lzcnt rbx, rbx
lzcnt r9, rbx
lzcnt rax, rbx
lzcnt rbx, qword [rcx+4]
lzcnt rbx, [rcx+4]
lzcnt r9, qword [rcx+4]
lzcnt r9, [rcx+4]
lzcnt rax, qword [rcx+4]
lzcnt rax, [rcx+4]
movsx bx, bl
movsx cx, bl
movsx ax, bl
movsx bx, byte [rcx+4]
movsx bx, [rcx+4]
movsx cx, byte [rcx+4]
movsx cx, [rcx+4]
movsx ax, byte [rcx+4]
movsx ax, [rcx+4]
movsx ebx, bl
movsx ecx, bl
movsx eax, bl
movsx ebx, byte [rcx+4]
movsx ecx, byte [rcx+4]
movsx eax, byte [rcx+4]
movsx rbx, bl
movsx r9, bl
movsx rax, bl
movsx rbx, byte [rcx+4]
movsx r9, byte [rcx+4]
movsx rax, byte [rcx+4]
movsx ebx, bx
movsx ecx, bx
movsx eax, bx
movsx ebx, word [rcx+4]
movsx ecx, word [rcx+4]
movsx eax, word [rcx+4]
movsx rbx, bx
movsx r9, bx
movsx rax, bx
movsx rbx, word [rcx+4]
movsx r9, word [rcx+4]
movsx rax, word [rcx+4]
vcmpps xmm1, xmm1, xmm1, 9
vcmpps xmm1, xmm1, oword [rcx+4], 9
vcmpps xmm1, xmm1, [rcx+4], 9
vcmpps ymm1, ymm1, ymm1, 9
vcmpps ymm1, ymm1, yword [rcx+4], 9
vcmpps ymm1, ymm1, [rcx+4], 9
vcmpps k1, xmm1, xmm1, 9
vcmpps k1, xmm1, oword [rcx+4], 9
vcmpps k1, xmm1, [rcx+4], 9
vcmpps k1, ymm1, ymm1, 9
vcmpps k1, ymm1, yword [rcx+4], 9
vcmpps k1, ymm1, [rcx+4], 9
vcmpps k1, zmm1, zmm1, 9
vcmpps k1, zmm1, zword [rcx+4], 9
vcmpps k1, zmm1, [rcx+4], 9
vcmppd xmm1, xmm1, xmm1, 9
vcmppd xmm1, xmm1, oword [rcx+4], 9
vcmppd xmm1, xmm1, [rcx+4], 9
vcmppd ymm1, ymm1, ymm1, 9
vcmppd ymm1, ymm1, yword [rcx+4], 9
vcmppd ymm1, ymm1, [rcx+4], 9
vcmppd k1, xmm1, xmm1, 9
vcmppd k1, xmm1, oword [rcx+4], 9
vcmppd k1, xmm1, [rcx+4], 9
vcmppd k1, ymm1, ymm1, 9
vcmppd k1, ymm1, yword [rcx+4], 9
vcmppd k1, ymm1, [rcx+4], 9
vcmppd k1, zmm1, zmm1, 9
vcmppd k1, zmm1, zword [rcx+4], 9
vcmppd k1, zmm1, [rcx+4], 9
vcmpss xmm1, xmm1, xmm1, 9
vcmpss xmm1, xmm1, [rcx+4], 9
vcmpss k1, xmm1, xmm1, 9
vcmpss k1, xmm1, dword [rcx+4], 9
vcmpss k1, xmm1, [rcx+4], 9
vcmpsd xmm1, xmm1, xmm1, 9
vcmpsd xmm1, xmm1, qword [rcx+4], 9
vcmpsd xmm1, xmm1, [rcx+4], 9
vcmpsd k1, xmm1, xmm1, 9
vcmpsd k1, xmm1, qword [rcx+4], 9
vcmpsd k1, xmm1, [rcx+4], 9
movnti dword [rcx+4], ebx
movnti [rcx+4], ebx
movnti dword [rcx+4], ecx
movnti dword [rcx+4], eax
movnti [rcx+4], ecx
movnti [rcx+4], eax
movnti qword [rcx+4], rbx
movnti [rcx+4], rbx
movnti qword [rcx+4], r9
movnti qword [rcx+4], rax
movnti [rcx+4], r9
movnti [rcx+4], rax
vpinsrw xmm1, xmm1, ebx, 9
vpinsrw xmm1, xmm1, word [rcx+4], 9
vpinsrw xmm1, xmm1, [rcx+4], 9
vpextrw ebx, xmm1, 9
vpextrw rbx, xmm1, 9
vshufps xmm1, xmm1, xmm1, 9
vshufps xmm1, xmm1, oword [rcx+4], 9
vshufps xmm1, xmm1, [rcx+4], 9
vshufps ymm1, ymm1, ymm1, 9
vshufps ymm1, ymm1, yword [rcx+4], 9
vshufps ymm1, ymm1, [rcx+4], 9
vshufps zmm1, zmm1, zmm1, 9
vshufps zmm1, zmm1, zword [rcx+4], 9
vshufps zmm1, zmm1, [rcx+4], 9
vshufpd xmm1, xmm1, xmm1, 9
vshufpd xmm1, xmm1, oword [rcx+4], 9
vshufpd xmm1, xmm1, [rcx+4], 9
vshufpd ymm1, ymm1, ymm1, 9
vshufpd ymm1, ymm1, yword [rcx+4], 9
vshufpd ymm1, ymm1, [rcx+4], 9
vshufpd zmm1, zmm1, zmm1, 9
vshufpd zmm1, zmm1, zword [rcx+4], 9
vshufpd zmm1, zmm1, [rcx+4], 9
cmpxchg8b qword [rcx+4]
cmpxchg8b [rcx+4]
cmpxchg16b oword [rcx+4]
cmpxchg16b [rcx+4]
xrstors [rcx+4]
xrstors64 [rcx+4]
xsavec [rcx+4]
xsavec64 [rcx+4]
xsaves [rcx+4]
xsaves64 [rcx+4]
vmptrld [rcx+4]
vmclear [rcx+4]
vmxon [rcx+4]
rdrand bx
rdrand cx
rdrand ax
rdrand ebx
rdrand ecx
rdrand eax
rdrand rbx
rdrand r9
rdrand rax
vmptrst [rcx+4]
rdseed bx
rdseed cx
rdseed ax
rdseed ebx
rdseed ecx
rdseed eax
rdseed rbx
rdseed r9
rdseed rax
rdpid rbx
rdpid r9
rdpid rax
bswap ebx
bswap ecx
bswap eax
bswap rbx
bswap r9
bswap rax
vaddsubpd xmm1, xmm1, xmm1
vaddsubpd xmm1, xmm1, oword [rcx+4]
vaddsubpd xmm1, xmm1, [rcx+4]
vaddsubpd ymm1, ymm1, ymm1
vaddsubpd ymm1, ymm1, yword [rcx+4]
vaddsubpd ymm1, ymm1, [rcx+4]
vaddsubps xmm1, xmm1, xmm1
vaddsubps xmm1, xmm1, oword [rcx+4]
vaddsubps xmm1, xmm1, [rcx+4]
vaddsubps ymm1, ymm1, ymm1
vaddsubps ymm1, ymm1, yword [rcx+4]
vaddsubps ymm1, ymm1, [rcx+4]
vpsrlw xmm1, xmm1, xmm1
vpsrlw xmm1, xmm1, oword [rcx+4]
vpsrlw xmm1, xmm1, [rcx+4]
vpsrlw ymm1, ymm1, xmm1
vpsrlw ymm1, ymm1, oword [rcx+4]
vpsrlw ymm1, ymm1, [rcx+4]
vpsrlw zmm1, zmm1, xmm1
vpsrlw zmm1, zmm1, oword [rcx+4]
vpsrlw zmm1, zmm1, [rcx+4]
vpsrld xmm1, xmm1, xmm1
vpsrld xmm1, xmm1, oword [rcx+4]
vpsrld xmm1, xmm1, [rcx+4]
vpsrld ymm1, ymm1, xmm1
vpsrld ymm1, ymm1, oword [rcx+4]
vpsrld ymm1, ymm1, [rcx+4]
vpsrld zmm1, zmm1, xmm1
vpsrld zmm1, zmm1, oword [rcx+4]
vpsrld zmm1, zmm1, [rcx+4]
vpsrlq xmm1, xmm1, xmm1
vpsrlq xmm1, xmm1, oword [rcx+4]
vpsrlq xmm1, xmm1, [rcx+4]
vpsrlq ymm1, ymm1, xmm1
vpsrlq ymm1, ymm1, oword [rcx+4]
vpsrlq ymm1, ymm1, [rcx+4]
vpsrlq zmm1, zmm1, xmm1
vpsrlq zmm1, zmm1, oword [rcx+4]
vpsrlq zmm1, zmm1, [rcx+4]
vpaddq xmm1, xmm1, xmm1
vpaddq xmm1, xmm1, oword [rcx+4]
vpaddq xmm1, xmm1, [rcx+4]
vpaddq ymm1, ymm1, ymm1
vpaddq ymm1, ymm1, yword [rcx+4]
vpaddq ymm1, ymm1, [rcx+4]
vpaddq zmm1, zmm1, zmm1
vpaddq zmm1, zmm1, zword [rcx+4]
vpaddq zmm1, zmm1, [rcx+4]
vpmullw xmm1, xmm1, xmm1
vpmullw xmm1, xmm1, oword [rcx+4]
vpmullw xmm1, xmm1, [rcx+4]
vpmullw ymm1, ymm1, ymm1
vpmullw ymm1, ymm1, yword [rcx+4]
vpmullw ymm1, ymm1, [rcx+4]
vpmullw zmm1, zmm1, zmm1
vpmullw zmm1, zmm1, zword [rcx+4]
vpmullw zmm1, zmm1, [rcx+4]
movq2dq xmm1, mm1
movq2dq xmm0, mm1
movq2dq xmm7, mm1
movdq2q mm1, xmm1
movdq2q mm2, xmm1
movdq2q mm1, xmm0
vpmovmskb ebx, xmm1
vpmovmskb rbx, xmm1
vpmovmskb ebx, ymm1
vpmovmskb rbx, ymm1
vpsubusb xmm1, xmm1, xmm1
vpsubusb xmm1, xmm1, oword [rcx+4]
vpsubusb xmm1, xmm1, [rcx+4]
vpsubusb ymm1, ymm1, ymm1
vpsubusb ymm1, ymm1, yword [rcx+4]
vpsubusb ymm1, ymm1, [rcx+4]
vpsubusb zmm1, zmm1, zmm1
vpsubusb zmm1, zmm1, zword [rcx+4]
vpsubusb zmm1, zmm1, [rcx+4]
vpsubusw xmm1, xmm1, xmm1
vpsubusw xmm1, xmm1, oword [rcx+4]
vpsubusw xmm1, xmm1, [rcx+4]
vpsubusw ymm1, ymm1, ymm1
vpsubusw ymm1, ymm1, yword [rcx+4]
vpsubusw ymm1, ymm1, [rcx+4]
vpsubusw zmm1, zmm1, zmm1
vpsubusw zmm1, zmm1, zword [rcx+4]
vpsubusw zmm1, zmm1, [rcx+4]
vpminub xmm1, xmm1, xmm1
vpminub xmm1, xmm1, oword [rcx+4]
vpminub xmm1, xmm1, [rcx+4]
vpminub ymm1, ymm1, ymm1
vpminub ymm1, ymm1, yword [rcx+4]
vpminub ymm1, ymm1, [rcx+4]
vpminub zmm1, zmm1, zmm1
vpminub zmm1, zmm1, zword [rcx+4]
vpminub zmm1, zmm1, [rcx+4]
vpand xmm1, xmm1, xmm1
vpand xmm1, xmm1, oword [rcx+4]
vpand xmm1, xmm1, [rcx+4]
vpand ymm1, ymm1, ymm1
vpand ymm1, ymm1, yword [rcx+4]
vpand ymm1, ymm1, [rcx+4]
vpandd xmm1, xmm1, xmm1
vpandd xmm1, xmm1, oword [rcx+4]
vpandd xmm1, xmm1, [rcx+4]
vpandd ymm1, ymm1, ymm1
vpandd ymm1, ymm1, yword [rcx+4]
vpandd ymm1, ymm1, [rcx+4]
vpandd zmm1, zmm1, zmm1
vpandd zmm1, zmm1, zword [rcx+4]
vpandd zmm1, zmm1, [rcx+4]
vpandq xmm1, xmm1, xmm1
vpandq xmm1, xmm1, oword [rcx+4]
vpandq xmm1, xmm1, [rcx+4]
vpandq ymm1, ymm1, ymm1
vpandq ymm1, ymm1, yword [rcx+4]
vpandq ymm1, ymm1, [rcx+4]
vpandq zmm1, zmm1, zmm1
vpandq zmm1, zmm1, zword [rcx+4]
vpandq zmm1, zmm1, [rcx+4]
vpaddusb xmm1, xmm1, xmm1
vpaddusb xmm1, xmm1, oword [rcx+4]
vpaddusb xmm1, xmm1, [rcx+4]
vpaddusb ymm1, ymm1, ymm1
vpaddusb ymm1, ymm1, yword [rcx+4]
vpaddusb ymm1, ymm1, [rcx+4]
vpaddusb zmm1, zmm1, zmm1
vpaddusb zmm1, zmm1, zword [rcx+4]
vpaddusb zmm1, zmm1, [rcx+4]
vpaddusw xmm1, xmm1, xmm1
vpaddusw xmm1, xmm1, oword [rcx+4]
vpaddusw xmm1, xmm1, [rcx+4]
vpaddusw ymm1, ymm1, ymm1
vpaddusw ymm1, ymm1, yword [rcx+4]
vpaddusw ymm1, ymm1, [rcx+4]
vpaddusw zmm1, zmm1, zmm1
vpaddusw zmm1, zmm1, zword [rcx+4]
vpaddusw zmm1, zmm1, [rcx+4]
vpmaxub xmm1, xmm1, xmm1
vpmaxub xmm1, xmm1, oword [rcx+4]
vpmaxub xmm1, xmm1, [rcx+4]
vpmaxub ymm1, ymm1, ymm1
vpmaxub ymm1, ymm1, yword [rcx+4]
vpmaxub ymm1, ymm1, [rcx+4]
vpmaxub zmm1, zmm1, zmm1
vpmaxub zmm1, zmm1, zword [rcx+4]
vpmaxub zmm1, zmm1, [rcx+4]
vpandn xmm1, xmm1, xmm1
vpandn xmm1, xmm1, oword [rcx+4]
vpandn xmm1, xmm1, [rcx+4]
vpandn ymm1, ymm1, ymm1
vpandn ymm1, ymm1, yword [rcx+4]
vpandn ymm1, ymm1, [rcx+4]
vpandnd xmm1, xmm1, xmm1
vpandnd xmm1, xmm1, oword [rcx+4]
vpandnd xmm1, xmm1, [rcx+4]
vpandnd ymm1, ymm1, ymm1
vpandnd ymm1, ymm1, yword [rcx+4]
vpandnd ymm1, ymm1, [rcx+4]
vpandnd zmm1, zmm1, zmm1
vpandnd zmm1, zmm1, zword [rcx+4]
vpandnd zmm1, zmm1, [rcx+4]
vpandnq xmm1, xmm1, xmm1
vpandnq xmm1, xmm1, oword [rcx+4]
vpandnq xmm1, xmm1, [rcx+4]
vpandnq ymm1, ymm1, ymm1
vpandnq ymm1, ymm1, yword [rcx+4]
vpandnq ymm1, ymm1, [rcx+4]
vpandnq zmm1, zmm1, zmm1
vpandnq zmm1, zmm1, zword [rcx+4]
vpandnq zmm1, zmm1, [rcx+4]
vpavgb xmm1, xmm1, xmm1
vpavgb xmm1, xmm1, oword [rcx+4]
vpavgb xmm1, xmm1, [rcx+4]
vpavgb ymm1, ymm1, ymm1
vpavgb ymm1, ymm1, yword [rcx+4]
vpavgb ymm1, ymm1, [rcx+4]
vpavgb zmm1, zmm1, zmm1
vpavgb zmm1, zmm1, zword [rcx+4]
vpavgb zmm1, zmm1, [rcx+4]
vpsraw xmm1, xmm1, xmm1
vpsraw xmm1, xmm1, oword [rcx+4]
vpsraw xmm1, xmm1, [rcx+4]
vpsraw ymm1, ymm1, xmm1
vpsraw ymm1, ymm1, oword [rcx+4]
vpsraw ymm1, ymm1, [rcx+4]
vpsraw zmm1, zmm1, xmm1
vpsraw zmm1, zmm1, oword [rcx+4]
vpsraw zmm1, zmm1, [rcx+4]
vpsrad xmm1, xmm1, xmm1
vpsrad xmm1, xmm1, oword [rcx+4]
vpsrad xmm1, xmm1, [rcx+4]
vpsrad ymm1, ymm1, xmm1
vpsrad ymm1, ymm1, oword [rcx+4]
vpsrad ymm1, ymm1, [rcx+4]
vpsrad zmm1, zmm1, xmm1
vpsrad zmm1, zmm1, oword [rcx+4]
vpsrad zmm1, zmm1, [rcx+4]
vpsraq xmm1, xmm1, xmm1
vpsraq xmm1, xmm1, oword [rcx+4]
vpsraq xmm1, xmm1, [rcx+4]
vpsraq ymm1, ymm1, xmm1
vpsraq ymm1, ymm1, oword [rcx+4]
vpsraq ymm1, ymm1, [rcx+4]
vpsraq zmm1, zmm1, xmm1
vpsraq zmm1, zmm1, oword [rcx+4]
vpsraq zmm1, zmm1, [rcx+4]
vpavgw xmm1, xmm1, xmm1
vpavgw xmm1, xmm1, oword [rcx+4]
vpavgw xmm1, xmm1, [rcx+4]
vpavgw ymm1, ymm1, ymm1
vpavgw ymm1, ymm1, yword [rcx+4]
vpavgw ymm1, ymm1, [rcx+4]
vpavgw zmm1, zmm1, zmm1
vpavgw zmm1, zmm1, zword [rcx+4]
vpavgw zmm1, zmm1, [rcx+4]
vpmulhuw xmm1, xmm1, xmm1
vpmulhuw xmm1, xmm1, oword [rcx+4]
vpmulhuw xmm1, xmm1, [rcx+4]
vpmulhuw ymm1, ymm1, ymm1
vpmulhuw ymm1, ymm1, yword [rcx+4]
vpmulhuw ymm1, ymm1, [rcx+4]
vpmulhuw zmm1, zmm1, zmm1
vpmulhuw zmm1, zmm1, zword [rcx+4]
vpmulhuw zmm1, zmm1, [rcx+4]
vpmulhw xmm1, xmm1, xmm1
vpmulhw xmm1, xmm1, oword [rcx+4]
vpmulhw xmm1, xmm1, [rcx+4]
vpmulhw ymm1, ymm1, ymm1
vpmulhw ymm1, ymm1, yword [rcx+4]
vpmulhw ymm1, ymm1, [rcx+4]
vpmulhw zmm1, zmm1, zmm1
vpmulhw zmm1, zmm1, zword [rcx+4]
vpmulhw zmm1, zmm1, [rcx+4]
vcvttpd2dq xmm1, xmm1
vcvttpd2dq xmm1, oword [rcx+4]
vcvttpd2dq xmm1, [rcx+4]
vcvttpd2dq xmm1, ymm1
vcvttpd2dq xmm1, yword [rcx+4]
vcvttpd2dq ymm1, zmm1
vcvttpd2dq ymm1, zword [rcx+4]
vcvttpd2dq ymm1, [rcx+4]
vcvtdq2pd xmm1, xmm1
vcvtdq2pd xmm1, qword [rcx+4]
vcvtdq2pd xmm1, [rcx+4]
vcvtdq2pd ymm1, xmm1
vcvtdq2pd ymm1, oword [rcx+4]
vcvtdq2pd ymm1, [rcx+4]
vcvtdq2pd zmm1, ymm1
vcvtdq2pd zmm1, yword [rcx+4]
vcvtdq2pd zmm1, [rcx+4]
vcvtqq2pd xmm1, xmm1
vcvtqq2pd xmm1, oword [rcx+4]
vcvtqq2pd xmm1, [rcx+4]
vcvtqq2pd ymm1, ymm1
vcvtqq2pd ymm1, yword [rcx+4]
vcvtqq2pd ymm1, [rcx+4]
vcvtqq2pd zmm1, zmm1
vcvtqq2pd zmm1, zword [rcx+4]
vcvtqq2pd zmm1, [rcx+4]
vcvtpd2dq xmm1, xmm1
vcvtpd2dq xmm1, oword [rcx+4]
vcvtpd2dq xmm1, [rcx+4]
vcvtpd2dq xmm1, ymm1
vcvtpd2dq xmm1, yword [rcx+4]
vcvtpd2dq ymm1, zmm1
vcvtpd2dq ymm1, zword [rcx+4]
vcvtpd2dq ymm1, [rcx+4]
movntq qword [rcx+4], mm1
movntq [rcx+4], mm1
movntq qword [rcx+4], mm2
movntq [rcx+4], mm2
vmovntdq oword [rcx+4], xmm1
vmovntdq [rcx+4], xmm1
vmovntdq yword [rcx+4], ymm1
vmovntdq [rcx+4], ymm1
vmovntdq zword [rcx+4], zmm1
vmovntdq [rcx+4], zmm1
vpsubsb xmm1, xmm1, xmm1
vpsubsb xmm1, xmm1, oword [rcx+4]
vpsubsb xmm1, xmm1, [rcx+4]
vpsubsb ymm1, ymm1, ymm1
vpsubsb ymm1, ymm1, yword [rcx+4]
vpsubsb ymm1, ymm1, [rcx+4]
vpsubsb zmm1, zmm1, zmm1
vpsubsb zmm1, zmm1, zword [rcx+4]
vpsubsb zmm1, zmm1, [rcx+4]
vpsubsw xmm1, xmm1, xmm1
vpsubsw xmm1, xmm1, oword [rcx+4]
vpsubsw xmm1, xmm1, [rcx+4]
vpsubsw ymm1, ymm1, ymm1
vpsubsw ymm1, ymm1, yword [rcx+4]
vpsubsw ymm1, ymm1, [rcx+4]
vpsubsw zmm1, zmm1, zmm1
vpsubsw zmm1, zmm1, zword [rcx+4]
vpsubsw zmm1, zmm1, [rcx+4]
vpminsw xmm1, xmm1, xmm1
vpminsw xmm1, xmm1, oword [rcx+4]
vpminsw xmm1, xmm1, [rcx+4]
vpminsw ymm1, ymm1, ymm1
vpminsw ymm1, ymm1, yword [rcx+4]
vpminsw ymm1, ymm1, [rcx+4]
vpminsw zmm1, zmm1, zmm1
vpminsw zmm1, zmm1, zword [rcx+4]
vpminsw zmm1, zmm1, [rcx+4]
vpor xmm1, xmm1, xmm1
vpor xmm1, xmm1, oword [rcx+4]
vpor xmm1, xmm1, [rcx+4]
vpor ymm1, ymm1, ymm1
vpor ymm1, ymm1, yword [rcx+4]
vpor ymm1, ymm1, [rcx+4]
vpord xmm1, xmm1, xmm1
vpord xmm1, xmm1, oword [rcx+4]
vpord xmm1, xmm1, [rcx+4]
vpord ymm1, ymm1, ymm1
vpord ymm1, ymm1, yword [rcx+4]
vpord ymm1, ymm1, [rcx+4]
vpord zmm1, zmm1, zmm1
vpord zmm1, zmm1, zword [rcx+4]
vpord zmm1, zmm1, [rcx+4]
vporq xmm1, xmm1, xmm1
vporq xmm1, xmm1, oword [rcx+4]
vporq xmm1, xmm1, [rcx+4]
vporq ymm1, ymm1, ymm1
vporq ymm1, ymm1, yword [rcx+4]
vporq ymm1, ymm1, [rcx+4]
vporq zmm1, zmm1, zmm1
vporq zmm1, zmm1, zword [rcx+4]
vporq zmm1, zmm1, [rcx+4]
vpaddsb xmm1, xmm1, xmm1
vpaddsb xmm1, xmm1, oword [rcx+4]
vpaddsb xmm1, xmm1, [rcx+4]
vpaddsb ymm1, ymm1, ymm1
vpaddsb ymm1, ymm1, yword [rcx+4]
vpaddsb ymm1, ymm1, [rcx+4]
vpaddsb zmm1, zmm1, zmm1
vpaddsb zmm1, zmm1, zword [rcx+4]
vpaddsb zmm1, zmm1, [rcx+4]
vpaddsw xmm1, xmm1, xmm1
vpaddsw xmm1, xmm1, oword [rcx+4]
vpaddsw xmm1, xmm1, [rcx+4]
vpaddsw ymm1, ymm1, ymm1
vpaddsw ymm1, ymm1, yword [rcx+4]
vpaddsw ymm1, ymm1, [rcx+4]
vpaddsw zmm1, zmm1, zmm1
vpaddsw zmm1, zmm1, zword [rcx+4]
vpaddsw zmm1, zmm1, [rcx+4]
vpmaxsw xmm1, xmm1, xmm1
vpmaxsw xmm1, xmm1, oword [rcx+4]
vpmaxsw xmm1, xmm1, [rcx+4]
vpmaxsw ymm1, ymm1, ymm1
vpmaxsw ymm1, ymm1, yword [rcx+4]
vpmaxsw ymm1, ymm1, [rcx+4]
vpmaxsw zmm1, zmm1, zmm1
vpmaxsw zmm1, zmm1, zword [rcx+4]
vpmaxsw zmm1, zmm1, [rcx+4]
vpxor xmm1, xmm1, xmm1
vpxor xmm1, xmm1, oword [rcx+4]
vpxor xmm1, xmm1, [rcx+4]
vpxor ymm1, ymm1, ymm1
vpxor ymm1, ymm1, yword [rcx+4]
vpxor ymm1, ymm1, [rcx+4]
vpxord xmm1, xmm1, xmm1
vpxord xmm1, xmm1, oword [rcx+4]
vpxord xmm1, xmm1, [rcx+4]
vpxord ymm1, ymm1, ymm1
vpxord ymm1, ymm1, yword [rcx+4]
vpxord ymm1, ymm1, [rcx+4]
vpxord zmm1, zmm1, zmm1
vpxord zmm1, zmm1, zword [rcx+4]
vpxord zmm1, zmm1, [rcx+4]
vpxorq xmm1, xmm1, xmm1
vpxorq xmm1, xmm1, oword [rcx+4]
vpxorq xmm1, xmm1, [rcx+4]
vpxorq ymm1, ymm1, ymm1
vpxorq ymm1, ymm1, yword [rcx+4]
vpxorq ymm1, ymm1, [rcx+4]
vpxorq zmm1, zmm1, zmm1
vpxorq zmm1, zmm1, zword [rcx+4]
vpxorq zmm1, zmm1, [rcx+4]
vlddqu xmm1, oword [rcx+4]
vlddqu xmm1, [rcx+4]
vlddqu ymm1, yword [rcx+4]
vlddqu ymm1, [rcx+4]
vpsllw xmm1, xmm1, xmm1
vpsllw xmm1, xmm1, oword [rcx+4]
vpsllw xmm1, xmm1, [rcx+4]
vpsllw ymm1, ymm1, xmm1
vpsllw ymm1, ymm1, oword [rcx+4]
vpsllw ymm1, ymm1, [rcx+4]
vpsllw zmm1, zmm1, xmm1
vpsllw zmm1, zmm1, oword [rcx+4]
vpsllw zmm1, zmm1, [rcx+4]
vpslld xmm1, xmm1, xmm1
vpslld xmm1, xmm1, oword [rcx+4]
vpslld xmm1, xmm1, [rcx+4]
vpslld ymm1, ymm1, xmm1
vpslld ymm1, ymm1, oword [rcx+4]
vpslld ymm1, ymm1, [rcx+4]
vpslld zmm1, zmm1, xmm1
vpslld zmm1, zmm1, oword [rcx+4]
vpslld zmm1, zmm1, [rcx+4]
vpsllq xmm1, xmm1, xmm1
vpsllq xmm1, xmm1, oword [rcx+4]
vpsllq xmm1, xmm1, [rcx+4]
vpsllq ymm1, ymm1, xmm1
vpsllq ymm1, ymm1, oword [rcx+4]
vpsllq ymm1, ymm1, [rcx+4]
vpsllq zmm1, zmm1, xmm1
vpsllq zmm1, zmm1, oword [rcx+4]
vpsllq zmm1, zmm1, [rcx+4]
vpmuludq xmm1, xmm1, xmm1
vpmuludq xmm1, xmm1, oword [rcx+4]
vpmuludq xmm1, xmm1, [rcx+4]
vpmuludq ymm1, ymm1, ymm1
vpmuludq ymm1, ymm1, yword [rcx+4]
vpmuludq ymm1, ymm1, [rcx+4]
vpmuludq zmm1, zmm1, zmm1
vpmuludq zmm1, zmm1, zword [rcx+4]
vpmuludq zmm1, zmm1, [rcx+4]
vpmaddwd xmm1, xmm1, xmm1
vpmaddwd xmm1, xmm1, oword [rcx+4]
vpmaddwd xmm1, xmm1, [rcx+4]
vpmaddwd ymm1, ymm1, ymm1
vpmaddwd ymm1, ymm1, yword [rcx+4]
vpmaddwd ymm1, ymm1, [rcx+4]
vpmaddwd zmm1, zmm1, zmm1
vpmaddwd zmm1, zmm1, zword [rcx+4]
vpmaddwd zmm1, zmm1, [rcx+4]
vpsadbw xmm1, xmm1, xmm1
vpsadbw xmm1, xmm1, oword [rcx+4]
vpsadbw xmm1, xmm1, [rcx+4]
vpsadbw ymm1, ymm1, ymm1
vpsadbw ymm1, ymm1, yword [rcx+4]
vpsadbw ymm1, ymm1, [rcx+4]
vpsadbw zmm1, zmm1, zmm1
vpsadbw zmm1, zmm1, zword [rcx+4]
vpsadbw zmm1, zmm1, [rcx+4]
vmaskmovdqu xmm1, xmm1
vpsubb xmm1, xmm1, xmm1
vpsubb xmm1, xmm1, oword [rcx+4]
vpsubb xmm1, xmm1, [rcx+4]
vpsubb ymm1, ymm1, ymm1
vpsubb ymm1, ymm1, yword [rcx+4]
vpsubb ymm1, ymm1, [rcx+4]
vpsubb zmm1, zmm1, zmm1
vpsubb zmm1, zmm1, zword [rcx+4]
vpsubb zmm1, zmm1, [rcx+4]
vpsubw xmm1, xmm1, xmm1
vpsubw xmm1, xmm1, oword [rcx+4]
vpsubw xmm1, xmm1, [rcx+4]
vpsubw ymm1, ymm1, ymm1
vpsubw ymm1, ymm1, yword [rcx+4]
vpsubw ymm1, ymm1, [rcx+4]
vpsubw zmm1, zmm1, zmm1
vpsubw zmm1, zmm1, zword [rcx+4]
vpsubw zmm1, zmm1, [rcx+4]
vpsubd xmm1, xmm1, xmm1
vpsubd xmm1, xmm1, oword [rcx+4]
vpsubd xmm1, xmm1, [rcx+4]
vpsubd ymm1, ymm1, ymm1
vpsubd ymm1, ymm1, yword [rcx+4]
vpsubd ymm1, ymm1, [rcx+4]
vpsubd zmm1, zmm1, zmm1
vpsubd zmm1, zmm1, zword [rcx+4]
vpsubd zmm1, zmm1, [rcx+4]
vpsubq xmm1, xmm1, xmm1
vpsubq xmm1, xmm1, oword [rcx+4]
vpsubq xmm1, xmm1, [rcx+4]
vpsubq ymm1, ymm1, ymm1
vpsubq ymm1, ymm1, yword [rcx+4]
vpsubq ymm1, ymm1, [rcx+4]
vpsubq zmm1, zmm1, zmm1
vpsubq zmm1, zmm1, zword [rcx+4]
vpsubq zmm1, zmm1, [rcx+4]
vpaddb xmm1, xmm1, xmm1
vpaddb xmm1, xmm1, oword [rcx+4]
vpaddb xmm1, xmm1, [rcx+4]
vpaddb ymm1, ymm1, ymm1
vpaddb ymm1, ymm1, yword [rcx+4]
vpaddb ymm1, ymm1, [rcx+4]
vpaddb zmm1, zmm1, zmm1
vpaddb zmm1, zmm1, zword [rcx+4]
vpaddb zmm1, zmm1, [rcx+4]
vpaddw xmm1, xmm1, xmm1
vpaddw xmm1, xmm1, oword [rcx+4]
vpaddw xmm1, xmm1, [rcx+4]
vpaddw ymm1, ymm1, ymm1
vpaddw ymm1, ymm1, yword [rcx+4]
vpaddw ymm1, ymm1, [rcx+4]
vpaddw zmm1, zmm1, zmm1
vpaddw zmm1, zmm1, zword [rcx+4]
vpaddw zmm1, zmm1, [rcx+4]
vpaddd xmm1, xmm1, xmm1
vpaddd xmm1, xmm1, oword [rcx+4]
vpaddd xmm1, xmm1, [rcx+4]
vpaddd ymm1, ymm1, ymm1
vpaddd ymm1, ymm1, yword [rcx+4]
vpaddd ymm1, ymm1, [rcx+4]
vpaddd zmm1, zmm1, zmm1
vpaddd zmm1, zmm1, zword [rcx+4]
vpaddd zmm1, zmm1, [rcx+4]
ud0 bx, bx
ud0 cx, bx
ud0 ax, bx
ud0 bx, word [rcx+4]
ud0 bx, [rcx+4]
ud0 cx, word [rcx+4]
ud0 cx, [rcx+4]
ud0 ax, word [rcx+4]
ud0 ax, [rcx+4]
ud0 ebx, ebx
ud0 ecx, ebx
ud0 eax, ebx
ud0 ebx, dword [rcx+4]
ud0 ebx, [rcx+4]
ud0 ecx, dword [rcx+4]
ud0 ecx, [rcx+4]
ud0 eax, dword [rcx+4]
ud0 eax, [rcx+4]
ud0 rbx, rbx
ud0 r9, rbx
ud0 rax, rbx
ud0 rbx, qword [rcx+4]
ud0 rbx, [rcx+4]
ud0 r9, qword [rcx+4]
ud0 r9, [rcx+4]
ud0 rax, qword [rcx+4]
ud0 rax, [rcx+4]
vpshufb xmm1, xmm1, xmm1
vpshufb xmm1, xmm1, oword [rcx+4]
vpshufb xmm1, xmm1, [rcx+4]
vpshufb ymm1, ymm1, ymm1
vpshufb ymm1, ymm1, yword [rcx+4]
vpshufb ymm1, ymm1, [rcx+4]
vpshufb zmm1, zmm1, zmm1
vpshufb zmm1, zmm1, zword [rcx+4]
vpshufb zmm1, zmm1, [rcx+4]
vphaddw xmm1, xmm1, xmm1
vphaddw xmm1, xmm1, oword [rcx+4]
vphaddw xmm1, xmm1, [rcx+4]
vphaddw ymm1, ymm1, ymm1
vphaddw ymm1, ymm1, yword [rcx+4]
vphaddw ymm1, ymm1, [rcx+4]
vphaddd xmm1, xmm1, xmm1
vphaddd xmm1, xmm1, oword [rcx+4]
vphaddd xmm1, xmm1, [rcx+4]
vphaddd ymm1, ymm1, ymm1
vphaddd ymm1, ymm1, yword [rcx+4]
vphaddd ymm1, ymm1, [rcx+4]
vphaddsw xmm1, xmm1, xmm1
vphaddsw xmm1, xmm1, oword [rcx+4]
vphaddsw xmm1, xmm1, [rcx+4]
vphaddsw ymm1, ymm1, ymm1
vphaddsw ymm1, ymm1, yword [rcx+4]
vphaddsw ymm1, ymm1, [rcx+4]
vpmaddubsw xmm1, xmm1, xmm1
vpmaddubsw xmm1, xmm1, oword [rcx+4]
vpmaddubsw xmm1, xmm1, [rcx+4]
vpmaddubsw ymm1, ymm1, ymm1
vpmaddubsw ymm1, ymm1, yword [rcx+4]
vpmaddubsw ymm1, ymm1, [rcx+4]
vpmaddubsw zmm1, zmm1, zmm1
vpmaddubsw zmm1, zmm1, zword [rcx+4]
vpmaddubsw zmm1, zmm1, [rcx+4]
vphsubw xmm1, xmm1, xmm1
vphsubw xmm1, xmm1, oword [rcx+4]
vphsubw xmm1, xmm1, [rcx+4]
vphsubw ymm1, ymm1, ymm1
vphsubw ymm1, ymm1, yword [rcx+4]
vphsubw ymm1, ymm1, [rcx+4]
vphsubd xmm1, xmm1, xmm1
vphsubd xmm1, xmm1, oword [rcx+4]
vphsubd xmm1, xmm1, [rcx+4]
vphsubd ymm1, ymm1, ymm1
vphsubd ymm1, ymm1, yword [rcx+4]
vphsubd ymm1, ymm1, [rcx+4]
vphsubsw xmm1, xmm1, xmm1
vphsubsw xmm1, xmm1, oword [rcx+4]
vphsubsw xmm1, xmm1, [rcx+4]
vphsubsw ymm1, ymm1, ymm1
vphsubsw ymm1, ymm1, yword [rcx+4]
vphsubsw ymm1, ymm1, [rcx+4]
vpsignb xmm1, xmm1, xmm1
vpsignb xmm1, xmm1, oword [rcx+4]
vpsignb xmm1, xmm1, [rcx+4]
vpsignb ymm1, ymm1, ymm1
vpsignb ymm1, ymm1, yword [rcx+4]
vpsignb ymm1, ymm1, [rcx+4]
vpsignw xmm1, xmm1, xmm1
vpsignw xmm1, xmm1, oword [rcx+4]
vpsignw xmm1, xmm1, [rcx+4]
vpsignw ymm1, ymm1, ymm1
vpsignw ymm1, ymm1, yword [rcx+4]
vpsignw ymm1, ymm1, [rcx+4]
vpsignd xmm1, xmm1, xmm1
vpsignd xmm1, xmm1, oword [rcx+4]
vpsignd xmm1, xmm1, [rcx+4]
vpsignd ymm1, ymm1, ymm1
vpsignd ymm1, ymm1, yword [rcx+4]
vpsignd ymm1, ymm1, [rcx+4]
vpmulhrsw xmm1, xmm1, xmm1
vpmulhrsw xmm1, xmm1, oword [rcx+4]
vpmulhrsw xmm1, xmm1, [rcx+4]
vpmulhrsw ymm1, ymm1, ymm1
vpmulhrsw ymm1, ymm1, yword [rcx+4]
vpmulhrsw ymm1, ymm1, [rcx+4]
vpmulhrsw zmm1, zmm1, zmm1
vpmulhrsw zmm1, zmm1, zword [rcx+4]
vpmulhrsw zmm1, zmm1, [rcx+4]
vpermilps xmm1, xmm1, xmm1
vpermilps xmm1, xmm1, oword [rcx+4]
vpermilps xmm1, xmm1, [rcx+4]
vpermilps ymm1, ymm1, ymm1
vpermilps ymm1, ymm1, yword [rcx+4]
vpermilps ymm1, ymm1, [rcx+4]
vpermilps zmm1, zmm1, zmm1
vpermilps zmm1, zmm1, zword [rcx+4]
vpermilps zmm1, zmm1, [rcx+4]
vpermilpd xmm1, xmm1, xmm1
vpermilpd xmm1, xmm1, oword [rcx+4]
vpermilpd xmm1, xmm1, [rcx+4]
vpermilpd ymm1, ymm1, ymm1
vpermilpd ymm1, ymm1, yword [rcx+4]
vpermilpd ymm1, ymm1, [rcx+4]
vpermilpd zmm1, zmm1, zmm1
vpermilpd zmm1, zmm1, zword [rcx+4]
vpermilpd zmm1, zmm1, [rcx+4]
vtestps xmm1, xmm1
vtestps xmm1, oword [rcx+4]
vtestps xmm1, [rcx+4]
vtestps ymm1, ymm1
vtestps ymm1, yword [rcx+4]
vtestps ymm1, [rcx+4]
vtestpd xmm1, xmm1
vtestpd xmm1, oword [rcx+4]
vtestpd xmm1, [rcx+4]
vtestpd ymm1, ymm1
vtestpd ymm1, yword [rcx+4]
vtestpd ymm1, [rcx+4]
vpsrlvw xmm1, xmm1, xmm1
vpsrlvw xmm1, xmm1, oword [rcx+4]
vpsrlvw xmm1, xmm1, [rcx+4]
vpsrlvw ymm1, ymm1, ymm1
vpsrlvw ymm1, ymm1, yword [rcx+4]
vpsrlvw ymm1, ymm1, [rcx+4]
vpsrlvw zmm1, zmm1, zmm1
vpsrlvw zmm1, zmm1, zword [rcx+4]
vpsrlvw zmm1, zmm1, [rcx+4]
vpmovuswb xmm1, xmm1
vpmovuswb qword [rcx+4], xmm1
vpmovuswb [rcx+4], xmm1
vpmovuswb xmm1, ymm1
vpmovuswb oword [rcx+4], ymm1
vpmovuswb [rcx+4], ymm1
vpmovuswb ymm1, zmm1
vpmovuswb yword [rcx+4], zmm1
vpmovuswb [rcx+4], zmm1
vpsravw xmm1, xmm1, xmm1
vpsravw xmm1, xmm1, oword [rcx+4]
vpsravw xmm1, xmm1, [rcx+4]
vpsravw ymm1, ymm1, ymm1
vpsravw ymm1, ymm1, yword [rcx+4]
vpsravw ymm1, ymm1, [rcx+4]
vpsravw zmm1, zmm1, zmm1
vpsravw zmm1, zmm1, zword [rcx+4]
vpsravw zmm1, zmm1, [rcx+4]
vpmovusdb xmm1, xmm1
vpmovusdb dword [rcx+4], xmm1
vpmovusdb [rcx+4], xmm1
vpmovusdb xmm1, ymm1
vpmovusdb qword [rcx+4], ymm1
vpmovusdb [rcx+4], ymm1
vpmovusdb xmm1, zmm1
vpmovusdb oword [rcx+4], zmm1
vpmovusdb [rcx+4], zmm1
vpsllvw xmm1, xmm1, xmm1
vpsllvw xmm1, xmm1, oword [rcx+4]
vpsllvw xmm1, xmm1, [rcx+4]
vpsllvw ymm1, ymm1, ymm1
vpsllvw ymm1, ymm1, yword [rcx+4]
vpsllvw ymm1, ymm1, [rcx+4]
vpsllvw zmm1, zmm1, zmm1
vpsllvw zmm1, zmm1, zword [rcx+4]
vpsllvw zmm1, zmm1, [rcx+4]
vpmovusqb xmm1, xmm1
vpmovusqb word [rcx+4], xmm1
vpmovusqb [rcx+4], xmm1
vpmovusqb xmm1, ymm1
vpmovusqb dword [rcx+4], ymm1
vpmovusqb [rcx+4], ymm1
vpmovusqb xmm1, zmm1
vpmovusqb qword [rcx+4], zmm1
vpmovusqb [rcx+4], zmm1
vcvtph2ps xmm1, xmm1
vcvtph2ps xmm1, qword [rcx+4]
vcvtph2ps xmm1, [rcx+4]
vcvtph2ps ymm1, xmm1
vcvtph2ps ymm1, oword [rcx+4]
vcvtph2ps ymm1, [rcx+4]
vcvtph2ps zmm1, ymm1
vcvtph2ps zmm1, yword [rcx+4]
vcvtph2ps zmm1, [rcx+4]
vpmovusdw xmm1, xmm1
vpmovusdw qword [rcx+4], xmm1
vpmovusdw [rcx+4], xmm1
vpmovusdw xmm1, ymm1
vpmovusdw oword [rcx+4], ymm1
vpmovusdw [rcx+4], ymm1
vpmovusdw ymm1, zmm1
vpmovusdw yword [rcx+4], zmm1
vpmovusdw [rcx+4], zmm1
vprorvd xmm1, xmm1, xmm1
vprorvd xmm1, xmm1, oword [rcx+4]
vprorvd xmm1, xmm1, [rcx+4]
vprorvd ymm1, ymm1, ymm1
vprorvd ymm1, ymm1, yword [rcx+4]
vprorvd ymm1, ymm1, [rcx+4]
vprorvd zmm1, zmm1, zmm1
vprorvd zmm1, zmm1, zword [rcx+4]
vprorvd zmm1, zmm1, [rcx+4]
vprorvq xmm1, xmm1, xmm1
vprorvq xmm1, xmm1, oword [rcx+4]
vprorvq xmm1, xmm1, [rcx+4]
vprorvq ymm1, ymm1, ymm1
vprorvq ymm1, ymm1, yword [rcx+4]
vprorvq ymm1, ymm1, [rcx+4]
vprorvq zmm1, zmm1, zmm1
vprorvq zmm1, zmm1, zword [rcx+4]
vprorvq zmm1, zmm1, [rcx+4]
vpmovusqw xmm1, xmm1
vpmovusqw dword [rcx+4], xmm1
vpmovusqw [rcx+4], xmm1
vpmovusqw xmm1, ymm1
vpmovusqw qword [rcx+4], ymm1
vpmovusqw [rcx+4], ymm1
vpmovusqw xmm1, zmm1
vpmovusqw oword [rcx+4], zmm1
vpmovusqw [rcx+4], zmm1
vprolvd xmm1, xmm1, xmm1
vprolvd xmm1, xmm1, oword [rcx+4]
vprolvd xmm1, xmm1, [rcx+4]
vprolvd ymm1, ymm1, ymm1
vprolvd ymm1, ymm1, yword [rcx+4]
vprolvd ymm1, ymm1, [rcx+4]
vprolvd zmm1, zmm1, zmm1
vprolvd zmm1, zmm1, zword [rcx+4]
vprolvd zmm1, zmm1, [rcx+4]
vprolvq xmm1, xmm1, xmm1
vprolvq xmm1, xmm1, oword [rcx+4]
vprolvq xmm1, xmm1, [rcx+4]
vprolvq ymm1, ymm1, ymm1
vprolvq ymm1, ymm1, yword [rcx+4]
vprolvq ymm1, ymm1, [rcx+4]
vprolvq zmm1, zmm1, zmm1
vprolvq zmm1, zmm1, zword [rcx+4]
vprolvq zmm1, zmm1, [rcx+4]
vpmovusqd xmm1, xmm1
vpmovusqd qword [rcx+4], xmm1
vpmovusqd [rcx+4], xmm1
vpmovusqd xmm1, ymm1
vpmovusqd oword [rcx+4], ymm1
vpmovusqd [rcx+4], ymm1
vpmovusqd ymm1, zmm1
vpmovusqd yword [rcx+4], zmm1
vpmovusqd [rcx+4], zmm1
vpermps ymm1, ymm1, ymm1
vpermps ymm1, ymm1, yword [rcx+4]
vpermps ymm1, ymm1, [rcx+4]
vpermps zmm1, zmm1, zmm1
vpermps zmm1, zmm1, zword [rcx+4]
vpermps zmm1, zmm1, [rcx+4]
vpermpd ymm1, ymm1, ymm1
vpermpd ymm1, ymm1, yword [rcx+4]
vpermpd ymm1, ymm1, [rcx+4]
vpermpd zmm1, zmm1, zmm1
vpermpd zmm1, zmm1, zword [rcx+4]
vpermpd zmm1, zmm1, [rcx+4]
vptest xmm1, xmm1
vptest xmm1, oword [rcx+4]
vptest xmm1, [rcx+4]
vptest ymm1, ymm1
vptest ymm1, yword [rcx+4]
vptest ymm1, [rcx+4]
vbroadcastss xmm1, dword [rcx+4]
vbroadcastss xmm1, [rcx+4]
vbroadcastss ymm1, dword [rcx+4]
vbroadcastss ymm1, [rcx+4]
vbroadcastss xmm1, xmm1
vbroadcastss ymm1, xmm1
vbroadcastss zmm1, xmm1
vbroadcastss zmm1, dword [rcx+4]
vbroadcastss zmm1, [rcx+4]
vbroadcastsd ymm1, qword [rcx+4]
vbroadcastsd ymm1, [rcx+4]
vbroadcastf32x2 ymm1, xmm1
vbroadcastf32x2 ymm1, qword [rcx+4]
vbroadcastf32x2 ymm1, [rcx+4]
vbroadcastf32x2 zmm1, xmm1
vbroadcastf32x2 zmm1, qword [rcx+4]
vbroadcastf32x2 zmm1, [rcx+4]
vbroadcastsd ymm1, xmm1
vbroadcastsd zmm1, xmm1
vbroadcastsd zmm1, qword [rcx+4]
vbroadcastsd zmm1, [rcx+4]
vbroadcastf128 ymm1, oword [rcx+4]
vbroadcastf128 ymm1, [rcx+4]
vbroadcastf32x4 ymm1, oword [rcx+4]
vbroadcastf32x4 ymm1, [rcx+4]
vbroadcastf32x4 zmm1, oword [rcx+4]
vbroadcastf32x4 zmm1, [rcx+4]
vbroadcastf64x2 ymm1, oword [rcx+4]
vbroadcastf64x2 ymm1, [rcx+4]
vbroadcastf64x2 zmm1, oword [rcx+4]
vbroadcastf64x2 zmm1, [rcx+4]
vbroadcastf32x8 zmm1, yword [rcx+4]
vbroadcastf32x8 zmm1, [rcx+4]
vbroadcastf64x4 zmm1, yword [rcx+4]
vbroadcastf64x4 zmm1, [rcx+4]
vpabsb xmm1, xmm1
vpabsb xmm1, oword [rcx+4]
vpabsb xmm1, [rcx+4]
vpabsb ymm1, ymm1
vpabsb ymm1, yword [rcx+4]
vpabsb ymm1, [rcx+4]
vpabsb zmm1, zmm1
vpabsb zmm1, zword [rcx+4]
vpabsb zmm1, [rcx+4]
vpabsw xmm1, xmm1
vpabsw xmm1, oword [rcx+4]
vpabsw xmm1, [rcx+4]
vpabsw ymm1, ymm1
vpabsw ymm1, yword [rcx+4]
vpabsw ymm1, [rcx+4]
vpabsw zmm1, zmm1
vpabsw zmm1, zword [rcx+4]
vpabsw zmm1, [rcx+4]
vpabsd xmm1, xmm1
vpabsd xmm1, oword [rcx+4]
vpabsd xmm1, [rcx+4]
vpabsd ymm1, ymm1
vpabsd ymm1, yword [rcx+4]
vpabsd ymm1, [rcx+4]
vpabsd zmm1, zmm1
vpabsd zmm1, zword [rcx+4]
vpabsd zmm1, [rcx+4]
vpabsq xmm1, xmm1
vpabsq xmm1, oword [rcx+4]
vpabsq xmm1, [rcx+4]
vpabsq ymm1, ymm1
vpabsq ymm1, yword [rcx+4]
vpabsq ymm1, [rcx+4]
vpabsq zmm1, zmm1
vpabsq zmm1, zword [rcx+4]
vpabsq zmm1, [rcx+4]
vpmovsxbw xmm1, xmm1
vpmovsxbw xmm1, qword [rcx+4]
vpmovsxbw xmm1, [rcx+4]
vpmovsxbw ymm1, xmm1
vpmovsxbw ymm1, oword [rcx+4]
vpmovsxbw ymm1, [rcx+4]
vpmovsxbw zmm1, ymm1
vpmovsxbw zmm1, yword [rcx+4]
vpmovsxbw zmm1, [rcx+4]
vpmovswb xmm1, xmm1
vpmovswb qword [rcx+4], xmm1
vpmovswb [rcx+4], xmm1
vpmovswb xmm1, ymm1
vpmovswb oword [rcx+4], ymm1
vpmovswb [rcx+4], ymm1
vpmovswb ymm1, zmm1
vpmovswb yword [rcx+4], zmm1
vpmovswb [rcx+4], zmm1
vpmovsxbd xmm1, xmm1
vpmovsxbd xmm1, dword [rcx+4]
vpmovsxbd xmm1, [rcx+4]
vpmovsxbd ymm1, xmm1
vpmovsxbd ymm1, qword [rcx+4]
vpmovsxbd ymm1, [rcx+4]
vpmovsxbd zmm1, xmm1
vpmovsxbd zmm1, oword [rcx+4]
vpmovsxbd zmm1, [rcx+4]
vpmovsdb xmm1, xmm1
vpmovsdb dword [rcx+4], xmm1
vpmovsdb [rcx+4], xmm1
vpmovsdb xmm1, ymm1
vpmovsdb qword [rcx+4], ymm1
vpmovsdb [rcx+4], ymm1
vpmovsdb xmm1, zmm1
vpmovsdb oword [rcx+4], zmm1
vpmovsdb [rcx+4], zmm1
vpmovsxbq xmm1, xmm1
vpmovsxbq xmm1, word [rcx+4]
vpmovsxbq xmm1, [rcx+4]
vpmovsxbq ymm1, xmm1
vpmovsxbq ymm1, dword [rcx+4]
vpmovsxbq ymm1, [rcx+4]
vpmovsxbq zmm1, xmm1
vpmovsxbq zmm1, qword [rcx+4]
vpmovsxbq zmm1, [rcx+4]
vpmovsqb xmm1, xmm1
vpmovsqb word [rcx+4], xmm1
vpmovsqb [rcx+4], xmm1
vpmovsqb xmm1, ymm1
vpmovsqb dword [rcx+4], ymm1
vpmovsqb [rcx+4], ymm1
vpmovsqb xmm1, zmm1
vpmovsqb qword [rcx+4], zmm1
vpmovsqb [rcx+4], zmm1
vpmovsxwd xmm1, xmm1
vpmovsxwd xmm1, qword [rcx+4]
vpmovsxwd xmm1, [rcx+4]
vpmovsxwd ymm1, xmm1
vpmovsxwd ymm1, oword [rcx+4]
vpmovsxwd ymm1, [rcx+4]
vpmovsxwd zmm1, ymm1
vpmovsxwd zmm1, yword [rcx+4]
vpmovsxwd zmm1, [rcx+4]
vpmovsdw xmm1, xmm1
vpmovsdw qword [rcx+4], xmm1
vpmovsdw [rcx+4], xmm1
vpmovsdw xmm1, ymm1
vpmovsdw oword [rcx+4], ymm1
vpmovsdw [rcx+4], ymm1
vpmovsdw ymm1, zmm1
vpmovsdw yword [rcx+4], zmm1
vpmovsdw [rcx+4], zmm1
vpmovsxwq xmm1, xmm1
vpmovsxwq xmm1, dword [rcx+4]
vpmovsxwq xmm1, [rcx+4]
vpmovsxwq ymm1, xmm1
vpmovsxwq ymm1, qword [rcx+4]
vpmovsxwq ymm1, [rcx+4]
vpmovsxwq zmm1, xmm1
vpmovsxwq zmm1, oword [rcx+4]
vpmovsxwq zmm1, [rcx+4]
vpmovsqw xmm1, xmm1
vpmovsqw dword [rcx+4], xmm1
vpmovsqw [rcx+4], xmm1
vpmovsqw xmm1, ymm1
vpmovsqw qword [rcx+4], ymm1
vpmovsqw [rcx+4], ymm1
vpmovsqw xmm1, zmm1
vpmovsqw oword [rcx+4], zmm1
vpmovsqw [rcx+4], zmm1
vpmovsxdq xmm1, xmm1
vpmovsxdq xmm1, qword [rcx+4]
vpmovsxdq xmm1, [rcx+4]
vpmovsxdq ymm1, xmm1
vpmovsxdq ymm1, oword [rcx+4]
vpmovsxdq ymm1, [rcx+4]
vpmovsxdq zmm1, ymm1
vpmovsxdq zmm1, yword [rcx+4]
vpmovsxdq zmm1, [rcx+4]
vpmovsqd xmm1, xmm1
vpmovsqd qword [rcx+4], xmm1
vpmovsqd [rcx+4], xmm1
vpmovsqd xmm1, ymm1
vpmovsqd oword [rcx+4], ymm1
vpmovsqd [rcx+4], ymm1
vpmovsqd ymm1, zmm1
vpmovsqd yword [rcx+4], zmm1
vpmovsqd [rcx+4], zmm1
vptestmb k1, xmm1, xmm1
vptestmb k1, xmm1, oword [rcx+4]
vptestmb k1, xmm1, [rcx+4]
vptestmb k1, ymm1, ymm1
vptestmb k1, ymm1, yword [rcx+4]
vptestmb k1, ymm1, [rcx+4]
vptestmb k1, zmm1, zmm1
vptestmb k1, zmm1, zword [rcx+4]
vptestmb k1, zmm1, [rcx+4]
vptestmw k1, xmm1, xmm1
vptestmw k1, xmm1, oword [rcx+4]
vptestmw k1, xmm1, [rcx+4]
vptestmw k1, ymm1, ymm1
vptestmw k1, ymm1, yword [rcx+4]
vptestmw k1, ymm1, [rcx+4]
vptestmw k1, zmm1, zmm1
vptestmw k1, zmm1, zword [rcx+4]
vptestmw k1, zmm1, [rcx+4]
vptestnmb k1, xmm1, xmm1
vptestnmb k1, xmm1, oword [rcx+4]
vptestnmb k1, xmm1, [rcx+4]
vptestnmb k1, ymm1, ymm1
vptestnmb k1, ymm1, yword [rcx+4]
vptestnmb k1, ymm1, [rcx+4]
vptestnmb k1, zmm1, zmm1
vptestnmb k1, zmm1, zword [rcx+4]
vptestnmb k1, zmm1, [rcx+4]
vptestnmw k1, xmm1, xmm1
vptestnmw k1, xmm1, oword [rcx+4]
vptestnmw k1, xmm1, [rcx+4]
vptestnmw k1, ymm1, ymm1
vptestnmw k1, ymm1, yword [rcx+4]
vptestnmw k1, ymm1, [rcx+4]
vptestnmw k1, zmm1, zmm1
vptestnmw k1, zmm1, zword [rcx+4]
vptestnmw k1, zmm1, [rcx+4]
vptestmd k1, xmm1, xmm1
vptestmd k1, xmm1, oword [rcx+4]
vptestmd k1, xmm1, [rcx+4]
vptestmd k1, ymm1, ymm1
vptestmd k1, ymm1, yword [rcx+4]
vptestmd k1, ymm1, [rcx+4]
vptestmd k1, zmm1, zmm1
vptestmd k1, zmm1, zword [rcx+4]
vptestmd k1, zmm1, [rcx+4]
vptestmq k1, xmm1, xmm1
vptestmq k1, xmm1, oword [rcx+4]
vptestmq k1, xmm1, [rcx+4]
vptestmq k1, ymm1, ymm1
vptestmq k1, ymm1, yword [rcx+4]
vptestmq k1, ymm1, [rcx+4]
vptestmq k1, zmm1, zmm1
vptestmq k1, zmm1, zword [rcx+4]
vptestmq k1, zmm1, [rcx+4]
vptestnmd k1, xmm1, xmm1
vptestnmd k1, xmm1, oword [rcx+4]
vptestnmd k1, xmm1, [rcx+4]
vptestnmd k1, ymm1, ymm1
vptestnmd k1, ymm1, yword [rcx+4]
vptestnmd k1, ymm1, [rcx+4]
vptestnmd k1, zmm1, zmm1
vptestnmd k1, zmm1, zword [rcx+4]
vptestnmd k1, zmm1, [rcx+4]
vptestnmq k1, xmm1, xmm1
vptestnmq k1, xmm1, oword [rcx+4]
vptestnmq k1, xmm1, [rcx+4]
vptestnmq k1, ymm1, ymm1
vptestnmq k1, ymm1, yword [rcx+4]
vptestnmq k1, ymm1, [rcx+4]
vptestnmq k1, zmm1, zmm1
vptestnmq k1, zmm1, zword [rcx+4]
vptestnmq k1, zmm1, [rcx+4]
vpmuldq xmm1, xmm1, xmm1
vpmuldq xmm1, xmm1, oword [rcx+4]
vpmuldq xmm1, xmm1, [rcx+4]
vpmuldq ymm1, ymm1, ymm1
vpmuldq ymm1, ymm1, yword [rcx+4]
vpmuldq ymm1, ymm1, [rcx+4]
vpmuldq zmm1, zmm1, zmm1
vpmuldq zmm1, zmm1, zword [rcx+4]
vpmuldq zmm1, zmm1, [rcx+4]
vpmovm2b xmm1, k1
vpmovm2b ymm1, k1
vpmovm2b zmm1, k1
vpmovm2w xmm1, k1
vpmovm2w ymm1, k1
vpmovm2w zmm1, k1
vpcmpeqq xmm1, xmm1, xmm1
vpcmpeqq xmm1, xmm1, oword [rcx+4]
vpcmpeqq xmm1, xmm1, [rcx+4]
vpcmpeqq ymm1, ymm1, ymm1
vpcmpeqq ymm1, ymm1, yword [rcx+4]
vpcmpeqq ymm1, ymm1, [rcx+4]
vpcmpeqq k1, xmm1, xmm1
vpcmpeqq k1, xmm1, oword [rcx+4]
vpcmpeqq k1, xmm1, [rcx+4]
vpcmpeqq k1, ymm1, ymm1
vpcmpeqq k1, ymm1, yword [rcx+4]
vpcmpeqq k1, ymm1, [rcx+4]
vpcmpeqq k1, zmm1, zmm1
vpcmpeqq k1, zmm1, zword [rcx+4]
vpcmpeqq k1, zmm1, [rcx+4]
vpmovb2m k1, xmm1
vpmovb2m k1, ymm1
vpmovb2m k1, zmm1
vpmovw2m k1, xmm1
vpmovw2m k1, ymm1
vpmovw2m k1, zmm1
vmovntdqa xmm1, oword [rcx+4]
vmovntdqa xmm1, [rcx+4]
vmovntdqa ymm1, yword [rcx+4]
vmovntdqa ymm1, [rcx+4]
vmovntdqa zmm1, zword [rcx+4]
vmovntdqa zmm1, [rcx+4]
vpbroadcastmb2q xmm1, k1
vpbroadcastmb2q ymm1, k1
vpbroadcastmb2q zmm1, k1
vpackusdw xmm1, xmm1, xmm1
vpackusdw xmm1, xmm1, oword [rcx+4]
vpackusdw xmm1, xmm1, [rcx+4]
vpackusdw ymm1, ymm1, ymm1
vpackusdw ymm1, ymm1, yword [rcx+4]
vpackusdw ymm1, ymm1, [rcx+4]
vpackusdw zmm1, zmm1, zmm1
vpackusdw zmm1, zmm1, zword [rcx+4]
vpackusdw zmm1, zmm1, [rcx+4]
vmaskmovps xmm1, xmm1, oword [rcx+4]
vmaskmovps xmm1, xmm1, [rcx+4]
vmaskmovps ymm1, ymm1, yword [rcx+4]
vmaskmovps ymm1, ymm1, [rcx+4]
vscalefps xmm1, xmm1, xmm1
vscalefps xmm1, xmm1, oword [rcx+4]
vscalefps xmm1, xmm1, [rcx+4]
vscalefps ymm1, ymm1, ymm1
vscalefps ymm1, ymm1, yword [rcx+4]
vscalefps ymm1, ymm1, [rcx+4]
vscalefps zmm1, zmm1, zmm1
vscalefps zmm1, zmm1, zword [rcx+4]
vscalefps zmm1, zmm1, [rcx+4]
vscalefpd xmm1, xmm1, xmm1
vscalefpd xmm1, xmm1, oword [rcx+4]
vscalefpd xmm1, xmm1, [rcx+4]
vscalefpd ymm1, ymm1, ymm1
vscalefpd ymm1, ymm1, yword [rcx+4]
vscalefpd ymm1, ymm1, [rcx+4]
vscalefpd zmm1, zmm1, zmm1
vscalefpd zmm1, zmm1, zword [rcx+4]
vscalefpd zmm1, zmm1, [rcx+4]
vmaskmovpd xmm1, xmm1, oword [rcx+4]
vmaskmovpd xmm1, xmm1, [rcx+4]
vmaskmovpd ymm1, ymm1, yword [rcx+4]
vmaskmovpd ymm1, ymm1, [rcx+4]
vscalefss xmm1, xmm1, xmm1
vscalefss xmm1, xmm1, dword [rcx+4]
vscalefss xmm1, xmm1, [rcx+4]
vscalefsd xmm1, xmm1, xmm1
vscalefsd xmm1, xmm1, qword [rcx+4]
vscalefsd xmm1, xmm1, [rcx+4]
vmaskmovps oword [rcx+4], xmm1, xmm1
vmaskmovps [rcx+4], xmm1, xmm1
vmaskmovps yword [rcx+4], ymm1, ymm1
vmaskmovps [rcx+4], ymm1, ymm1
vmaskmovpd oword [rcx+4], xmm1, xmm1
vmaskmovpd [rcx+4], xmm1, xmm1
vmaskmovpd yword [rcx+4], ymm1, ymm1
vmaskmovpd [rcx+4], ymm1, ymm1
vpmovzxbw xmm1, xmm1
vpmovzxbw xmm1, qword [rcx+4]
vpmovzxbw xmm1, [rcx+4]
vpmovzxbw ymm1, xmm1
vpmovzxbw ymm1, oword [rcx+4]
vpmovzxbw ymm1, [rcx+4]
vpmovzxbw zmm1, ymm1
vpmovzxbw zmm1, yword [rcx+4]
vpmovzxbw zmm1, [rcx+4]
vpmovwb xmm1, xmm1
vpmovwb qword [rcx+4], xmm1
vpmovwb [rcx+4], xmm1
vpmovwb xmm1, ymm1
vpmovwb oword [rcx+4], ymm1
vpmovwb [rcx+4], ymm1
vpmovwb ymm1, zmm1
vpmovwb yword [rcx+4], zmm1
vpmovwb [rcx+4], zmm1
vpmovzxbd xmm1, xmm1
vpmovzxbd xmm1, dword [rcx+4]
vpmovzxbd xmm1, [rcx+4]
vpmovzxbd ymm1, xmm1
vpmovzxbd ymm1, qword [rcx+4]
vpmovzxbd ymm1, [rcx+4]
vpmovzxbd zmm1, xmm1
vpmovzxbd zmm1, oword [rcx+4]
vpmovzxbd zmm1, [rcx+4]
vpmovdb xmm1, xmm1
vpmovdb dword [rcx+4], xmm1
vpmovdb [rcx+4], xmm1
vpmovdb xmm1, ymm1
vpmovdb qword [rcx+4], ymm1
vpmovdb [rcx+4], ymm1
vpmovdb xmm1, zmm1
vpmovdb oword [rcx+4], zmm1
vpmovdb [rcx+4], zmm1
vpmovzxbq xmm1, xmm1
vpmovzxbq xmm1, word [rcx+4]
vpmovzxbq xmm1, [rcx+4]
vpmovzxbq ymm1, xmm1
vpmovzxbq ymm1, dword [rcx+4]
vpmovzxbq ymm1, [rcx+4]
vpmovzxbq zmm1, xmm1
vpmovzxbq zmm1, qword [rcx+4]
vpmovzxbq zmm1, [rcx+4]
vpmovqb xmm1, xmm1
vpmovqb word [rcx+4], xmm1
vpmovqb [rcx+4], xmm1
vpmovqb xmm1, ymm1
vpmovqb dword [rcx+4], ymm1
vpmovqb [rcx+4], ymm1
vpmovqb xmm1, zmm1
vpmovqb qword [rcx+4], zmm1
vpmovqb [rcx+4], zmm1
vpmovzxwd xmm1, xmm1
vpmovzxwd xmm1, qword [rcx+4]
vpmovzxwd xmm1, [rcx+4]
vpmovzxwd ymm1, xmm1
vpmovzxwd ymm1, oword [rcx+4]
vpmovzxwd ymm1, [rcx+4]
vpmovzxwd zmm1, ymm1
vpmovzxwd zmm1, yword [rcx+4]
vpmovzxwd zmm1, [rcx+4]
vpmovdw xmm1, xmm1
vpmovdw qword [rcx+4], xmm1
vpmovdw [rcx+4], xmm1
vpmovdw xmm1, ymm1
vpmovdw oword [rcx+4], ymm1
vpmovdw [rcx+4], ymm1
vpmovdw ymm1, zmm1
vpmovdw yword [rcx+4], zmm1
vpmovdw [rcx+4], zmm1
vpmovzxwq xmm1, xmm1
vpmovzxwq xmm1, dword [rcx+4]
vpmovzxwq xmm1, [rcx+4]
vpmovzxwq ymm1, xmm1
vpmovzxwq ymm1, qword [rcx+4]
vpmovzxwq ymm1, [rcx+4]
vpmovzxwq zmm1, xmm1
vpmovzxwq zmm1, oword [rcx+4]
vpmovzxwq zmm1, [rcx+4]
vpmovqw xmm1, xmm1
vpmovqw dword [rcx+4], xmm1
vpmovqw [rcx+4], xmm1
vpmovqw xmm1, ymm1
vpmovqw qword [rcx+4], ymm1
vpmovqw [rcx+4], ymm1
vpmovqw xmm1, zmm1
vpmovqw oword [rcx+4], zmm1
vpmovqw [rcx+4], zmm1
vpmovzxdq xmm1, xmm1
vpmovzxdq xmm1, qword [rcx+4]
vpmovzxdq xmm1, [rcx+4]
vpmovzxdq ymm1, xmm1
vpmovzxdq ymm1, oword [rcx+4]
vpmovzxdq ymm1, [rcx+4]
vpmovzxdq zmm1, ymm1
vpmovzxdq zmm1, yword [rcx+4]
vpmovzxdq zmm1, [rcx+4]
vpmovqd xmm1, xmm1
vpmovqd qword [rcx+4], xmm1
vpmovqd [rcx+4], xmm1
vpmovqd xmm1, ymm1
vpmovqd oword [rcx+4], ymm1
vpmovqd [rcx+4], ymm1
vpmovqd ymm1, zmm1
vpmovqd yword [rcx+4], zmm1
vpmovqd [rcx+4], zmm1
vpermd ymm1, ymm1, ymm1
vpermd ymm1, ymm1, yword [rcx+4]
vpermd ymm1, ymm1, [rcx+4]
vpermd zmm1, zmm1, zmm1
vpermd zmm1, zmm1, zword [rcx+4]
vpermd zmm1, zmm1, [rcx+4]
vpermq ymm1, ymm1, ymm1
vpermq ymm1, ymm1, yword [rcx+4]
vpermq ymm1, ymm1, [rcx+4]
vpermq zmm1, zmm1, zmm1
vpermq zmm1, zmm1, zword [rcx+4]
vpermq zmm1, zmm1, [rcx+4]
vpcmpgtq xmm1, xmm1, xmm1
vpcmpgtq xmm1, xmm1, oword [rcx+4]
vpcmpgtq xmm1, xmm1, [rcx+4]
vpcmpgtq ymm1, ymm1, ymm1
vpcmpgtq ymm1, ymm1, yword [rcx+4]
vpcmpgtq ymm1, ymm1, [rcx+4]
vpcmpgtq k1, xmm1, xmm1
vpcmpgtq k1, xmm1, oword [rcx+4]
vpcmpgtq k1, xmm1, [rcx+4]
vpcmpgtq k1, ymm1, ymm1
vpcmpgtq k1, ymm1, yword [rcx+4]
vpcmpgtq k1, ymm1, [rcx+4]
vpcmpgtq k1, zmm1, zmm1
vpcmpgtq k1, zmm1, zword [rcx+4]
vpcmpgtq k1, zmm1, [rcx+4]
vpminsb xmm1, xmm1, xmm1
vpminsb xmm1, xmm1, oword [rcx+4]
vpminsb xmm1, xmm1, [rcx+4]
vpminsb ymm1, ymm1, ymm1
vpminsb ymm1, ymm1, yword [rcx+4]
vpminsb ymm1, ymm1, [rcx+4]
vpminsb zmm1, zmm1, zmm1
vpminsb zmm1, zmm1, zword [rcx+4]
vpminsb zmm1, zmm1, [rcx+4]
vpmovm2d xmm1, k1
vpmovm2d ymm1, k1
vpmovm2d zmm1, k1
vpmovm2q xmm1, k1
vpmovm2q ymm1, k1
vpmovm2q zmm1, k1
vpminsd xmm1, xmm1, xmm1
vpminsd xmm1, xmm1, oword [rcx+4]
vpminsd xmm1, xmm1, [rcx+4]
vpminsd ymm1, ymm1, ymm1
vpminsd ymm1, ymm1, yword [rcx+4]
vpminsd ymm1, ymm1, [rcx+4]
vpminsd zmm1, zmm1, zmm1
vpminsd zmm1, zmm1, zword [rcx+4]
vpminsd zmm1, zmm1, [rcx+4]
vpminsq xmm1, xmm1, xmm1
vpminsq xmm1, xmm1, oword [rcx+4]
vpminsq xmm1, xmm1, [rcx+4]
vpminsq ymm1, ymm1, ymm1
vpminsq ymm1, ymm1, yword [rcx+4]
vpminsq ymm1, ymm1, [rcx+4]
vpminsq zmm1, zmm1, zmm1
vpminsq zmm1, zmm1, zword [rcx+4]
vpminsq zmm1, zmm1, [rcx+4]
vpmovd2m k1, xmm1
vpmovd2m k1, ymm1
vpmovd2m k1, zmm1
vpmovq2m k1, xmm1
vpmovq2m k1, ymm1
vpmovq2m k1, zmm1
vpminuw xmm1, xmm1, xmm1
vpminuw xmm1, xmm1, oword [rcx+4]
vpminuw xmm1, xmm1, [rcx+4]
vpminuw ymm1, ymm1, ymm1
vpminuw ymm1, ymm1, yword [rcx+4]
vpminuw ymm1, ymm1, [rcx+4]
vpminuw zmm1, zmm1, zmm1
vpminuw zmm1, zmm1, zword [rcx+4]
vpminuw zmm1, zmm1, [rcx+4]
vpbroadcastmw2d xmm1, k1
vpbroadcastmw2d ymm1, k1
vpbroadcastmw2d zmm1, k1
vpminud xmm1, xmm1, xmm1
vpminud xmm1, xmm1, oword [rcx+4]
vpminud xmm1, xmm1, [rcx+4]
vpminud ymm1, ymm1, ymm1
vpminud ymm1, ymm1, yword [rcx+4]
vpminud ymm1, ymm1, [rcx+4]
vpminud zmm1, zmm1, zmm1
vpminud zmm1, zmm1, zword [rcx+4]
vpminud zmm1, zmm1, [rcx+4]
vpminuq xmm1, xmm1, xmm1
vpminuq xmm1, xmm1, oword [rcx+4]
vpminuq xmm1, xmm1, [rcx+4]
vpminuq ymm1, ymm1, ymm1
vpminuq ymm1, ymm1, yword [rcx+4]
vpminuq ymm1, ymm1, [rcx+4]
vpminuq zmm1, zmm1, zmm1
vpminuq zmm1, zmm1, zword [rcx+4]
vpminuq zmm1, zmm1, [rcx+4]
vpmaxsb xmm1, xmm1, xmm1
vpmaxsb xmm1, xmm1, oword [rcx+4]
vpmaxsb xmm1, xmm1, [rcx+4]
vpmaxsb ymm1, ymm1, ymm1
vpmaxsb ymm1, ymm1, yword [rcx+4]
vpmaxsb ymm1, ymm1, [rcx+4]
vpmaxsb zmm1, zmm1, zmm1
vpmaxsb zmm1, zmm1, zword [rcx+4]
vpmaxsb zmm1, zmm1, [rcx+4]
vpmaxsd xmm1, xmm1, xmm1
vpmaxsd xmm1, xmm1, oword [rcx+4]
vpmaxsd xmm1, xmm1, [rcx+4]
vpmaxsd ymm1, ymm1, ymm1
vpmaxsd ymm1, ymm1, yword [rcx+4]
vpmaxsd ymm1, ymm1, [rcx+4]
vpmaxsd zmm1, zmm1, zmm1
vpmaxsd zmm1, zmm1, zword [rcx+4]
vpmaxsd zmm1, zmm1, [rcx+4]
vpmaxsq xmm1, xmm1, xmm1
vpmaxsq xmm1, xmm1, oword [rcx+4]
vpmaxsq xmm1, xmm1, [rcx+4]
vpmaxsq ymm1, ymm1, ymm1
vpmaxsq ymm1, ymm1, yword [rcx+4]
vpmaxsq ymm1, ymm1, [rcx+4]
vpmaxsq zmm1, zmm1, zmm1
vpmaxsq zmm1, zmm1, zword [rcx+4]
vpmaxsq zmm1, zmm1, [rcx+4]
vpmaxuw xmm1, xmm1, xmm1
vpmaxuw xmm1, xmm1, oword [rcx+4]
vpmaxuw xmm1, xmm1, [rcx+4]
vpmaxuw ymm1, ymm1, ymm1
vpmaxuw ymm1, ymm1, yword [rcx+4]
vpmaxuw ymm1, ymm1, [rcx+4]
vpmaxuw zmm1, zmm1, zmm1
vpmaxuw zmm1, zmm1, zword [rcx+4]
vpmaxuw zmm1, zmm1, [rcx+4]
vpmaxud xmm1, xmm1, xmm1
vpmaxud xmm1, xmm1, oword [rcx+4]
vpmaxud xmm1, xmm1, [rcx+4]
vpmaxud ymm1, ymm1, ymm1
vpmaxud ymm1, ymm1, yword [rcx+4]
vpmaxud ymm1, ymm1, [rcx+4]
vpmaxud zmm1, zmm1, zmm1
vpmaxud zmm1, zmm1, zword [rcx+4]
vpmaxud zmm1, zmm1, [rcx+4]
vpmaxuq xmm1, xmm1, xmm1
vpmaxuq xmm1, xmm1, oword [rcx+4]
vpmaxuq xmm1, xmm1, [rcx+4]
vpmaxuq ymm1, ymm1, ymm1
vpmaxuq ymm1, ymm1, yword [rcx+4]
vpmaxuq ymm1, ymm1, [rcx+4]
vpmaxuq zmm1, zmm1, zmm1
vpmaxuq zmm1, zmm1, zword [rcx+4]
vpmaxuq zmm1, zmm1, [rcx+4]
vpmulld xmm1, xmm1, xmm1
vpmulld xmm1, xmm1, oword [rcx+4]
vpmulld xmm1, xmm1, [rcx+4]
vpmulld ymm1, ymm1, ymm1
vpmulld ymm1, ymm1, yword [rcx+4]
vpmulld ymm1, ymm1, [rcx+4]
vpmulld zmm1, zmm1, zmm1
vpmulld zmm1, zmm1, zword [rcx+4]
vpmulld zmm1, zmm1, [rcx+4]
vpmullq xmm1, xmm1, xmm1
vpmullq xmm1, xmm1, oword [rcx+4]
vpmullq xmm1, xmm1, [rcx+4]
vpmullq ymm1, ymm1, ymm1
vpmullq ymm1, ymm1, yword [rcx+4]
vpmullq ymm1, ymm1, [rcx+4]
vpmullq zmm1, zmm1, zmm1
vpmullq zmm1, zmm1, zword [rcx+4]
vpmullq zmm1, zmm1, [rcx+4]
vphminposuw xmm1, xmm1
vphminposuw xmm1, oword [rcx+4]
vphminposuw xmm1, [rcx+4]
vgetexpps xmm1, xmm1
vgetexpps xmm1, oword [rcx+4]
vgetexpps xmm1, [rcx+4]
vgetexpps ymm1, ymm1
vgetexpps ymm1, yword [rcx+4]
vgetexpps ymm1, [rcx+4]
vgetexpps zmm1, zmm1
vgetexpps zmm1, zword [rcx+4]
vgetexpps zmm1, [rcx+4]
vgetexppd xmm1, xmm1
vgetexppd xmm1, oword [rcx+4]
vgetexppd xmm1, [rcx+4]
vgetexppd ymm1, ymm1
vgetexppd ymm1, yword [rcx+4]
vgetexppd ymm1, [rcx+4]
vgetexppd zmm1, zmm1
vgetexppd zmm1, zword [rcx+4]
vgetexppd zmm1, [rcx+4]
vgetexpss xmm1, xmm1, xmm1
vgetexpss xmm1, xmm1, dword [rcx+4]
vgetexpss xmm1, xmm1, [rcx+4]
vgetexpsd xmm1, xmm1, xmm1
vgetexpsd xmm1, xmm1, qword [rcx+4]
vgetexpsd xmm1, xmm1, [rcx+4]
vplzcntd xmm1, xmm1
vplzcntd xmm1, oword [rcx+4]
vplzcntd xmm1, [rcx+4]
vplzcntd ymm1, ymm1
vplzcntd ymm1, yword [rcx+4]
vplzcntd ymm1, [rcx+4]
vplzcntd zmm1, zmm1
vplzcntd zmm1, zword [rcx+4]
vplzcntd zmm1, [rcx+4]
vplzcntq xmm1, xmm1
vplzcntq xmm1, oword [rcx+4]
vplzcntq xmm1, [rcx+4]
vplzcntq ymm1, ymm1
vplzcntq ymm1, yword [rcx+4]
vplzcntq ymm1, [rcx+4]
vplzcntq zmm1, zmm1
vplzcntq zmm1, zword [rcx+4]
vplzcntq zmm1, [rcx+4]
vpsrlvd xmm1, xmm1, xmm1
vpsrlvd xmm1, xmm1, oword [rcx+4]
vpsrlvd xmm1, xmm1, [rcx+4]
vpsrlvd ymm1, ymm1, ymm1
vpsrlvd ymm1, ymm1, yword [rcx+4]
vpsrlvd ymm1, ymm1, [rcx+4]
vpsrlvq xmm1, xmm1, xmm1
vpsrlvq xmm1, xmm1, oword [rcx+4]
vpsrlvq xmm1, xmm1, [rcx+4]
vpsrlvq ymm1, ymm1, ymm1
vpsrlvq ymm1, ymm1, yword [rcx+4]
vpsrlvq ymm1, ymm1, [rcx+4]
vpsrlvd zmm1, zmm1, zmm1
vpsrlvd zmm1, zmm1, zword [rcx+4]
vpsrlvd zmm1, zmm1, [rcx+4]
vpsrlvq zmm1, zmm1, zmm1
vpsrlvq zmm1, zmm1, zword [rcx+4]
vpsrlvq zmm1, zmm1, [rcx+4]
vpsravd xmm1, xmm1, xmm1
vpsravd xmm1, xmm1, oword [rcx+4]
vpsravd xmm1, xmm1, [rcx+4]
vpsravd ymm1, ymm1, ymm1
vpsravd ymm1, ymm1, yword [rcx+4]
vpsravd ymm1, ymm1, [rcx+4]
vpsravd zmm1, zmm1, zmm1
vpsravd zmm1, zmm1, zword [rcx+4]
vpsravd zmm1, zmm1, [rcx+4]
vpsravq xmm1, xmm1, xmm1
vpsravq xmm1, xmm1, oword [rcx+4]
vpsravq xmm1, xmm1, [rcx+4]
vpsravq ymm1, ymm1, ymm1
vpsravq ymm1, ymm1, yword [rcx+4]
vpsravq ymm1, ymm1, [rcx+4]
vpsravq zmm1, zmm1, zmm1
vpsravq zmm1, zmm1, zword [rcx+4]
vpsravq zmm1, zmm1, [rcx+4]
vpsllvd xmm1, xmm1, xmm1
vpsllvd xmm1, xmm1, oword [rcx+4]
vpsllvd xmm1, xmm1, [rcx+4]
vpsllvd ymm1, ymm1, ymm1
vpsllvd ymm1, ymm1, yword [rcx+4]
vpsllvd ymm1, ymm1, [rcx+4]
vpsllvq xmm1, xmm1, xmm1
vpsllvq xmm1, xmm1, oword [rcx+4]
vpsllvq xmm1, xmm1, [rcx+4]
vpsllvq ymm1, ymm1, ymm1
vpsllvq ymm1, ymm1, yword [rcx+4]
vpsllvq ymm1, ymm1, [rcx+4]
vpsllvd zmm1, zmm1, zmm1
vpsllvd zmm1, zmm1, zword [rcx+4]
vpsllvd zmm1, zmm1, [rcx+4]
vpsllvq zmm1, zmm1, zmm1
vpsllvq zmm1, zmm1, zword [rcx+4]
vpsllvq zmm1, zmm1, [rcx+4]
vrcp14ps xmm1, xmm1
vrcp14ps xmm1, oword [rcx+4]
vrcp14ps xmm1, [rcx+4]
vrcp14ps ymm1, ymm1
vrcp14ps ymm1, yword [rcx+4]
vrcp14ps ymm1, [rcx+4]
vrcp14ps zmm1, zmm1
vrcp14ps zmm1, zword [rcx+4]
vrcp14ps zmm1, [rcx+4]
vrcp14pd xmm1, xmm1
vrcp14pd xmm1, oword [rcx+4]
vrcp14pd xmm1, [rcx+4]
vrcp14pd ymm1, ymm1
vrcp14pd ymm1, yword [rcx+4]
vrcp14pd ymm1, [rcx+4]
vrcp14pd zmm1, zmm1
vrcp14pd zmm1, zword [rcx+4]
vrcp14pd zmm1, [rcx+4]
vrcp14ss xmm1, xmm1, xmm1
vrcp14ss xmm1, xmm1, dword [rcx+4]
vrcp14ss xmm1, xmm1, [rcx+4]
vrcp14sd xmm1, xmm1, xmm1
vrcp14sd xmm1, xmm1, qword [rcx+4]
vrcp14sd xmm1, xmm1, [rcx+4]
vrsqrt14ps xmm1, xmm1
vrsqrt14ps xmm1, oword [rcx+4]
vrsqrt14ps xmm1, [rcx+4]
vrsqrt14ps ymm1, ymm1
vrsqrt14ps ymm1, yword [rcx+4]
vrsqrt14ps ymm1, [rcx+4]
vrsqrt14ps zmm1, zmm1
vrsqrt14ps zmm1, zword [rcx+4]
vrsqrt14ps zmm1, [rcx+4]
vrsqrt14pd xmm1, xmm1
vrsqrt14pd xmm1, oword [rcx+4]
vrsqrt14pd xmm1, [rcx+4]
vrsqrt14pd ymm1, ymm1
vrsqrt14pd ymm1, yword [rcx+4]
vrsqrt14pd ymm1, [rcx+4]
vrsqrt14pd zmm1, zmm1
vrsqrt14pd zmm1, zword [rcx+4]
vrsqrt14pd zmm1, [rcx+4]
vrsqrt14ss xmm1, xmm1, xmm1
vrsqrt14ss xmm1, xmm1, dword [rcx+4]
vrsqrt14ss xmm1, xmm1, [rcx+4]
vrsqrt14sd xmm1, xmm1, xmm1
vrsqrt14sd xmm1, xmm1, qword [rcx+4]
vrsqrt14sd xmm1, xmm1, [rcx+4]
vpdpbusd xmm1, xmm1, xmm1
vpdpbusd xmm1, xmm1, oword [rcx+4]
vpdpbusd xmm1, xmm1, [rcx+4]
vpdpbusd ymm1, ymm1, ymm1
vpdpbusd ymm1, ymm1, yword [rcx+4]
vpdpbusd ymm1, ymm1, [rcx+4]
vpdpbusd zmm1, zmm1, zmm1
vpdpbusd zmm1, zmm1, zword [rcx+4]
vpdpbusd zmm1, zmm1, [rcx+4]
vpdpbusds xmm1, xmm1, xmm1
vpdpbusds xmm1, xmm1, oword [rcx+4]
vpdpbusds xmm1, xmm1, [rcx+4]
vpdpbusds ymm1, ymm1, ymm1
vpdpbusds ymm1, ymm1, yword [rcx+4]
vpdpbusds ymm1, ymm1, [rcx+4]
vpdpbusds zmm1, zmm1, zmm1
vpdpbusds zmm1, zmm1, zword [rcx+4]
vpdpbusds zmm1, zmm1, [rcx+4]
vpdpwssd xmm1, xmm1, xmm1
vpdpwssd xmm1, xmm1, oword [rcx+4]
vpdpwssd xmm1, xmm1, [rcx+4]
vpdpwssd ymm1, ymm1, ymm1
vpdpwssd ymm1, ymm1, yword [rcx+4]
vpdpwssd ymm1, ymm1, [rcx+4]
vpdpwssd zmm1, zmm1, zmm1
vpdpwssd zmm1, zmm1, zword [rcx+4]
vpdpwssd zmm1, zmm1, [rcx+4]
vdpbf16ps xmm1, xmm1, xmm1
vdpbf16ps xmm1, xmm1, oword [rcx+4]
vdpbf16ps xmm1, xmm1, [rcx+4]
vdpbf16ps ymm1, ymm1, ymm1
vdpbf16ps ymm1, ymm1, [rcx+4]
vdpbf16ps zmm1, zmm1, zmm1
vdpbf16ps zmm1, zmm1, [rcx+4]
vpdpwssds xmm1, xmm1, xmm1
vpdpwssds xmm1, xmm1, oword [rcx+4]
vpdpwssds xmm1, xmm1, [rcx+4]
vpdpwssds ymm1, ymm1, ymm1
vpdpwssds ymm1, ymm1, yword [rcx+4]
vpdpwssds ymm1, ymm1, [rcx+4]
vpdpwssds zmm1, zmm1, zmm1
vpdpwssds zmm1, zmm1, zword [rcx+4]
vpdpwssds zmm1, zmm1, [rcx+4]
vpopcntb xmm1, xmm1
vpopcntb xmm1, oword [rcx+4]
vpopcntb xmm1, [rcx+4]
vpopcntb ymm1, ymm1
vpopcntb ymm1, yword [rcx+4]
vpopcntb ymm1, [rcx+4]
vpopcntb zmm1, zmm1
vpopcntb zmm1, zword [rcx+4]
vpopcntb zmm1, [rcx+4]
vpopcntw xmm1, xmm1
vpopcntw xmm1, oword [rcx+4]
vpopcntw xmm1, [rcx+4]
vpopcntw ymm1, ymm1
vpopcntw ymm1, yword [rcx+4]
vpopcntw ymm1, [rcx+4]
vpopcntw zmm1, zmm1
vpopcntw zmm1, zword [rcx+4]
vpopcntw zmm1, [rcx+4]
vpopcntd xmm1, xmm1
vpopcntd xmm1, oword [rcx+4]
vpopcntd xmm1, [rcx+4]
vpopcntd ymm1, ymm1
vpopcntd ymm1, yword [rcx+4]
vpopcntd ymm1, [rcx+4]
vpopcntd zmm1, zmm1
vpopcntd zmm1, zword [rcx+4]
vpopcntd zmm1, [rcx+4]
vpopcntq xmm1, xmm1
vpopcntq xmm1, oword [rcx+4]
vpopcntq xmm1, [rcx+4]
vpopcntq ymm1, ymm1
vpopcntq ymm1, yword [rcx+4]
vpopcntq ymm1, [rcx+4]
vpopcntq zmm1, zmm1
vpopcntq zmm1, zword [rcx+4]
vpopcntq zmm1, [rcx+4]
vpbroadcastd xmm1, xmm1
vpbroadcastd xmm1, dword [rcx+4]
vpbroadcastd xmm1, [rcx+4]
vpbroadcastd ymm1, xmm1
vpbroadcastd ymm1, dword [rcx+4]
vpbroadcastd ymm1, [rcx+4]
vpbroadcastd zmm1, xmm1
vpbroadcastd zmm1, dword [rcx+4]
vpbroadcastd zmm1, [rcx+4]
vpbroadcastq xmm1, xmm1
vpbroadcastq xmm1, qword [rcx+4]
vpbroadcastq xmm1, [rcx+4]
vpbroadcastq ymm1, xmm1
vpbroadcastq ymm1, qword [rcx+4]
vpbroadcastq ymm1, [rcx+4]
vbroadcasti32x2 xmm1, xmm1
vbroadcasti32x2 xmm1, qword [rcx+4]
vbroadcasti32x2 xmm1, [rcx+4]
vbroadcasti32x2 ymm1, xmm1
vbroadcasti32x2 ymm1, qword [rcx+4]
vbroadcasti32x2 ymm1, [rcx+4]
vbroadcasti32x2 zmm1, xmm1
vbroadcasti32x2 zmm1, qword [rcx+4]
vbroadcasti32x2 zmm1, [rcx+4]
vpbroadcastq zmm1, xmm1
vpbroadcastq zmm1, qword [rcx+4]
vpbroadcastq zmm1, [rcx+4]
vbroadcasti128 ymm1, oword [rcx+4]
vbroadcasti128 ymm1, [rcx+4]
vbroadcasti32x4 ymm1, oword [rcx+4]
vbroadcasti32x4 ymm1, [rcx+4]
vbroadcasti32x4 zmm1, oword [rcx+4]
vbroadcasti32x4 zmm1, [rcx+4]
vbroadcasti64x2 ymm1, oword [rcx+4]
vbroadcasti64x2 ymm1, [rcx+4]
vbroadcasti64x2 zmm1, oword [rcx+4]
vbroadcasti64x2 zmm1, [rcx+4]
vbroadcasti32x8 zmm1, yword [rcx+4]
vbroadcasti32x8 zmm1, [rcx+4]
vbroadcasti64x4 zmm1, yword [rcx+4]
vbroadcasti64x4 zmm1, [rcx+4]
vpexpandb xmm1, xmm1
vpexpandb xmm1, oword [rcx+4]
vpexpandb xmm1, [rcx+4]
vpexpandb ymm1, ymm1
vpexpandb ymm1, yword [rcx+4]
vpexpandb ymm1, [rcx+4]
vpexpandb zmm1, zmm1
vpexpandb zmm1, zword [rcx+4]
vpexpandb zmm1, [rcx+4]
vpexpandw xmm1, xmm1
vpexpandw xmm1, oword [rcx+4]
vpexpandw xmm1, [rcx+4]
vpexpandw ymm1, ymm1
vpexpandw ymm1, yword [rcx+4]
vpexpandw ymm1, [rcx+4]
vpexpandw zmm1, zmm1
vpexpandw zmm1, zword [rcx+4]
vpexpandw zmm1, [rcx+4]
vpcompressb xmm1, xmm1
vpcompressb oword [rcx+4], xmm1
vpcompressb [rcx+4], xmm1
vpcompressb ymm1, ymm1
vpcompressb yword [rcx+4], ymm1
vpcompressb [rcx+4], ymm1
vpcompressb zmm1, zmm1
vpcompressb zword [rcx+4], zmm1
vpcompressb [rcx+4], zmm1
vpcompressw xmm1, xmm1
vpcompressw oword [rcx+4], xmm1
vpcompressw [rcx+4], xmm1
vpcompressw ymm1, ymm1
vpcompressw yword [rcx+4], ymm1
vpcompressw [rcx+4], ymm1
vpcompressw zmm1, zmm1
vpcompressw zword [rcx+4], zmm1
vpcompressw [rcx+4], zmm1
vpblendmd xmm1, xmm1, xmm1
vpblendmd xmm1, xmm1, oword [rcx+4]
vpblendmd xmm1, xmm1, [rcx+4]
vpblendmd ymm1, ymm1, ymm1
vpblendmd ymm1, ymm1, yword [rcx+4]
vpblendmd ymm1, ymm1, [rcx+4]
vpblendmd zmm1, zmm1, zmm1
vpblendmd zmm1, zmm1, zword [rcx+4]
vpblendmd zmm1, zmm1, [rcx+4]
vpblendmq xmm1, xmm1, xmm1
vpblendmq xmm1, xmm1, oword [rcx+4]
vpblendmq xmm1, xmm1, [rcx+4]
vpblendmq ymm1, ymm1, ymm1
vpblendmq ymm1, ymm1, yword [rcx+4]
vpblendmq ymm1, ymm1, [rcx+4]
vpblendmq zmm1, zmm1, zmm1
vpblendmq zmm1, zmm1, zword [rcx+4]
vpblendmq zmm1, zmm1, [rcx+4]
vblendmps xmm1, xmm1, xmm1
vblendmps xmm1, xmm1, oword [rcx+4]
vblendmps xmm1, xmm1, [rcx+4]
vblendmps ymm1, ymm1, ymm1
vblendmps ymm1, ymm1, yword [rcx+4]
vblendmps ymm1, ymm1, [rcx+4]
vblendmps zmm1, zmm1, zmm1
vblendmps zmm1, zmm1, zword [rcx+4]
vblendmps zmm1, zmm1, [rcx+4]
vblendmpd xmm1, xmm1, xmm1
vblendmpd xmm1, xmm1, oword [rcx+4]
vblendmpd xmm1, xmm1, [rcx+4]
vblendmpd ymm1, ymm1, ymm1
vblendmpd ymm1, ymm1, yword [rcx+4]
vblendmpd ymm1, ymm1, [rcx+4]
vblendmpd zmm1, zmm1, zmm1
vblendmpd zmm1, zmm1, zword [rcx+4]
vblendmpd zmm1, zmm1, [rcx+4]
vpblendmb xmm1, xmm1, xmm1
vpblendmb xmm1, xmm1, oword [rcx+4]
vpblendmb xmm1, xmm1, [rcx+4]
vpblendmb ymm1, ymm1, ymm1
vpblendmb ymm1, ymm1, yword [rcx+4]
vpblendmb ymm1, ymm1, [rcx+4]
vpblendmb zmm1, zmm1, zmm1
vpblendmb zmm1, zmm1, zword [rcx+4]
vpblendmb zmm1, zmm1, [rcx+4]
vpblendmw xmm1, xmm1, xmm1
vpblendmw xmm1, xmm1, oword [rcx+4]
vpblendmw xmm1, xmm1, [rcx+4]
vpblendmw ymm1, ymm1, ymm1
vpblendmw ymm1, ymm1, yword [rcx+4]
vpblendmw ymm1, ymm1, [rcx+4]
vpblendmw zmm1, zmm1, zmm1
vpblendmw zmm1, zmm1, zword [rcx+4]
vpblendmw zmm1, zmm1, [rcx+4]
vp2intersectd k1, xmm1, xmm1
vp2intersectd k1, xmm1, oword [rcx+4]
vp2intersectd k1, xmm1, [rcx+4]
vp2intersectd k1, ymm1, ymm1
vp2intersectd k1, ymm1, [rcx+4]
vp2intersectd k1, zmm1, zmm1
vp2intersectd k1, zmm1, [rcx+4]
vpshldvw xmm1, xmm1, xmm1
vpshldvw xmm1, xmm1, oword [rcx+4]
vpshldvw xmm1, xmm1, [rcx+4]
vpshldvw ymm1, ymm1, ymm1
vpshldvw ymm1, ymm1, yword [rcx+4]
vpshldvw ymm1, ymm1, [rcx+4]
vpshldvw zmm1, zmm1, zmm1
vpshldvw zmm1, zmm1, zword [rcx+4]
vpshldvw zmm1, zmm1, [rcx+4]
vpshldvd xmm1, xmm1, xmm1
vpshldvd xmm1, xmm1, oword [rcx+4]
vpshldvd xmm1, xmm1, [rcx+4]
vpshldvd ymm1, ymm1, ymm1
vpshldvd ymm1, ymm1, yword [rcx+4]
vpshldvd ymm1, ymm1, [rcx+4]
vpshldvd zmm1, zmm1, zmm1
vpshldvd zmm1, zmm1, zword [rcx+4]
vpshldvd zmm1, zmm1, [rcx+4]
vpshldvq xmm1, xmm1, xmm1
vpshldvq xmm1, xmm1, oword [rcx+4]
vpshldvq xmm1, xmm1, [rcx+4]
vpshldvq ymm1, ymm1, ymm1
vpshldvq ymm1, ymm1, yword [rcx+4]
vpshldvq ymm1, ymm1, [rcx+4]
vpshldvq zmm1, zmm1, zmm1
vpshldvq zmm1, zmm1, zword [rcx+4]
vpshldvq zmm1, zmm1, [rcx+4]
vpshrdvw xmm1, xmm1, xmm1
vpshrdvw xmm1, xmm1, oword [rcx+4]
vpshrdvw xmm1, xmm1, [rcx+4]
vpshrdvw ymm1, ymm1, ymm1
vpshrdvw ymm1, ymm1, yword [rcx+4]
vpshrdvw ymm1, ymm1, [rcx+4]
vpshrdvw zmm1, zmm1, zmm1
vpshrdvw zmm1, zmm1, zword [rcx+4]
vpshrdvw zmm1, zmm1, [rcx+4]
vcvtneps2bf16 xmm0, xmm1
vcvtneps2bf16 xmm0, oword [rcx+4]
vcvtneps2bf16 xmm0, [rcx+4]
vcvtne2ps2bf16 xmm1, xmm1, xmm1
vcvtne2ps2bf16 xmm1, xmm1, oword [rcx+4]
vcvtne2ps2bf16 xmm1, xmm1, [rcx+4]
vcvtne2ps2bf16 ymm1, ymm1, ymm1
vcvtne2ps2bf16 ymm1, ymm1, yword [rcx+4]
vcvtne2ps2bf16 ymm1, ymm1, [rcx+4]
vcvtne2ps2bf16 zmm1, zmm1, zmm1
vcvtne2ps2bf16 zmm1, zmm1, zword [rcx+4]
vcvtne2ps2bf16 zmm1, zmm1, [rcx+4]
vpshrdvd xmm1, xmm1, xmm1
vpshrdvd xmm1, xmm1, oword [rcx+4]
vpshrdvd xmm1, xmm1, [rcx+4]
vpshrdvd ymm1, ymm1, ymm1
vpshrdvd ymm1, ymm1, yword [rcx+4]
vpshrdvd ymm1, ymm1, [rcx+4]
vpshrdvd zmm1, zmm1, zmm1
vpshrdvd zmm1, zmm1, zword [rcx+4]
vpshrdvd zmm1, zmm1, [rcx+4]
vpshrdvq xmm1, xmm1, xmm1
vpshrdvq xmm1, xmm1, oword [rcx+4]
vpshrdvq xmm1, xmm1, [rcx+4]
vpshrdvq ymm1, ymm1, ymm1
vpshrdvq ymm1, ymm1, yword [rcx+4]
vpshrdvq ymm1, ymm1, [rcx+4]
vpshrdvq zmm1, zmm1, zmm1
vpshrdvq zmm1, zmm1, zword [rcx+4]
vpshrdvq zmm1, zmm1, [rcx+4]
vpermi2b xmm1, xmm1, xmm1
vpermi2b xmm1, xmm1, oword [rcx+4]
vpermi2b xmm1, xmm1, [rcx+4]
vpermi2b ymm1, ymm1, ymm1
vpermi2b ymm1, ymm1, yword [rcx+4]
vpermi2b ymm1, ymm1, [rcx+4]
vpermi2b zmm1, zmm1, zmm1
vpermi2b zmm1, zmm1, zword [rcx+4]
vpermi2b zmm1, zmm1, [rcx+4]
vpermi2w xmm1, xmm1, xmm1
vpermi2w xmm1, xmm1, oword [rcx+4]
vpermi2w xmm1, xmm1, [rcx+4]
vpermi2w ymm1, ymm1, ymm1
vpermi2w ymm1, ymm1, yword [rcx+4]
vpermi2w ymm1, ymm1, [rcx+4]
vpermi2w zmm1, zmm1, zmm1
vpermi2w zmm1, zmm1, zword [rcx+4]
vpermi2w zmm1, zmm1, [rcx+4]
vpermi2d xmm1, xmm1, xmm1
vpermi2d xmm1, xmm1, oword [rcx+4]
vpermi2d xmm1, xmm1, [rcx+4]
vpermi2d ymm1, ymm1, ymm1
vpermi2d ymm1, ymm1, yword [rcx+4]
vpermi2d ymm1, ymm1, [rcx+4]
vpermi2d zmm1, zmm1, zmm1
vpermi2d zmm1, zmm1, zword [rcx+4]
vpermi2d zmm1, zmm1, [rcx+4]
vpermi2q xmm1, xmm1, xmm1
vpermi2q xmm1, xmm1, oword [rcx+4]
vpermi2q xmm1, xmm1, [rcx+4]
vpermi2q ymm1, ymm1, ymm1
vpermi2q ymm1, ymm1, yword [rcx+4]
vpermi2q ymm1, ymm1, [rcx+4]
vpermi2q zmm1, zmm1, zmm1
vpermi2q zmm1, zmm1, zword [rcx+4]
vpermi2q zmm1, zmm1, [rcx+4]
vpermi2ps xmm1, xmm1, xmm1
vpermi2ps xmm1, xmm1, oword [rcx+4]
vpermi2ps xmm1, xmm1, [rcx+4]
vpermi2ps ymm1, ymm1, ymm1
vpermi2ps ymm1, ymm1, yword [rcx+4]
vpermi2ps ymm1, ymm1, [rcx+4]
vpermi2ps zmm1, zmm1, zmm1
vpermi2ps zmm1, zmm1, zword [rcx+4]
vpermi2ps zmm1, zmm1, [rcx+4]
vpermi2pd xmm1, xmm1, xmm1
vpermi2pd xmm1, xmm1, oword [rcx+4]
vpermi2pd xmm1, xmm1, [rcx+4]
vpermi2pd ymm1, ymm1, ymm1
vpermi2pd ymm1, ymm1, yword [rcx+4]
vpermi2pd ymm1, ymm1, [rcx+4]
vpermi2pd zmm1, zmm1, zmm1
vpermi2pd zmm1, zmm1, zword [rcx+4]
vpermi2pd zmm1, zmm1, [rcx+4]
vpbroadcastb xmm1, xmm1
vpbroadcastb xmm1, byte [rcx+4]
vpbroadcastb xmm1, [rcx+4]
vpbroadcastb ymm1, xmm1
vpbroadcastb ymm1, byte [rcx+4]
vpbroadcastb ymm1, [rcx+4]
vpbroadcastb zmm1, xmm1
vpbroadcastb zmm1, byte [rcx+4]
vpbroadcastb zmm1, [rcx+4]
vpbroadcastw xmm1, xmm1
vpbroadcastw xmm1, word [rcx+4]
vpbroadcastw xmm1, [rcx+4]
vpbroadcastw ymm1, xmm1
vpbroadcastw ymm1, word [rcx+4]
vpbroadcastw ymm1, [rcx+4]
vpbroadcastw zmm1, xmm1
vpbroadcastw zmm1, word [rcx+4]
vpbroadcastw zmm1, [rcx+4]
vpbroadcastb xmm1, ebx
vpbroadcastb ymm1, ebx
vpbroadcastb zmm1, ebx
vpbroadcastw xmm1, ebx
vpbroadcastw ymm1, ebx
vpbroadcastw zmm1, ebx
vpbroadcastd xmm1, ebx
vpbroadcastd ymm1, ebx
vpbroadcastd zmm1, ebx
vpbroadcastq xmm1, rbx
vpbroadcastq ymm1, rbx
vpbroadcastq zmm1, rbx
vpermt2b xmm1, xmm1, xmm1
vpermt2b xmm1, xmm1, oword [rcx+4]
vpermt2b xmm1, xmm1, [rcx+4]
vpermt2b ymm1, ymm1, ymm1
vpermt2b ymm1, ymm1, yword [rcx+4]
vpermt2b ymm1, ymm1, [rcx+4]
vpermt2b zmm1, zmm1, zmm1
vpermt2b zmm1, zmm1, zword [rcx+4]
vpermt2b zmm1, zmm1, [rcx+4]
vpermt2w xmm1, xmm1, xmm1
vpermt2w xmm1, xmm1, oword [rcx+4]
vpermt2w xmm1, xmm1, [rcx+4]
vpermt2w ymm1, ymm1, ymm1
vpermt2w ymm1, ymm1, yword [rcx+4]
vpermt2w ymm1, ymm1, [rcx+4]
vpermt2w zmm1, zmm1, zmm1
vpermt2w zmm1, zmm1, zword [rcx+4]
vpermt2w zmm1, zmm1, [rcx+4]
vpermt2d xmm1, xmm1, xmm1
vpermt2d xmm1, xmm1, oword [rcx+4]
vpermt2d xmm1, xmm1, [rcx+4]
vpermt2d ymm1, ymm1, ymm1
vpermt2d ymm1, ymm1, yword [rcx+4]
vpermt2d ymm1, ymm1, [rcx+4]
vpermt2d zmm1, zmm1, zmm1
vpermt2d zmm1, zmm1, zword [rcx+4]
vpermt2d zmm1, zmm1, [rcx+4]
vpermt2q xmm1, xmm1, xmm1
vpermt2q xmm1, xmm1, oword [rcx+4]
vpermt2q xmm1, xmm1, [rcx+4]
vpermt2q ymm1, ymm1, ymm1
vpermt2q ymm1, ymm1, yword [rcx+4]
vpermt2q ymm1, ymm1, [rcx+4]
vpermt2q zmm1, zmm1, zmm1
vpermt2q zmm1, zmm1, zword [rcx+4]
vpermt2q zmm1, zmm1, [rcx+4]
vpermt2ps xmm1, xmm1, xmm1
vpermt2ps xmm1, xmm1, oword [rcx+4]
vpermt2ps xmm1, xmm1, [rcx+4]
vpermt2ps ymm1, ymm1, ymm1
vpermt2ps ymm1, ymm1, yword [rcx+4]
vpermt2ps ymm1, ymm1, [rcx+4]
vpermt2ps zmm1, zmm1, zmm1
vpermt2ps zmm1, zmm1, zword [rcx+4]
vpermt2ps zmm1, zmm1, [rcx+4]
vpermt2pd xmm1, xmm1, xmm1
vpermt2pd xmm1, xmm1, oword [rcx+4]
vpermt2pd xmm1, xmm1, [rcx+4]
vpermt2pd ymm1, ymm1, ymm1
vpermt2pd ymm1, ymm1, yword [rcx+4]
vpermt2pd ymm1, ymm1, [rcx+4]
vpermt2pd zmm1, zmm1, zmm1
vpermt2pd zmm1, zmm1, zword [rcx+4]
vpermt2pd zmm1, zmm1, [rcx+4]
invept rbx, oword [rcx+4]
invept r9, oword [rcx+4]
invept rax, oword [rcx+4]
invept rbx, [rcx+4]
invept r9, [rcx+4]
invept rax, [rcx+4]
invvpid rbx, oword [rcx+4]
invvpid r9, oword [rcx+4]
invvpid rax, oword [rcx+4]
invvpid rbx, [rcx+4]
invvpid r9, [rcx+4]
invvpid rax, [rcx+4]
invpcid rbx, oword [rcx+4]
invpcid r9, oword [rcx+4]
invpcid rax, oword [rcx+4]
invpcid rbx, [rcx+4]
invpcid r9, [rcx+4]
invpcid rax, [rcx+4]
vpmultishiftqb xmm1, xmm1, xmm1
vpmultishiftqb xmm1, xmm1, oword [rcx+4]
vpmultishiftqb xmm1, xmm1, [rcx+4]
vpmultishiftqb ymm1, ymm1, ymm1
vpmultishiftqb ymm1, ymm1, yword [rcx+4]
vpmultishiftqb ymm1, ymm1, [rcx+4]
vpmultishiftqb zmm1, zmm1, zmm1
vpmultishiftqb zmm1, zmm1, zword [rcx+4]
vpmultishiftqb zmm1, zmm1, [rcx+4]
vexpandps xmm1, xmm1
vexpandps xmm1, oword [rcx+4]
vexpandps xmm1, [rcx+4]
vexpandps ymm1, ymm1
vexpandps ymm1, yword [rcx+4]
vexpandps ymm1, [rcx+4]
vexpandps zmm1, zmm1
vexpandps zmm1, zword [rcx+4]
vexpandps zmm1, [rcx+4]
vexpandpd xmm1, xmm1
vexpandpd xmm1, oword [rcx+4]
vexpandpd xmm1, [rcx+4]
vexpandpd ymm1, ymm1
vexpandpd ymm1, yword [rcx+4]
vexpandpd ymm1, [rcx+4]
vexpandpd zmm1, zmm1
vexpandpd zmm1, zword [rcx+4]
vexpandpd zmm1, [rcx+4]
vpexpandd xmm1, xmm1
vpexpandd xmm1, oword [rcx+4]
vpexpandd xmm1, [rcx+4]
vpexpandd ymm1, ymm1
vpexpandd ymm1, yword [rcx+4]
vpexpandd ymm1, [rcx+4]
vpexpandd zmm1, zmm1
vpexpandd zmm1, zword [rcx+4]
vpexpandd zmm1, [rcx+4]
vpexpandq xmm1, xmm1
vpexpandq xmm1, oword [rcx+4]
vpexpandq xmm1, [rcx+4]
vpexpandq ymm1, ymm1
vpexpandq ymm1, yword [rcx+4]
vpexpandq ymm1, [rcx+4]
vpexpandq zmm1, zmm1
vpexpandq zmm1, zword [rcx+4]
vpexpandq zmm1, [rcx+4]
vcompressps xmm1, xmm1
vcompressps oword [rcx+4], xmm1
vcompressps [rcx+4], xmm1
vcompressps ymm1, ymm1
vcompressps yword [rcx+4], ymm1
vcompressps [rcx+4], ymm1
vcompressps zmm1, zmm1
vcompressps zword [rcx+4], zmm1
vcompressps [rcx+4], zmm1
vcompresspd xmm1, xmm1
vcompresspd oword [rcx+4], xmm1
vcompresspd [rcx+4], xmm1
vcompresspd ymm1, ymm1
vcompresspd yword [rcx+4], ymm1
vcompresspd [rcx+4], ymm1
vcompresspd zmm1, zmm1
vcompresspd zword [rcx+4], zmm1
vcompresspd [rcx+4], zmm1
vpcompressd xmm1, xmm1
vpcompressd oword [rcx+4], xmm1
vpcompressd [rcx+4], xmm1
vpcompressd ymm1, ymm1
vpcompressd yword [rcx+4], ymm1
vpcompressd [rcx+4], ymm1
vpcompressd zmm1, zmm1
vpcompressd zword [rcx+4], zmm1
vpcompressd [rcx+4], zmm1
vpcompressq xmm1, xmm1
vpcompressq oword [rcx+4], xmm1
vpcompressq [rcx+4], xmm1
vpcompressq ymm1, ymm1
vpcompressq yword [rcx+4], ymm1
vpcompressq [rcx+4], ymm1
vpcompressq zmm1, zmm1
vpcompressq zword [rcx+4], zmm1
vpcompressq [rcx+4], zmm1
vpmaskmovd xmm1, xmm1, oword [rcx+4]
vpmaskmovd xmm1, xmm1, [rcx+4]
vpmaskmovd ymm1, ymm1, yword [rcx+4]
vpmaskmovd ymm1, ymm1, [rcx+4]
vpmaskmovq xmm1, xmm1, oword [rcx+4]
vpmaskmovq xmm1, xmm1, [rcx+4]
vpmaskmovq ymm1, ymm1, yword [rcx+4]
vpmaskmovq ymm1, ymm1, [rcx+4]
vpermb xmm1, xmm1, xmm1
vpermb xmm1, xmm1, oword [rcx+4]
vpermb xmm1, xmm1, [rcx+4]
vpermb ymm1, ymm1, ymm1
vpermb ymm1, ymm1, yword [rcx+4]
vpermb ymm1, ymm1, [rcx+4]
vpermb zmm1, zmm1, zmm1
vpermb zmm1, zmm1, zword [rcx+4]
vpermb zmm1, zmm1, [rcx+4]
vpermw xmm1, xmm1, xmm1
vpermw xmm1, xmm1, oword [rcx+4]
vpermw xmm1, xmm1, [rcx+4]
vpermw ymm1, ymm1, ymm1
vpermw ymm1, ymm1, yword [rcx+4]
vpermw ymm1, ymm1, [rcx+4]
vpermw zmm1, zmm1, zmm1
vpermw zmm1, zmm1, zword [rcx+4]
vpermw zmm1, zmm1, [rcx+4]
vpmaskmovd oword [rcx+4], xmm1, xmm1
vpmaskmovd [rcx+4], xmm1, xmm1
vpmaskmovd yword [rcx+4], ymm1, ymm1
vpmaskmovd [rcx+4], ymm1, ymm1
vpmaskmovq oword [rcx+4], xmm1, xmm1
vpmaskmovq [rcx+4], xmm1, xmm1
vpmaskmovq yword [rcx+4], ymm1, ymm1
vpmaskmovq [rcx+4], ymm1, ymm1
vpshufbitqmb k1, xmm1, xmm1
vpshufbitqmb k1, xmm1, oword [rcx+4]
vpshufbitqmb k1, xmm1, [rcx+4]
vpshufbitqmb k1, ymm1, ymm1
vpshufbitqmb k1, ymm1, yword [rcx+4]
vpshufbitqmb k1, ymm1, [rcx+4]
vpshufbitqmb k1, zmm1, zmm1
vpshufbitqmb k1, zmm1, zword [rcx+4]
vpshufbitqmb k1, zmm1, [rcx+4]
vpgatherdd xmm1, [rcx+xmm3*4], xmm1
vpgatherdd ymm1, [rcx+ymm3*4], ymm1
vpgatherdq xmm1, [rcx+xmm3*4], xmm1
vpgatherdq ymm1, [rcx+xmm3*4], ymm1
vpgatherqd xmm1, [rcx+xmm3*4], xmm1
vpgatherqd xmm1, [rcx+ymm3*4], xmm1
vpgatherqq xmm1, [rcx+xmm3*4], xmm1
vpgatherqq ymm1, [rcx+ymm3*4], ymm1
vgatherdps xmm1, [rcx+xmm3*4], xmm1
vgatherdps ymm1, [rcx+ymm3*4], ymm1
vgatherdpd xmm1, [rcx+xmm3*4], xmm1
vgatherdpd ymm1, [rcx+xmm3*4], ymm1
vgatherqps xmm1, [rcx+xmm3*4], xmm1
vgatherqps xmm1, [rcx+ymm3*4], xmm1
vgatherqpd xmm1, [rcx+xmm3*4], xmm1
vgatherqpd ymm1, [rcx+ymm3*4], ymm1
vfmaddsub132ps xmm1, xmm1, xmm1
vfmaddsub132ps xmm1, xmm1, oword [rcx+4]
vfmaddsub132ps xmm1, xmm1, [rcx+4]
vfmaddsub132ps ymm1, ymm1, ymm1
vfmaddsub132ps ymm1, ymm1, yword [rcx+4]
vfmaddsub132ps ymm1, ymm1, [rcx+4]
vfmaddsub132pd xmm1, xmm1, xmm1
vfmaddsub132pd xmm1, xmm1, oword [rcx+4]
vfmaddsub132pd xmm1, xmm1, [rcx+4]
vfmaddsub132pd ymm1, ymm1, ymm1
vfmaddsub132pd ymm1, ymm1, yword [rcx+4]
vfmaddsub132pd ymm1, ymm1, [rcx+4]
vfmaddsub132ps zmm1, zmm1, zmm1
vfmaddsub132ps zmm1, zmm1, zword [rcx+4]
vfmaddsub132ps zmm1, zmm1, [rcx+4]
vfmaddsub132pd zmm1, zmm1, zmm1
vfmaddsub132pd zmm1, zmm1, zword [rcx+4]
vfmaddsub132pd zmm1, zmm1, [rcx+4]
vfmsubadd132ps xmm1, xmm1, xmm1
vfmsubadd132ps xmm1, xmm1, oword [rcx+4]
vfmsubadd132ps xmm1, xmm1, [rcx+4]
vfmsubadd132ps ymm1, ymm1, ymm1
vfmsubadd132ps ymm1, ymm1, yword [rcx+4]
vfmsubadd132ps ymm1, ymm1, [rcx+4]
vfmsubadd132pd xmm1, xmm1, xmm1
vfmsubadd132pd xmm1, xmm1, oword [rcx+4]
vfmsubadd132pd xmm1, xmm1, [rcx+4]
vfmsubadd132pd ymm1, ymm1, ymm1
vfmsubadd132pd ymm1, ymm1, yword [rcx+4]
vfmsubadd132pd ymm1, ymm1, [rcx+4]
vfmsubadd132ps zmm1, zmm1, zmm1
vfmsubadd132ps zmm1, zmm1, zword [rcx+4]
vfmsubadd132ps zmm1, zmm1, [rcx+4]
vfmsubadd132pd zmm1, zmm1, zmm1
vfmsubadd132pd zmm1, zmm1, zword [rcx+4]
vfmsubadd132pd zmm1, zmm1, [rcx+4]
vfmadd132ps xmm1, xmm1, xmm1
vfmadd132ps xmm1, xmm1, oword [rcx+4]
vfmadd132ps xmm1, xmm1, [rcx+4]
vfmadd132ps ymm1, ymm1, ymm1
vfmadd132ps ymm1, ymm1, yword [rcx+4]
vfmadd132ps ymm1, ymm1, [rcx+4]
vfmadd132pd xmm1, xmm1, xmm1
vfmadd132pd xmm1, xmm1, oword [rcx+4]
vfmadd132pd xmm1, xmm1, [rcx+4]
vfmadd132pd ymm1, ymm1, ymm1
vfmadd132pd ymm1, ymm1, yword [rcx+4]
vfmadd132pd ymm1, ymm1, [rcx+4]
vfmadd132ps zmm1, zmm1, zmm1
vfmadd132ps zmm1, zmm1, zword [rcx+4]
vfmadd132ps zmm1, zmm1, [rcx+4]
vfmadd132pd zmm1, zmm1, zmm1
vfmadd132pd zmm1, zmm1, zword [rcx+4]
vfmadd132pd zmm1, zmm1, [rcx+4]
vfmadd132ss xmm1, xmm1, xmm1
vfmadd132ss xmm1, xmm1, dword [rcx+4]
vfmadd132ss xmm1, xmm1, [rcx+4]
vfmadd132sd xmm1, xmm1, xmm1
vfmadd132sd xmm1, xmm1, qword [rcx+4]
vfmadd132sd xmm1, xmm1, [rcx+4]
vfmsub132ps xmm1, xmm1, xmm1
vfmsub132ps xmm1, xmm1, oword [rcx+4]
vfmsub132ps xmm1, xmm1, [rcx+4]
vfmsub132ps ymm1, ymm1, ymm1
vfmsub132ps ymm1, ymm1, yword [rcx+4]
vfmsub132ps ymm1, ymm1, [rcx+4]
vfmsub132pd xmm1, xmm1, xmm1
vfmsub132pd xmm1, xmm1, oword [rcx+4]
vfmsub132pd xmm1, xmm1, [rcx+4]
vfmsub132pd ymm1, ymm1, ymm1
vfmsub132pd ymm1, ymm1, yword [rcx+4]
vfmsub132pd ymm1, ymm1, [rcx+4]
vfmsub132ps zmm1, zmm1, zmm1
vfmsub132ps zmm1, zmm1, zword [rcx+4]
vfmsub132ps zmm1, zmm1, [rcx+4]
vfmsub132pd zmm1, zmm1, zmm1
vfmsub132pd zmm1, zmm1, zword [rcx+4]
vfmsub132pd zmm1, zmm1, [rcx+4]
v4fmaddps zmm1, zmm1, oword [rcx+4]
v4fmaddps zmm1, zmm1, [rcx+4]
vfmsub132ss xmm1, xmm1, xmm1
vfmsub132ss xmm1, xmm1, dword [rcx+4]
vfmsub132ss xmm1, xmm1, [rcx+4]
vfmsub132sd xmm1, xmm1, xmm1
vfmsub132sd xmm1, xmm1, qword [rcx+4]
vfmsub132sd xmm1, xmm1, [rcx+4]
vfnmadd132ps xmm1, xmm1, xmm1
vfnmadd132ps xmm1, xmm1, oword [rcx+4]
vfnmadd132ps xmm1, xmm1, [rcx+4]
vfnmadd132ps ymm1, ymm1, ymm1
vfnmadd132ps ymm1, ymm1, yword [rcx+4]
vfnmadd132ps ymm1, ymm1, [rcx+4]
vfnmadd132pd xmm1, xmm1, xmm1
vfnmadd132pd xmm1, xmm1, oword [rcx+4]
vfnmadd132pd xmm1, xmm1, [rcx+4]
vfnmadd132pd ymm1, ymm1, ymm1
vfnmadd132pd ymm1, ymm1, yword [rcx+4]
vfnmadd132pd ymm1, ymm1, [rcx+4]
vfnmadd132ps zmm1, zmm1, zmm1
vfnmadd132ps zmm1, zmm1, zword [rcx+4]
vfnmadd132ps zmm1, zmm1, [rcx+4]
vfnmadd132pd zmm1, zmm1, zmm1
vfnmadd132pd zmm1, zmm1, zword [rcx+4]
vfnmadd132pd zmm1, zmm1, [rcx+4]
vfnmadd132ss xmm1, xmm1, xmm1
vfnmadd132ss xmm1, xmm1, dword [rcx+4]
vfnmadd132ss xmm1, xmm1, [rcx+4]
vfnmadd132sd xmm1, xmm1, xmm1
vfnmadd132sd xmm1, xmm1, qword [rcx+4]
vfnmadd132sd xmm1, xmm1, [rcx+4]
vfnmsub132ps xmm1, xmm1, xmm1
vfnmsub132ps xmm1, xmm1, oword [rcx+4]
vfnmsub132ps xmm1, xmm1, [rcx+4]
vfnmsub132ps ymm1, ymm1, ymm1
vfnmsub132ps ymm1, ymm1, yword [rcx+4]
vfnmsub132ps ymm1, ymm1, [rcx+4]
vfnmsub132pd xmm1, xmm1, xmm1
vfnmsub132pd xmm1, xmm1, oword [rcx+4]
vfnmsub132pd xmm1, xmm1, [rcx+4]
vfnmsub132pd ymm1, ymm1, ymm1
vfnmsub132pd ymm1, ymm1, yword [rcx+4]
vfnmsub132pd ymm1, ymm1, [rcx+4]
vfnmsub132ps zmm1, zmm1, zmm1
vfnmsub132ps zmm1, zmm1, zword [rcx+4]
vfnmsub132ps zmm1, zmm1, [rcx+4]
vfnmsub132pd zmm1, zmm1, zmm1
vfnmsub132pd zmm1, zmm1, zword [rcx+4]
vfnmsub132pd zmm1, zmm1, [rcx+4]
vfnmsub132ss xmm1, xmm1, xmm1
vfnmsub132ss xmm1, xmm1, dword [rcx+4]
vfnmsub132ss xmm1, xmm1, [rcx+4]
vfnmsub132sd xmm1, xmm1, xmm1
vfnmsub132sd xmm1, xmm1, qword [rcx+4]
vfnmsub132sd xmm1, xmm1, [rcx+4]
vfmaddsub213ps xmm1, xmm1, xmm1
vfmaddsub213ps xmm1, xmm1, oword [rcx+4]
vfmaddsub213ps xmm1, xmm1, [rcx+4]
vfmaddsub213ps ymm1, ymm1, ymm1
vfmaddsub213ps ymm1, ymm1, yword [rcx+4]
vfmaddsub213ps ymm1, ymm1, [rcx+4]
vfmaddsub213pd xmm1, xmm1, xmm1
vfmaddsub213pd xmm1, xmm1, oword [rcx+4]
vfmaddsub213pd xmm1, xmm1, [rcx+4]
vfmaddsub213pd ymm1, ymm1, ymm1
vfmaddsub213pd ymm1, ymm1, yword [rcx+4]
vfmaddsub213pd ymm1, ymm1, [rcx+4]
vfmaddsub213ps zmm1, zmm1, zmm1
vfmaddsub213ps zmm1, zmm1, zword [rcx+4]
vfmaddsub213ps zmm1, zmm1, [rcx+4]
vfmaddsub213pd zmm1, zmm1, zmm1
vfmaddsub213pd zmm1, zmm1, zword [rcx+4]
vfmaddsub213pd zmm1, zmm1, [rcx+4]
vfmsubadd213ps xmm1, xmm1, xmm1
vfmsubadd213ps xmm1, xmm1, oword [rcx+4]
vfmsubadd213ps xmm1, xmm1, [rcx+4]
vfmsubadd213ps ymm1, ymm1, ymm1
vfmsubadd213ps ymm1, ymm1, yword [rcx+4]
vfmsubadd213ps ymm1, ymm1, [rcx+4]
vfmsubadd213pd xmm1, xmm1, xmm1
vfmsubadd213pd xmm1, xmm1, oword [rcx+4]
vfmsubadd213pd xmm1, xmm1, [rcx+4]
vfmsubadd213pd ymm1, ymm1, ymm1
vfmsubadd213pd ymm1, ymm1, yword [rcx+4]
vfmsubadd213pd ymm1, ymm1, [rcx+4]
vfmsubadd213ps zmm1, zmm1, zmm1
vfmsubadd213ps zmm1, zmm1, zword [rcx+4]
vfmsubadd213ps zmm1, zmm1, [rcx+4]
vfmsubadd213pd zmm1, zmm1, zmm1
vfmsubadd213pd zmm1, zmm1, zword [rcx+4]
vfmsubadd213pd zmm1, zmm1, [rcx+4]
vfmadd213ps xmm1, xmm1, xmm1
vfmadd213ps xmm1, xmm1, oword [rcx+4]
vfmadd213ps xmm1, xmm1, [rcx+4]
vfmadd213ps ymm1, ymm1, ymm1
vfmadd213ps ymm1, ymm1, yword [rcx+4]
vfmadd213ps ymm1, ymm1, [rcx+4]
vfmadd213pd xmm1, xmm1, xmm1
vfmadd213pd xmm1, xmm1, oword [rcx+4]
vfmadd213pd xmm1, xmm1, [rcx+4]
vfmadd213pd ymm1, ymm1, ymm1
vfmadd213pd ymm1, ymm1, yword [rcx+4]
vfmadd213pd ymm1, ymm1, [rcx+4]
vfmadd213ps zmm1, zmm1, zmm1
vfmadd213ps zmm1, zmm1, zword [rcx+4]
vfmadd213ps zmm1, zmm1, [rcx+4]
vfmadd213pd zmm1, zmm1, zmm1
vfmadd213pd zmm1, zmm1, zword [rcx+4]
vfmadd213pd zmm1, zmm1, [rcx+4]
vfmadd213ss xmm1, xmm1, xmm1
vfmadd213ss xmm1, xmm1, dword [rcx+4]
vfmadd213ss xmm1, xmm1, [rcx+4]
vfmadd213sd xmm1, xmm1, xmm1
vfmadd213sd xmm1, xmm1, qword [rcx+4]
vfmadd213sd xmm1, xmm1, [rcx+4]
vfmsub213ps xmm1, xmm1, xmm1
vfmsub213ps xmm1, xmm1, oword [rcx+4]
vfmsub213ps xmm1, xmm1, [rcx+4]
vfmsub213ps ymm1, ymm1, ymm1
vfmsub213ps ymm1, ymm1, yword [rcx+4]
vfmsub213ps ymm1, ymm1, [rcx+4]
vfmsub213pd xmm1, xmm1, xmm1
vfmsub213pd xmm1, xmm1, oword [rcx+4]
vfmsub213pd xmm1, xmm1, [rcx+4]
vfmsub213pd ymm1, ymm1, ymm1
vfmsub213pd ymm1, ymm1, yword [rcx+4]
vfmsub213pd ymm1, ymm1, [rcx+4]
vfmsub213ps zmm1, zmm1, zmm1
vfmsub213ps zmm1, zmm1, zword [rcx+4]
vfmsub213ps zmm1, zmm1, [rcx+4]
vfmsub213pd zmm1, zmm1, zmm1
vfmsub213pd zmm1, zmm1, zword [rcx+4]
vfmsub213pd zmm1, zmm1, [rcx+4]
v4fnmaddps zmm1, zmm1, oword [rcx+4]
v4fnmaddps zmm1, zmm1, [rcx+4]
vfmsub213ss xmm1, xmm1, xmm1
vfmsub213ss xmm1, xmm1, dword [rcx+4]
vfmsub213ss xmm1, xmm1, [rcx+4]
vfmsub213sd xmm1, xmm1, xmm1
vfmsub213sd xmm1, xmm1, qword [rcx+4]
vfmsub213sd xmm1, xmm1, [rcx+4]
vfnmadd213ps xmm1, xmm1, xmm1
vfnmadd213ps xmm1, xmm1, oword [rcx+4]
vfnmadd213ps xmm1, xmm1, [rcx+4]
vfnmadd213ps ymm1, ymm1, ymm1
vfnmadd213ps ymm1, ymm1, yword [rcx+4]
vfnmadd213ps ymm1, ymm1, [rcx+4]
vfnmadd213pd xmm1, xmm1, xmm1
vfnmadd213pd xmm1, xmm1, oword [rcx+4]
vfnmadd213pd xmm1, xmm1, [rcx+4]
vfnmadd213pd ymm1, ymm1, ymm1
vfnmadd213pd ymm1, ymm1, yword [rcx+4]
vfnmadd213pd ymm1, ymm1, [rcx+4]
vfnmadd213ps zmm1, zmm1, zmm1
vfnmadd213ps zmm1, zmm1, zword [rcx+4]
vfnmadd213ps zmm1, zmm1, [rcx+4]
vfnmadd213pd zmm1, zmm1, zmm1
vfnmadd213pd zmm1, zmm1, zword [rcx+4]
vfnmadd213pd zmm1, zmm1, [rcx+4]
vfnmadd213ss xmm1, xmm1, xmm1
vfnmadd213ss xmm1, xmm1, dword [rcx+4]
vfnmadd213ss xmm1, xmm1, [rcx+4]
vfnmadd213sd xmm1, xmm1, xmm1
vfnmadd213sd xmm1, xmm1, qword [rcx+4]
vfnmadd213sd xmm1, xmm1, [rcx+4]
vfnmsub213ps xmm1, xmm1, xmm1
vfnmsub213ps xmm1, xmm1, oword [rcx+4]
vfnmsub213ps xmm1, xmm1, [rcx+4]
vfnmsub213ps ymm1, ymm1, ymm1
vfnmsub213ps ymm1, ymm1, yword [rcx+4]
vfnmsub213ps ymm1, ymm1, [rcx+4]
vfnmsub213pd xmm1, xmm1, xmm1
vfnmsub213pd xmm1, xmm1, oword [rcx+4]
vfnmsub213pd xmm1, xmm1, [rcx+4]
vfnmsub213pd ymm1, ymm1, ymm1
vfnmsub213pd ymm1, ymm1, yword [rcx+4]
vfnmsub213pd ymm1, ymm1, [rcx+4]
vfnmsub213ps zmm1, zmm1, zmm1
vfnmsub213ps zmm1, zmm1, zword [rcx+4]
vfnmsub213ps zmm1, zmm1, [rcx+4]
vfnmsub213pd zmm1, zmm1, zmm1
vfnmsub213pd zmm1, zmm1, zword [rcx+4]
vfnmsub213pd zmm1, zmm1, [rcx+4]
vfnmsub213ss xmm1, xmm1, xmm1
vfnmsub213ss xmm1, xmm1, dword [rcx+4]
vfnmsub213ss xmm1, xmm1, [rcx+4]
vfnmsub213sd xmm1, xmm1, xmm1
vfnmsub213sd xmm1, xmm1, qword [rcx+4]
vfnmsub213sd xmm1, xmm1, [rcx+4]
vpmadd52luq xmm1, xmm1, xmm1
vpmadd52luq xmm1, xmm1, oword [rcx+4]
vpmadd52luq xmm1, xmm1, [rcx+4]
vpmadd52luq ymm1, ymm1, ymm1
vpmadd52luq ymm1, ymm1, yword [rcx+4]
vpmadd52luq ymm1, ymm1, [rcx+4]
vpmadd52luq zmm1, zmm1, zmm1
vpmadd52luq zmm1, zmm1, zword [rcx+4]
vpmadd52luq zmm1, zmm1, [rcx+4]
vpmadd52huq xmm1, xmm1, xmm1
vpmadd52huq xmm1, xmm1, oword [rcx+4]
vpmadd52huq xmm1, xmm1, [rcx+4]
vpmadd52huq ymm1, ymm1, ymm1
vpmadd52huq ymm1, ymm1, yword [rcx+4]
vpmadd52huq ymm1, ymm1, [rcx+4]
vpmadd52huq zmm1, zmm1, zmm1
vpmadd52huq zmm1, zmm1, zword [rcx+4]
vpmadd52huq zmm1, zmm1, [rcx+4]
vfmaddsub231ps xmm1, xmm1, xmm1
vfmaddsub231ps xmm1, xmm1, oword [rcx+4]
vfmaddsub231ps xmm1, xmm1, [rcx+4]
vfmaddsub231ps ymm1, ymm1, ymm1
vfmaddsub231ps ymm1, ymm1, yword [rcx+4]
vfmaddsub231ps ymm1, ymm1, [rcx+4]
vfmaddsub231pd xmm1, xmm1, xmm1
vfmaddsub231pd xmm1, xmm1, oword [rcx+4]
vfmaddsub231pd xmm1, xmm1, [rcx+4]
vfmaddsub231pd ymm1, ymm1, ymm1
vfmaddsub231pd ymm1, ymm1, yword [rcx+4]
vfmaddsub231pd ymm1, ymm1, [rcx+4]
vfmaddsub231ps zmm1, zmm1, zmm1
vfmaddsub231ps zmm1, zmm1, zword [rcx+4]
vfmaddsub231ps zmm1, zmm1, [rcx+4]
vfmaddsub231pd zmm1, zmm1, zmm1
vfmaddsub231pd zmm1, zmm1, zword [rcx+4]
vfmaddsub231pd zmm1, zmm1, [rcx+4]
vfmsubadd231ps xmm1, xmm1, xmm1
vfmsubadd231ps xmm1, xmm1, oword [rcx+4]
vfmsubadd231ps xmm1, xmm1, [rcx+4]
vfmsubadd231ps ymm1, ymm1, ymm1
vfmsubadd231ps ymm1, ymm1, yword [rcx+4]
vfmsubadd231ps ymm1, ymm1, [rcx+4]
vfmsubadd231pd xmm1, xmm1, xmm1
vfmsubadd231pd xmm1, xmm1, oword [rcx+4]
vfmsubadd231pd xmm1, xmm1, [rcx+4]
vfmsubadd231pd ymm1, ymm1, ymm1
vfmsubadd231pd ymm1, ymm1, yword [rcx+4]
vfmsubadd231pd ymm1, ymm1, [rcx+4]
vfmsubadd231ps zmm1, zmm1, zmm1
vfmsubadd231ps zmm1, zmm1, zword [rcx+4]
vfmsubadd231ps zmm1, zmm1, [rcx+4]
vfmsubadd231pd zmm1, zmm1, zmm1
vfmsubadd231pd zmm1, zmm1, zword [rcx+4]
vfmsubadd231pd zmm1, zmm1, [rcx+4]
vfmadd231ps xmm1, xmm1, xmm1
vfmadd231ps xmm1, xmm1, oword [rcx+4]
vfmadd231ps xmm1, xmm1, [rcx+4]
vfmadd231ps ymm1, ymm1, ymm1
vfmadd231ps ymm1, ymm1, yword [rcx+4]
vfmadd231ps ymm1, ymm1, [rcx+4]
vfmadd231pd xmm1, xmm1, xmm1
vfmadd231pd xmm1, xmm1, oword [rcx+4]
vfmadd231pd xmm1, xmm1, [rcx+4]
vfmadd231pd ymm1, ymm1, ymm1
vfmadd231pd ymm1, ymm1, yword [rcx+4]
vfmadd231pd ymm1, ymm1, [rcx+4]
vfmadd231ps zmm1, zmm1, zmm1
vfmadd231ps zmm1, zmm1, zword [rcx+4]
vfmadd231ps zmm1, zmm1, [rcx+4]
vfmadd231pd zmm1, zmm1, zmm1
vfmadd231pd zmm1, zmm1, zword [rcx+4]
vfmadd231pd zmm1, zmm1, [rcx+4]
vfmadd231ss xmm1, xmm1, xmm1
vfmadd231ss xmm1, xmm1, dword [rcx+4]
vfmadd231ss xmm1, xmm1, [rcx+4]
vfmadd231sd xmm1, xmm1, xmm1
vfmadd231sd xmm1, xmm1, qword [rcx+4]
vfmadd231sd xmm1, xmm1, [rcx+4]
vfmsub231ps xmm1, xmm1, xmm1
vfmsub231ps xmm1, xmm1, oword [rcx+4]
vfmsub231ps xmm1, xmm1, [rcx+4]
vfmsub231ps ymm1, ymm1, ymm1
vfmsub231ps ymm1, ymm1, yword [rcx+4]
vfmsub231ps ymm1, ymm1, [rcx+4]
vfmsub231pd xmm1, xmm1, xmm1
vfmsub231pd xmm1, xmm1, oword [rcx+4]
vfmsub231pd xmm1, xmm1, [rcx+4]
vfmsub231pd ymm1, ymm1, ymm1
vfmsub231pd ymm1, ymm1, yword [rcx+4]
vfmsub231pd ymm1, ymm1, [rcx+4]
vfmsub231ps zmm1, zmm1, zmm1
vfmsub231ps zmm1, zmm1, zword [rcx+4]
vfmsub231ps zmm1, zmm1, [rcx+4]
vfmsub231pd zmm1, zmm1, zmm1
vfmsub231pd zmm1, zmm1, zword [rcx+4]
vfmsub231pd zmm1, zmm1, [rcx+4]
vfmsub231ss xmm1, xmm1, xmm1
vfmsub231ss xmm1, xmm1, dword [rcx+4]
vfmsub231ss xmm1, xmm1, [rcx+4]
vfmsub231sd xmm1, xmm1, xmm1
vfmsub231sd xmm1, xmm1, qword [rcx+4]
vfmsub231sd xmm1, xmm1, [rcx+4]
vfnmadd231ps xmm1, xmm1, xmm1
vfnmadd231ps xmm1, xmm1, oword [rcx+4]
vfnmadd231ps xmm1, xmm1, [rcx+4]
vfnmadd231ps ymm1, ymm1, ymm1
vfnmadd231ps ymm1, ymm1, yword [rcx+4]
vfnmadd231ps ymm1, ymm1, [rcx+4]
vfnmadd231pd xmm1, xmm1, xmm1
vfnmadd231pd xmm1, xmm1, oword [rcx+4]
vfnmadd231pd xmm1, xmm1, [rcx+4]
vfnmadd231pd ymm1, ymm1, ymm1
vfnmadd231pd ymm1, ymm1, yword [rcx+4]
vfnmadd231pd ymm1, ymm1, [rcx+4]
vfnmadd231ps zmm1, zmm1, zmm1
vfnmadd231ps zmm1, zmm1, zword [rcx+4]
vfnmadd231ps zmm1, zmm1, [rcx+4]
vfnmadd231pd zmm1, zmm1, zmm1
vfnmadd231pd zmm1, zmm1, zword [rcx+4]
vfnmadd231pd zmm1, zmm1, [rcx+4]
vfnmadd231ss xmm1, xmm1, xmm1
vfnmadd231ss xmm1, xmm1, dword [rcx+4]
vfnmadd231ss xmm1, xmm1, [rcx+4]
vfnmadd231sd xmm1, xmm1, xmm1
vfnmadd231sd xmm1, xmm1, qword [rcx+4]
vfnmadd231sd xmm1, xmm1, [rcx+4]
vfnmsub231ps xmm1, xmm1, xmm1
vfnmsub231ps xmm1, xmm1, oword [rcx+4]
vfnmsub231ps xmm1, xmm1, [rcx+4]
vfnmsub231ps ymm1, ymm1, ymm1
vfnmsub231ps ymm1, ymm1, yword [rcx+4]
vfnmsub231ps ymm1, ymm1, [rcx+4]
vfnmsub231pd xmm1, xmm1, xmm1
vfnmsub231pd xmm1, xmm1, oword [rcx+4]
vfnmsub231pd xmm1, xmm1, [rcx+4]
vfnmsub231pd ymm1, ymm1, ymm1
vfnmsub231pd ymm1, ymm1, yword [rcx+4]
vfnmsub231pd ymm1, ymm1, [rcx+4]
vfnmsub231ps zmm1, zmm1, zmm1
vfnmsub231ps zmm1, zmm1, zword [rcx+4]
vfnmsub231ps zmm1, zmm1, [rcx+4]
vfnmsub231pd zmm1, zmm1, zmm1
vfnmsub231pd zmm1, zmm1, zword [rcx+4]
vfnmsub231pd zmm1, zmm1, [rcx+4]
vfnmsub231ss xmm1, xmm1, xmm1
vfnmsub231ss xmm1, xmm1, dword [rcx+4]
vfnmsub231ss xmm1, xmm1, [rcx+4]
vfnmsub231sd xmm1, xmm1, xmm1
vfnmsub231sd xmm1, xmm1, qword [rcx+4]
vfnmsub231sd xmm1, xmm1, [rcx+4]
vpconflictd xmm1, xmm1
vpconflictd xmm1, oword [rcx+4]
vpconflictd xmm1, [rcx+4]
vpconflictd ymm1, ymm1
vpconflictd ymm1, yword [rcx+4]
vpconflictd ymm1, [rcx+4]
vpconflictd zmm1, zmm1
vpconflictd zmm1, zword [rcx+4]
vpconflictd zmm1, [rcx+4]
vpconflictq xmm1, xmm1
vpconflictq xmm1, oword [rcx+4]
vpconflictq xmm1, [rcx+4]
vpconflictq ymm1, ymm1
vpconflictq ymm1, yword [rcx+4]
vpconflictq ymm1, [rcx+4]
vpconflictq zmm1, zmm1
vpconflictq zmm1, zword [rcx+4]
vpconflictq zmm1, [rcx+4]
sha1nexte xmm1, xmm1
sha1nexte xmm0, xmm1
sha1nexte xmm7, xmm1
sha1nexte xmm1, oword [rcx+4]
sha1nexte xmm1, [rcx+4]
sha1nexte xmm0, oword [rcx+4]
sha1nexte xmm0, [rcx+4]
sha1nexte xmm7, oword [rcx+4]
sha1nexte xmm7, [rcx+4]
vexp2ps zmm1, zmm1
vexp2ps zmm1, zword [rcx+4]
vexp2ps zmm1, [rcx+4]
vexp2pd zmm1, zmm1
vexp2pd zmm1, zword [rcx+4]
vexp2pd zmm1, [rcx+4]
sha1msg1 xmm1, xmm1
sha1msg1 xmm0, xmm1
sha1msg1 xmm7, xmm1
sha1msg1 xmm1, oword [rcx+4]
sha1msg1 xmm1, [rcx+4]
sha1msg1 xmm0, oword [rcx+4]
sha1msg1 xmm0, [rcx+4]
sha1msg1 xmm7, oword [rcx+4]
sha1msg1 xmm7, [rcx+4]
sha1msg2 xmm1, xmm1
sha1msg2 xmm0, xmm1
sha1msg2 xmm7, xmm1
sha1msg2 xmm1, oword [rcx+4]
sha1msg2 xmm1, [rcx+4]
sha1msg2 xmm0, oword [rcx+4]
sha1msg2 xmm0, [rcx+4]
sha1msg2 xmm7, oword [rcx+4]
sha1msg2 xmm7, [rcx+4]
vrcp28ps zmm1, zmm1
vrcp28ps zmm1, zword [rcx+4]
vrcp28ps zmm1, [rcx+4]
vrcp28pd zmm1, zmm1
vrcp28pd zmm1, zword [rcx+4]
vrcp28pd zmm1, [rcx+4]
sha256rnds2 xmm1, xmm1
sha256rnds2 xmm0, xmm1
sha256rnds2 xmm7, xmm1
sha256rnds2 xmm1, oword [rcx+4]
sha256rnds2 xmm1, [rcx+4]
sha256rnds2 xmm0, oword [rcx+4]
sha256rnds2 xmm0, [rcx+4]
sha256rnds2 xmm7, oword [rcx+4]
sha256rnds2 xmm7, [rcx+4]
vrcp28ss xmm1, xmm1, xmm1
vrcp28ss xmm1, xmm1, dword [rcx+4]
vrcp28ss xmm1, xmm1, [rcx+4]
vrcp28sd xmm1, xmm1, xmm1
vrcp28sd xmm1, xmm1, qword [rcx+4]
vrcp28sd xmm1, xmm1, [rcx+4]
sha256msg1 xmm1, xmm1
sha256msg1 xmm0, xmm1
sha256msg1 xmm7, xmm1
sha256msg1 xmm1, oword [rcx+4]
sha256msg1 xmm1, [rcx+4]
sha256msg1 xmm0, oword [rcx+4]
sha256msg1 xmm0, [rcx+4]
sha256msg1 xmm7, oword [rcx+4]
sha256msg1 xmm7, [rcx+4]
vrsqrt28ps zmm1, zmm1
vrsqrt28ps zmm1, zword [rcx+4]
vrsqrt28ps zmm1, [rcx+4]
vrsqrt28pd zmm1, zmm1
vrsqrt28pd zmm1, zword [rcx+4]
vrsqrt28pd zmm1, [rcx+4]
sha256msg2 xmm1, xmm1
sha256msg2 xmm0, xmm1
sha256msg2 xmm7, xmm1
sha256msg2 xmm1, oword [rcx+4]
sha256msg2 xmm1, [rcx+4]
sha256msg2 xmm0, oword [rcx+4]
sha256msg2 xmm0, [rcx+4]
sha256msg2 xmm7, oword [rcx+4]
sha256msg2 xmm7, [rcx+4]
vrsqrt28ss xmm1, xmm1, xmm1
vrsqrt28ss xmm1, xmm1, dword [rcx+4]
vrsqrt28ss xmm1, xmm1, [rcx+4]
vrsqrt28sd xmm1, xmm1, xmm1
vrsqrt28sd xmm1, xmm1, qword [rcx+4]
vrsqrt28sd xmm1, xmm1, [rcx+4]
vgf2p8mulb xmm1, xmm1, xmm1
vgf2p8mulb xmm1, xmm1, oword [rcx+4]
vgf2p8mulb xmm1, xmm1, [rcx+4]
vgf2p8mulb ymm1, ymm1, ymm1
vgf2p8mulb ymm1, ymm1, yword [rcx+4]
vgf2p8mulb ymm1, ymm1, [rcx+4]
vgf2p8mulb zmm1, zmm1, zmm1
vgf2p8mulb zmm1, zmm1, zword [rcx+4]
vgf2p8mulb zmm1, zmm1, [rcx+4]
vaesimc xmm1, xmm1
vaesimc xmm1, oword [rcx+4]
vaesimc xmm1, [rcx+4]
vaesenc xmm1, xmm1, xmm1
vaesenc xmm1, xmm1, oword [rcx+4]
vaesenc xmm1, xmm1, [rcx+4]
vaesenc ymm1, ymm1, ymm1
vaesenc ymm1, ymm1, yword [rcx+4]
vaesenc ymm1, ymm1, [rcx+4]
vaesenc zmm1, zmm1, zmm1
vaesenc zmm1, zmm1, zword [rcx+4]
vaesenc zmm1, zmm1, [rcx+4]
vaesenclast xmm1, xmm1, xmm1
vaesenclast xmm1, xmm1, oword [rcx+4]
vaesenclast xmm1, xmm1, [rcx+4]
vaesenclast ymm1, ymm1, ymm1
vaesenclast ymm1, ymm1, yword [rcx+4]
vaesenclast ymm1, ymm1, [rcx+4]
vaesenclast zmm1, zmm1, zmm1
vaesenclast zmm1, zmm1, zword [rcx+4]
vaesenclast zmm1, zmm1, [rcx+4]
vaesdec xmm1, xmm1, xmm1
vaesdec xmm1, xmm1, oword [rcx+4]
vaesdec xmm1, xmm1, [rcx+4]
vaesdec ymm1, ymm1, ymm1
vaesdec ymm1, ymm1, yword [rcx+4]
vaesdec ymm1, ymm1, [rcx+4]
vaesdec zmm1, zmm1, zmm1
vaesdec zmm1, zmm1, zword [rcx+4]
vaesdec zmm1, zmm1, [rcx+4]
vaesdeclast xmm1, xmm1, xmm1
vaesdeclast xmm1, xmm1, oword [rcx+4]
vaesdeclast xmm1, xmm1, [rcx+4]
vaesdeclast ymm1, ymm1, ymm1
vaesdeclast ymm1, ymm1, yword [rcx+4]
vaesdeclast ymm1, ymm1, [rcx+4]
vaesdeclast zmm1, zmm1, zmm1
vaesdeclast zmm1, zmm1, zword [rcx+4]
vaesdeclast zmm1, zmm1, [rcx+4]
crc32 ebx, bl
crc32 ecx, bl
crc32 eax, bl
crc32 ebx, byte [rcx+4]
crc32 ecx, byte [rcx+4]
crc32 eax, byte [rcx+4]
crc32 rbx, bl
crc32 r9, bl
crc32 rax, bl
crc32 rbx, byte [rcx+4]
crc32 r9, byte [rcx+4]
crc32 rax, byte [rcx+4]
crc32 ebx, bx
crc32 ecx, bx
crc32 eax, bx
crc32 ebx, word [rcx+4]
crc32 ecx, word [rcx+4]
crc32 eax, word [rcx+4]
crc32 ebx, ebx
crc32 ecx, ebx
crc32 eax, ebx
crc32 ebx, dword [rcx+4]
crc32 ecx, dword [rcx+4]
crc32 eax, dword [rcx+4]
crc32 rbx, rbx
crc32 r9, rbx
crc32 rax, rbx
crc32 rbx, qword [rcx+4]
crc32 r9, qword [rcx+4]
crc32 rax, qword [rcx+4]
blsr ebx, ebx
blsr ecx, ebx
blsr eax, ebx
blsr ebx, dword [rcx+4]
blsr ebx, [rcx+4]
blsr ecx, dword [rcx+4]
blsr ecx, [rcx+4]
blsr eax, dword [rcx+4]
blsr eax, [rcx+4]
blsr rbx, rbx
blsr r9, rbx
blsr rax, rbx
blsr rbx, qword [rcx+4]
blsr rbx, [rcx+4]
blsr r9, qword [rcx+4]
blsr r9, [rcx+4]
blsr rax, qword [rcx+4]
blsr rax, [rcx+4]
blsmsk ebx, ebx
blsmsk ecx, ebx
blsmsk eax, ebx
blsmsk ebx, dword [rcx+4]
blsmsk ebx, [rcx+4]
blsmsk ecx, dword [rcx+4]
blsmsk ecx, [rcx+4]
blsmsk eax, dword [rcx+4]
blsmsk eax, [rcx+4]
blsmsk rbx, rbx
blsmsk r9, rbx
blsmsk rax, rbx
blsmsk rbx, qword [rcx+4]
blsmsk rbx, [rcx+4]
blsmsk r9, qword [rcx+4]
blsmsk r9, [rcx+4]
blsmsk rax, qword [rcx+4]
blsmsk rax, [rcx+4]
blsi ebx, ebx
blsi ecx, ebx
blsi eax, ebx
blsi ebx, dword [rcx+4]
blsi ebx, [rcx+4]
blsi ecx, dword [rcx+4]
blsi ecx, [rcx+4]
blsi eax, dword [rcx+4]
blsi eax, [rcx+4]
blsi rbx, rbx
blsi r9, rbx
blsi rax, rbx
blsi rbx, qword [rcx+4]
blsi rbx, [rcx+4]
blsi r9, qword [rcx+4]
blsi r9, [rcx+4]
blsi rax, qword [rcx+4]
blsi rax, [rcx+4]
bzhi ebx, ebx, ebx
bzhi ecx, ebx, ebx
bzhi eax, ebx, ebx
bzhi ebx, dword [rcx+4], ebx
bzhi ebx, [rcx+4], ebx
bzhi rbx, rbx, rbx
bzhi r9, rbx, rbx
bzhi rax, rbx, rbx
bzhi rbx, qword [rcx+4], rbx
bzhi rbx, [rcx+4], rbx
wrussd dword [rcx+4], ebx
wrussd [rcx+4], ebx
wrussd dword [rcx+4], ecx
wrussd dword [rcx+4], eax
wrussd [rcx+4], ecx
wrussd [rcx+4], eax
wrussq qword [rcx+4], rbx
wrussq [rcx+4], rbx
wrussq qword [rcx+4], r9
wrussq qword [rcx+4], rax
wrussq [rcx+4], r9
wrussq [rcx+4], rax
pext ebx, ebx, ebx
pext ecx, ebx, ebx
pext eax, ebx, ebx
pext ebx, ebx, dword [rcx+4]
pext ebx, ebx, [rcx+4]
pext rbx, rbx, rbx
pext r9, rbx, rbx
pext rax, rbx, rbx
pext rbx, rbx, qword [rcx+4]
pext rbx, rbx, [rcx+4]
pdep ebx, ebx, ebx
pdep ecx, ebx, ebx
pdep eax, ebx, ebx
pdep ebx, ebx, dword [rcx+4]
pdep ebx, ebx, [rcx+4]
pdep rbx, rbx, rbx
pdep r9, rbx, rbx
pdep rax, rbx, rbx
pdep rbx, rbx, qword [rcx+4]
pdep rbx, rbx, [rcx+4]
wrssd dword [rcx+4], ebx
wrssd [rcx+4], ebx
wrssd dword [rcx+4], ecx
wrssd dword [rcx+4], eax
wrssd [rcx+4], ecx
wrssd [rcx+4], eax
wrssq qword [rcx+4], rbx
wrssq [rcx+4], rbx
wrssq qword [rcx+4], r9
wrssq qword [rcx+4], rax
wrssq [rcx+4], r9
wrssq [rcx+4], rax
adcx ebx, ebx
adcx ecx, ebx
adcx eax, ebx
adcx ebx, dword [rcx+4]
adcx ebx, [rcx+4]
adcx ecx, dword [rcx+4]
adcx ecx, [rcx+4]
adcx eax, dword [rcx+4]
adcx eax, [rcx+4]
adcx rbx, rbx
adcx r9, rbx
adcx rax, rbx
adcx rbx, qword [rcx+4]
adcx rbx, [rcx+4]
adcx r9, qword [rcx+4]
adcx r9, [rcx+4]
adcx rax, qword [rcx+4]
adcx rax, [rcx+4]
adox ebx, ebx
adox ecx, ebx
adox eax, ebx
adox ebx, dword [rcx+4]
adox ebx, [rcx+4]
adox ecx, dword [rcx+4]
adox ecx, [rcx+4]
adox eax, dword [rcx+4]
adox eax, [rcx+4]
adox rbx, rbx
adox r9, rbx
adox rax, rbx
adox rbx, qword [rcx+4]
adox rbx, [rcx+4]
adox r9, qword [rcx+4]
adox r9, [rcx+4]
adox rax, qword [rcx+4]
adox rax, [rcx+4]
mulx ebx, ebx, ebx
mulx ecx, ebx, ebx
mulx eax, ebx, ebx
mulx ebx, ebx, dword [rcx+4]
mulx ebx, ebx, [rcx+4]
mulx rbx, rbx, rbx
mulx r9, rbx, rbx
mulx rax, rbx, rbx
mulx rbx, rbx, qword [rcx+4]
mulx rbx, rbx, [rcx+4]
bextr ebx, ebx, ebx
bextr ecx, ebx, ebx
bextr eax, ebx, ebx
bextr ebx, dword [rcx+4], ebx
bextr ebx, [rcx+4], ebx
bextr rbx, rbx, rbx
bextr r9, rbx, rbx
bextr rax, rbx, rbx
bextr rbx, qword [rcx+4], rbx
bextr rbx, [rcx+4], rbx
shlx ebx, ebx, ebx
shlx ecx, ebx, ebx
shlx eax, ebx, ebx
shlx ebx, dword [rcx+4], ebx
shlx ebx, [rcx+4], ebx
shlx rbx, rbx, rbx
shlx r9, rbx, rbx
shlx rax, rbx, rbx
shlx rbx, qword [rcx+4], rbx
shlx rbx, [rcx+4], rbx
sarx ebx, ebx, ebx
sarx ecx, ebx, ebx
sarx eax, ebx, ebx
sarx ebx, dword [rcx+4], ebx
sarx ebx, [rcx+4], ebx
sarx rbx, rbx, rbx
sarx r9, rbx, rbx
sarx rax, rbx, rbx
sarx rbx, qword [rcx+4], rbx
sarx rbx, [rcx+4], rbx
shrx ebx, ebx, ebx
shrx ecx, ebx, ebx
shrx eax, ebx, ebx
shrx ebx, dword [rcx+4], ebx
shrx ebx, [rcx+4], ebx
shrx rbx, rbx, rbx
shrx r9, rbx, rbx
shrx rax, rbx, rbx
shrx rbx, qword [rcx+4], rbx
shrx rbx, [rcx+4], rbx
movdir64b rbx, zword [rcx+4]
movdir64b r9, zword [rcx+4]
movdir64b rax, zword [rcx+4]
movdir64b rbx, [rcx+4]
movdir64b r9, [rcx+4]
movdir64b rax, [rcx+4]
enqcmds rbx, zword [rcx+4]
enqcmds r9, zword [rcx+4]
enqcmds rax, zword [rcx+4]
enqcmds rbx, [rcx+4]
enqcmds r9, [rcx+4]
enqcmds rax, [rcx+4]
enqcmd rbx, zword [rcx+4]
enqcmd r9, zword [rcx+4]
enqcmd rax, zword [rcx+4]
enqcmd rbx, [rcx+4]
enqcmd r9, [rcx+4]
enqcmd rax, [rcx+4]
movdiri dword [rcx+4], ebx
movdiri [rcx+4], ebx
movdiri dword [rcx+4], ecx
movdiri dword [rcx+4], eax
movdiri [rcx+4], ecx
movdiri [rcx+4], eax
movdiri qword [rcx+4], rbx
movdiri [rcx+4], rbx
movdiri qword [rcx+4], r9
movdiri qword [rcx+4], rax
movdiri [rcx+4], r9
movdiri [rcx+4], rax
vpermq ymm1, ymm1, 9
vpermq ymm1, yword [rcx+4], 9
vpermq ymm1, [rcx+4], 9
vpermq zmm1, zmm1, 9
vpermq zmm1, zword [rcx+4], 9
vpermq zmm1, [rcx+4], 9
vpermpd ymm1, ymm1, 9
vpermpd ymm1, yword [rcx+4], 9
vpermpd ymm1, [rcx+4], 9
vpermpd zmm1, zmm1, 9
vpermpd zmm1, zword [rcx+4], 9
vpermpd zmm1, [rcx+4], 9
vpblendd xmm1, xmm1, xmm1, 9
vpblendd xmm1, xmm1, oword [rcx+4], 9
vpblendd xmm1, xmm1, [rcx+4], 9
vpblendd ymm1, ymm1, ymm1, 9
vpblendd ymm1, ymm1, yword [rcx+4], 9
vpblendd ymm1, ymm1, [rcx+4], 9
valignd xmm1, xmm1, xmm1, 9
valignd xmm1, xmm1, oword [rcx+4], 9
valignd xmm1, xmm1, [rcx+4], 9
valignd ymm1, ymm1, ymm1, 9
valignd ymm1, ymm1, yword [rcx+4], 9
valignd ymm1, ymm1, [rcx+4], 9
valignd zmm1, zmm1, zmm1, 9
valignd zmm1, zmm1, zword [rcx+4], 9
valignd zmm1, zmm1, [rcx+4], 9
valignq xmm1, xmm1, xmm1, 9
valignq xmm1, xmm1, oword [rcx+4], 9
valignq xmm1, xmm1, [rcx+4], 9
valignq ymm1, ymm1, ymm1, 9
valignq ymm1, ymm1, yword [rcx+4], 9
valignq ymm1, ymm1, [rcx+4], 9
valignq zmm1, zmm1, zmm1, 9
valignq zmm1, zmm1, zword [rcx+4], 9
valignq zmm1, zmm1, [rcx+4], 9
vpermilps xmm1, xmm1, 9
vpermilps xmm1, oword [rcx+4], 9
vpermilps xmm1, [rcx+4], 9
vpermilps ymm1, ymm1, 9
vpermilps ymm1, yword [rcx+4], 9
vpermilps ymm1, [rcx+4], 9
vpermilps zmm1, zmm1, 9
vpermilps zmm1, zword [rcx+4], 9
vpermilps zmm1, [rcx+4], 9
vpermilpd xmm1, xmm1, 9
vpermilpd xmm1, oword [rcx+4], 9
vpermilpd xmm1, [rcx+4], 9
vpermilpd ymm1, ymm1, 9
vpermilpd ymm1, yword [rcx+4], 9
vpermilpd ymm1, [rcx+4], 9
vpermilpd zmm1, zmm1, 9
vpermilpd zmm1, zword [rcx+4], 9
vpermilpd zmm1, [rcx+4], 9
vperm2f128 ymm1, ymm1, ymm1, 9
vperm2f128 ymm1, ymm1, yword [rcx+4], 9
vperm2f128 ymm1, ymm1, [rcx+4], 9
vroundps xmm1, xmm1, 9
vroundps xmm1, oword [rcx+4], 9
vroundps xmm1, [rcx+4], 9
vroundps ymm1, ymm1, 9
vroundps ymm1, yword [rcx+4], 9
vroundps ymm1, [rcx+4], 9
vrndscaleps xmm1, xmm1, 9
vrndscaleps xmm1, oword [rcx+4], 9
vrndscaleps xmm1, [rcx+4], 9
vrndscaleps ymm1, ymm1, 9
vrndscaleps ymm1, yword [rcx+4], 9
vrndscaleps ymm1, [rcx+4], 9
vrndscaleps zmm1, zmm1, 9
vrndscaleps zmm1, zword [rcx+4], 9
vrndscaleps zmm1, [rcx+4], 9
vroundpd xmm1, xmm1, 9
vroundpd xmm1, oword [rcx+4], 9
vroundpd xmm1, [rcx+4], 9
vroundpd ymm1, ymm1, 9
vroundpd ymm1, yword [rcx+4], 9
vroundpd ymm1, [rcx+4], 9
vrndscalepd xmm1, xmm1, 9
vrndscalepd xmm1, oword [rcx+4], 9
vrndscalepd xmm1, [rcx+4], 9
vrndscalepd ymm1, ymm1, 9
vrndscalepd ymm1, yword [rcx+4], 9
vrndscalepd ymm1, [rcx+4], 9
vrndscalepd zmm1, zmm1, 9
vrndscalepd zmm1, zword [rcx+4], 9
vrndscalepd zmm1, [rcx+4], 9
vroundss xmm1, xmm1, xmm1, 9
vroundss xmm1, xmm1, dword [rcx+4], 9
vroundss xmm1, xmm1, [rcx+4], 9
vrndscaless xmm1, xmm1, xmm1, 9
vrndscaless xmm1, xmm1, dword [rcx+4], 9
vrndscaless xmm1, xmm1, [rcx+4], 9
vroundsd xmm1, xmm1, xmm1, 9
vroundsd xmm1, xmm1, qword [rcx+4], 9
vroundsd xmm1, xmm1, [rcx+4], 9
vrndscalesd xmm1, xmm1, xmm1, 9
vrndscalesd xmm1, xmm1, qword [rcx+4], 9
vrndscalesd xmm1, xmm1, [rcx+4], 9
vblendps xmm1, xmm1, xmm1, 9
vblendps xmm1, xmm1, oword [rcx+4], 9
vblendps xmm1, xmm1, [rcx+4], 9
vblendps ymm1, ymm1, ymm1, 9
vblendps ymm1, ymm1, yword [rcx+4], 9
vblendps ymm1, ymm1, [rcx+4], 9
vblendpd xmm1, xmm1, xmm1, 9
vblendpd xmm1, xmm1, oword [rcx+4], 9
vblendpd xmm1, xmm1, [rcx+4], 9
vblendpd ymm1, ymm1, ymm1, 9
vblendpd ymm1, ymm1, yword [rcx+4], 9
vblendpd ymm1, ymm1, [rcx+4], 9
vpblendw xmm1, xmm1, xmm1, 9
vpblendw xmm1, xmm1, oword [rcx+4], 9
vpblendw xmm1, xmm1, [rcx+4], 9
vpblendw ymm1, ymm1, ymm1, 9
vpblendw ymm1, ymm1, yword [rcx+4], 9
vpblendw ymm1, ymm1, [rcx+4], 9
vpalignr xmm1, xmm1, xmm1, 9
vpalignr xmm1, xmm1, oword [rcx+4], 9
vpalignr xmm1, xmm1, [rcx+4], 9
vpalignr ymm1, ymm1, ymm1, 9
vpalignr ymm1, ymm1, yword [rcx+4], 9
vpalignr ymm1, ymm1, [rcx+4], 9
vpalignr zmm1, zmm1, zmm1, 9
vpalignr zmm1, zmm1, zword [rcx+4], 9
vpalignr zmm1, zmm1, [rcx+4], 9
vpextrb ebx, xmm1, 9
vpextrb byte [rcx+4], xmm1, 9
vpextrb [rcx+4], xmm1, 9
vpextrb rbx, xmm1, 9
vpextrw word [rcx+4], xmm1, 9
vpextrw [rcx+4], xmm1, 9
vpextrd ebx, xmm1, 9
vpextrd dword [rcx+4], xmm1, 9
vpextrd [rcx+4], xmm1, 9
vpextrq rbx, xmm1, 9
vpextrq qword [rcx+4], xmm1, 9
vpextrq [rcx+4], xmm1, 9
vextractps ebx, xmm1, 9
vextractps dword [rcx+4], xmm1, 9
vextractps [rcx+4], xmm1, 9
vinsertf128 ymm1, ymm1, xmm1, 9
vinsertf128 ymm1, ymm1, oword [rcx+4], 9
vinsertf128 ymm1, ymm1, [rcx+4], 9
vinsertf32x4 ymm1, ymm1, xmm1, 9
vinsertf32x4 ymm1, ymm1, oword [rcx+4], 9
vinsertf32x4 ymm1, ymm1, [rcx+4], 9
vinsertf32x4 zmm1, zmm1, xmm1, 9
vinsertf32x4 zmm1, zmm1, oword [rcx+4], 9
vinsertf32x4 zmm1, zmm1, [rcx+4], 9
vinsertf64x2 ymm1, ymm1, xmm1, 9
vinsertf64x2 ymm1, ymm1, oword [rcx+4], 9
vinsertf64x2 ymm1, ymm1, [rcx+4], 9
vinsertf64x2 zmm1, zmm1, xmm1, 9
vinsertf64x2 zmm1, zmm1, oword [rcx+4], 9
vinsertf64x2 zmm1, zmm1, [rcx+4], 9
vextractf128 xmm1, ymm1, 9
vextractf128 oword [rcx+4], ymm1, 9
vextractf128 [rcx+4], ymm1, 9
vextractf32x4 xmm1, ymm1, 9
vextractf32x4 oword [rcx+4], ymm1, 9
vextractf32x4 [rcx+4], ymm1, 9
vextractf32x4 xmm1, zmm1, 9
vextractf32x4 oword [rcx+4], zmm1, 9
vextractf32x4 [rcx+4], zmm1, 9
vextractf64x2 xmm1, ymm1, 9
vextractf64x2 oword [rcx+4], ymm1, 9
vextractf64x2 [rcx+4], ymm1, 9
vextractf64x2 xmm1, zmm1, 9
vextractf64x2 oword [rcx+4], zmm1, 9
vextractf64x2 [rcx+4], zmm1, 9
vinsertf32x8 zmm1, zmm1, ymm1, 9
vinsertf32x8 zmm1, zmm1, yword [rcx+4], 9
vinsertf32x8 zmm1, zmm1, [rcx+4], 9
vinsertf64x4 zmm1, zmm1, ymm1, 9
vinsertf64x4 zmm1, zmm1, yword [rcx+4], 9
vinsertf64x4 zmm1, zmm1, [rcx+4], 9
vextractf32x8 ymm1, zmm1, 9
vextractf32x8 yword [rcx+4], zmm1, 9
vextractf32x8 [rcx+4], zmm1, 9
vextractf64x4 ymm1, zmm1, 9
vextractf64x4 yword [rcx+4], zmm1, 9
vextractf64x4 [rcx+4], zmm1, 9
vcvtps2ph xmm1, xmm1, 9
vcvtps2ph qword [rcx+4], xmm1, 9
vcvtps2ph [rcx+4], xmm1, 9
vcvtps2ph xmm1, ymm1, 9
vcvtps2ph oword [rcx+4], ymm1, 9
vcvtps2ph [rcx+4], ymm1, 9
vcvtps2ph ymm1, zmm1, 9
vcvtps2ph yword [rcx+4], zmm1, 9
vcvtps2ph [rcx+4], zmm1, 9
vpcmpud k1, xmm1, xmm1, 9
vpcmpud k1, xmm1, oword [rcx+4], 9
vpcmpud k1, xmm1, [rcx+4], 9
vpcmpud k1, ymm1, ymm1, 9
vpcmpud k1, ymm1, yword [rcx+4], 9
vpcmpud k1, ymm1, [rcx+4], 9
vpcmpud k1, zmm1, zmm1, 9
vpcmpud k1, zmm1, zword [rcx+4], 9
vpcmpud k1, zmm1, [rcx+4], 9
vpcmpuq k1, xmm1, xmm1, 9
vpcmpuq k1, xmm1, oword [rcx+4], 9
vpcmpuq k1, xmm1, [rcx+4], 9
vpcmpuq k1, ymm1, ymm1, 9
vpcmpuq k1, ymm1, yword [rcx+4], 9
vpcmpuq k1, ymm1, [rcx+4], 9
vpcmpuq k1, zmm1, zmm1, 9
vpcmpuq k1, zmm1, zword [rcx+4], 9
vpcmpuq k1, zmm1, [rcx+4], 9
vpcmpd k1, xmm1, xmm1, 9
vpcmpd k1, xmm1, oword [rcx+4], 9
vpcmpd k1, xmm1, [rcx+4], 9
vpcmpd k1, ymm1, ymm1, 9
vpcmpd k1, ymm1, yword [rcx+4], 9
vpcmpd k1, ymm1, [rcx+4], 9
vpcmpd k1, zmm1, zmm1, 9
vpcmpd k1, zmm1, zword [rcx+4], 9
vpcmpd k1, zmm1, [rcx+4], 9
vpcmpq k1, xmm1, xmm1, 9
vpcmpq k1, xmm1, oword [rcx+4], 9
vpcmpq k1, xmm1, [rcx+4], 9
vpcmpq k1, ymm1, ymm1, 9
vpcmpq k1, ymm1, yword [rcx+4], 9
vpcmpq k1, ymm1, [rcx+4], 9
vpcmpq k1, zmm1, zmm1, 9
vpcmpq k1, zmm1, zword [rcx+4], 9
vpcmpq k1, zmm1, [rcx+4], 9
vpinsrb xmm1, xmm1, ebx, 9
vpinsrb xmm1, xmm1, byte [rcx+4], 9
vpinsrb xmm1, xmm1, [rcx+4], 9
vinsertps xmm1, xmm1, xmm1, 9
vinsertps xmm1, xmm1, dword [rcx+4], 9
vinsertps xmm1, xmm1, [rcx+4], 9
vpinsrd xmm1, xmm1, ebx, 9
vpinsrd xmm1, xmm1, dword [rcx+4], 9
vpinsrd xmm1, xmm1, [rcx+4], 9
vpinsrq xmm1, xmm1, rbx, 9
vpinsrq xmm1, xmm1, qword [rcx+4], 9
vpinsrq xmm1, xmm1, [rcx+4], 9
vshuff32x4 ymm1, ymm1, ymm1, 9
vshuff32x4 ymm1, ymm1, yword [rcx+4], 9
vshuff32x4 ymm1, ymm1, [rcx+4], 9
vshuff32x4 zmm1, zmm1, zmm1, 9
vshuff32x4 zmm1, zmm1, zword [rcx+4], 9
vshuff32x4 zmm1, zmm1, [rcx+4], 9
vshuff64x2 ymm1, ymm1, ymm1, 9
vshuff64x2 ymm1, ymm1, yword [rcx+4], 9
vshuff64x2 ymm1, ymm1, [rcx+4], 9
vshuff64x2 zmm1, zmm1, zmm1, 9
vshuff64x2 zmm1, zmm1, zword [rcx+4], 9
vshuff64x2 zmm1, zmm1, [rcx+4], 9
vpternlogd xmm1, xmm1, xmm1, 9
vpternlogd xmm1, xmm1, oword [rcx+4], 9
vpternlogd xmm1, xmm1, [rcx+4], 9
vpternlogd ymm1, ymm1, ymm1, 9
vpternlogd ymm1, ymm1, yword [rcx+4], 9
vpternlogd ymm1, ymm1, [rcx+4], 9
vpternlogd zmm1, zmm1, zmm1, 9
vpternlogd zmm1, zmm1, zword [rcx+4], 9
vpternlogd zmm1, zmm1, [rcx+4], 9
vpternlogq xmm1, xmm1, xmm1, 9
vpternlogq xmm1, xmm1, oword [rcx+4], 9
vpternlogq xmm1, xmm1, [rcx+4], 9
vpternlogq ymm1, ymm1, ymm1, 9
vpternlogq ymm1, ymm1, yword [rcx+4], 9
vpternlogq ymm1, ymm1, [rcx+4], 9
vpternlogq zmm1, zmm1, zmm1, 9
vpternlogq zmm1, zmm1, zword [rcx+4], 9
vpternlogq zmm1, zmm1, [rcx+4], 9
vgetmantps xmm1, xmm1, 9
vgetmantps xmm1, oword [rcx+4], 9
vgetmantps xmm1, [rcx+4], 9
vgetmantps ymm1, ymm1, 9
vgetmantps ymm1, yword [rcx+4], 9
vgetmantps ymm1, [rcx+4], 9
vgetmantps zmm1, zmm1, 9
vgetmantps zmm1, zword [rcx+4], 9
vgetmantps zmm1, [rcx+4], 9
vgetmantpd xmm1, xmm1, 9
vgetmantpd xmm1, oword [rcx+4], 9
vgetmantpd xmm1, [rcx+4], 9
vgetmantpd ymm1, ymm1, 9
vgetmantpd ymm1, yword [rcx+4], 9
vgetmantpd ymm1, [rcx+4], 9
vgetmantpd zmm1, zmm1, 9
vgetmantpd zmm1, zword [rcx+4], 9
vgetmantpd zmm1, [rcx+4], 9
vgetmantss xmm1, xmm1, xmm1, 9
vgetmantss xmm1, xmm1, dword [rcx+4], 9
vgetmantss xmm1, xmm1, [rcx+4], 9
vgetmantsd xmm1, xmm1, xmm1, 9
vgetmantsd xmm1, xmm1, qword [rcx+4], 9
vgetmantsd xmm1, xmm1, [rcx+4], 9
kshiftrb k1, k1, 9
kshiftrb k2, k1, 9
kshiftrb k1, k2, 9
kshiftrw k1, k1, 9
kshiftrw k2, k1, 9
kshiftrw k1, k2, 9
kshiftrd k1, k1, 9
kshiftrd k2, k1, 9
kshiftrd k1, k2, 9
kshiftrq k1, k1, 9
kshiftrq k2, k1, 9
kshiftrq k1, k2, 9
kshiftlb k1, k1, 9
kshiftlb k2, k1, 9
kshiftlb k1, k2, 9
kshiftlw k1, k1, 9
kshiftlw k2, k1, 9
kshiftlw k1, k2, 9
kshiftld k1, k1, 9
kshiftld k2, k1, 9
kshiftld k1, k2, 9
kshiftlq k1, k1, 9
kshiftlq k2, k1, 9
kshiftlq k1, k2, 9
vinserti128 ymm1, ymm1, xmm1, 9
vinserti128 ymm1, ymm1, oword [rcx+4], 9
vinserti128 ymm1, ymm1, [rcx+4], 9
vinserti32x4 ymm1, ymm1, xmm1, 9
vinserti32x4 ymm1, ymm1, oword [rcx+4], 9
vinserti32x4 ymm1, ymm1, [rcx+4], 9
vinserti32x4 zmm1, zmm1, xmm1, 9
vinserti32x4 zmm1, zmm1, oword [rcx+4], 9
vinserti32x4 zmm1, zmm1, [rcx+4], 9
vinserti64x2 ymm1, ymm1, xmm1, 9
vinserti64x2 ymm1, ymm1, oword [rcx+4], 9
vinserti64x2 ymm1, ymm1, [rcx+4], 9
vinserti64x2 zmm1, zmm1, xmm1, 9
vinserti64x2 zmm1, zmm1, oword [rcx+4], 9
vinserti64x2 zmm1, zmm1, [rcx+4], 9
vextracti128 xmm1, ymm1, 9
vextracti128 oword [rcx+4], ymm1, 9
vextracti128 [rcx+4], ymm1, 9
vextracti32x4 xmm1, ymm1, 9
vextracti32x4 oword [rcx+4], ymm1, 9
vextracti32x4 [rcx+4], ymm1, 9
vextracti32x4 xmm1, zmm1, 9
vextracti32x4 oword [rcx+4], zmm1, 9
vextracti32x4 [rcx+4], zmm1, 9
vextracti64x2 xmm1, ymm1, 9
vextracti64x2 oword [rcx+4], ymm1, 9
vextracti64x2 [rcx+4], ymm1, 9
vextracti64x2 xmm1, zmm1, 9
vextracti64x2 oword [rcx+4], zmm1, 9
vextracti64x2 [rcx+4], zmm1, 9
vinserti32x8 zmm1, zmm1, ymm1, 9
vinserti32x8 zmm1, zmm1, yword [rcx+4], 9
vinserti32x8 zmm1, zmm1, [rcx+4], 9
vinserti64x4 zmm1, zmm1, ymm1, 9
vinserti64x4 zmm1, zmm1, yword [rcx+4], 9
vinserti64x4 zmm1, zmm1, [rcx+4], 9
vextracti32x8 ymm1, zmm1, 9
vextracti32x8 yword [rcx+4], zmm1, 9
vextracti32x8 [rcx+4], zmm1, 9
vextracti64x4 ymm1, zmm1, 9
vextracti64x4 yword [rcx+4], zmm1, 9
vextracti64x4 [rcx+4], zmm1, 9
vpcmpub k1, xmm1, xmm1, 9
vpcmpub k1, xmm1, oword [rcx+4], 9
vpcmpub k1, xmm1, [rcx+4], 9
vpcmpub k1, ymm1, ymm1, 9
vpcmpub k1, ymm1, yword [rcx+4], 9
vpcmpub k1, ymm1, [rcx+4], 9
vpcmpub k1, zmm1, zmm1, 9
vpcmpub k1, zmm1, zword [rcx+4], 9
vpcmpub k1, zmm1, [rcx+4], 9
vpcmpuw k1, xmm1, xmm1, 9
vpcmpuw k1, xmm1, oword [rcx+4], 9
vpcmpuw k1, xmm1, [rcx+4], 9
vpcmpuw k1, ymm1, ymm1, 9
vpcmpuw k1, ymm1, yword [rcx+4], 9
vpcmpuw k1, ymm1, [rcx+4], 9
vpcmpuw k1, zmm1, zmm1, 9
vpcmpuw k1, zmm1, zword [rcx+4], 9
vpcmpuw k1, zmm1, [rcx+4], 9
vpcmpb k1, xmm1, xmm1, 9
vpcmpb k1, xmm1, oword [rcx+4], 9
vpcmpb k1, xmm1, [rcx+4], 9
vpcmpb k1, ymm1, ymm1, 9
vpcmpb k1, ymm1, yword [rcx+4], 9
vpcmpb k1, ymm1, [rcx+4], 9
vpcmpb k1, zmm1, zmm1, 9
vpcmpb k1, zmm1, zword [rcx+4], 9
vpcmpb k1, zmm1, [rcx+4], 9
vpcmpw k1, xmm1, xmm1, 9
vpcmpw k1, xmm1, oword [rcx+4], 9
vpcmpw k1, xmm1, [rcx+4], 9
vpcmpw k1, ymm1, ymm1, 9
vpcmpw k1, ymm1, yword [rcx+4], 9
vpcmpw k1, ymm1, [rcx+4], 9
vpcmpw k1, zmm1, zmm1, 9
vpcmpw k1, zmm1, zword [rcx+4], 9
vpcmpw k1, zmm1, [rcx+4], 9
vdpps xmm1, xmm1, xmm1, 9
vdpps xmm1, xmm1, oword [rcx+4], 9
vdpps xmm1, xmm1, [rcx+4], 9
vdpps ymm1, ymm1, ymm1, 9
vdpps ymm1, ymm1, yword [rcx+4], 9
vdpps ymm1, ymm1, [rcx+4], 9
vdppd xmm1, xmm1, xmm1, 9
vdppd xmm1, xmm1, oword [rcx+4], 9
vdppd xmm1, xmm1, [rcx+4], 9
vmpsadbw xmm1, xmm1, xmm1, 9
vmpsadbw xmm1, xmm1, oword [rcx+4], 9
vmpsadbw xmm1, xmm1, [rcx+4], 9
vmpsadbw ymm1, ymm1, ymm1, 9
vmpsadbw ymm1, ymm1, yword [rcx+4], 9
vmpsadbw ymm1, ymm1, [rcx+4], 9
vdbpsadbw xmm1, xmm1, xmm1, 9
vdbpsadbw xmm1, xmm1, oword [rcx+4], 9
vdbpsadbw xmm1, xmm1, [rcx+4], 9
vdbpsadbw ymm1, ymm1, ymm1, 9
vdbpsadbw ymm1, ymm1, yword [rcx+4], 9
vdbpsadbw ymm1, ymm1, [rcx+4], 9
vdbpsadbw zmm1, zmm1, zmm1, 9
vdbpsadbw zmm1, zmm1, zword [rcx+4], 9
vdbpsadbw zmm1, zmm1, [rcx+4], 9
vshufi32x4 ymm1, ymm1, ymm1, 9
vshufi32x4 ymm1, ymm1, yword [rcx+4], 9
vshufi32x4 ymm1, ymm1, [rcx+4], 9
vshufi32x4 zmm1, zmm1, zmm1, 9
vshufi32x4 zmm1, zmm1, zword [rcx+4], 9
vshufi32x4 zmm1, zmm1, [rcx+4], 9
vshufi64x2 ymm1, ymm1, ymm1, 9
vshufi64x2 ymm1, ymm1, yword [rcx+4], 9
vshufi64x2 ymm1, ymm1, [rcx+4], 9
vshufi64x2 zmm1, zmm1, zmm1, 9
vshufi64x2 zmm1, zmm1, zword [rcx+4], 9
vshufi64x2 zmm1, zmm1, [rcx+4], 9
vpclmulqdq xmm1, xmm1, xmm1, 9
vpclmulqdq xmm1, xmm1, oword [rcx+4], 9
vpclmulqdq xmm1, xmm1, [rcx+4], 9
vpclmulqdq ymm1, ymm1, ymm1, 9
vpclmulqdq ymm1, ymm1, yword [rcx+4], 9
vpclmulqdq ymm1, ymm1, [rcx+4], 9
vpclmulqdq zmm1, zmm1, zmm1, 9
vpclmulqdq zmm1, zmm1, zword [rcx+4], 9
vpclmulqdq zmm1, zmm1, [rcx+4], 9
vperm2i128 ymm1, ymm1, ymm1, 9
vperm2i128 ymm1, ymm1, yword [rcx+4], 9
vperm2i128 ymm1, ymm1, [rcx+4], 9
vblendvps xmm1, xmm1, xmm1, xmm1
vblendvps xmm1, xmm1, oword [rcx+4], xmm1
vblendvps xmm1, xmm1, [rcx+4], xmm1
vblendvps ymm1, ymm1, ymm1, ymm1
vblendvps ymm1, ymm1, yword [rcx+4], ymm1
vblendvps ymm1, ymm1, [rcx+4], ymm1
vblendvpd xmm1, xmm1, xmm1, xmm1
vblendvpd xmm1, xmm1, oword [rcx+4], xmm1
vblendvpd xmm1, xmm1, [rcx+4], xmm1
vblendvpd ymm1, ymm1, ymm1, ymm1
vblendvpd ymm1, ymm1, yword [rcx+4], ymm1
vblendvpd ymm1, ymm1, [rcx+4], ymm1
vpblendvb xmm1, xmm1, xmm1, xmm1
vpblendvb xmm1, xmm1, oword [rcx+4], xmm1
vpblendvb xmm1, xmm1, [rcx+4], xmm1
vpblendvb ymm1, ymm1, ymm1, ymm1
vpblendvb ymm1, ymm1, yword [rcx+4], ymm1
vpblendvb ymm1, ymm1, [rcx+4], ymm1
vrangeps xmm1, xmm1, xmm1, 9
vrangeps xmm1, xmm1, oword [rcx+4], 9
vrangeps xmm1, xmm1, [rcx+4], 9
vrangeps ymm1, ymm1, ymm1, 9
vrangeps ymm1, ymm1, yword [rcx+4], 9
vrangeps ymm1, ymm1, [rcx+4], 9
vrangeps zmm1, zmm1, zmm1, 9
vrangeps zmm1, zmm1, zword [rcx+4], 9
vrangeps zmm1, zmm1, [rcx+4], 9
vrangepd xmm1, xmm1, xmm1, 9
vrangepd xmm1, xmm1, oword [rcx+4], 9
vrangepd xmm1, xmm1, [rcx+4], 9
vrangepd ymm1, ymm1, ymm1, 9
vrangepd ymm1, ymm1, yword [rcx+4], 9
vrangepd ymm1, ymm1, [rcx+4], 9
vrangepd zmm1, zmm1, zmm1, 9
vrangepd zmm1, zmm1, zword [rcx+4], 9
vrangepd zmm1, zmm1, [rcx+4], 9
vrangess xmm1, xmm1, xmm1, 9
vrangess xmm1, xmm1, dword [rcx+4], 9
vrangess xmm1, xmm1, [rcx+4], 9
vrangesd xmm1, xmm1, xmm1, 9
vrangesd xmm1, xmm1, qword [rcx+4], 9
vrangesd xmm1, xmm1, [rcx+4], 9
vfixupimmps xmm1, xmm1, xmm1, 9
vfixupimmps xmm1, xmm1, oword [rcx+4], 9
vfixupimmps xmm1, xmm1, [rcx+4], 9
vfixupimmps ymm1, ymm1, ymm1, 9
vfixupimmps ymm1, ymm1, yword [rcx+4], 9
vfixupimmps ymm1, ymm1, [rcx+4], 9
vfixupimmps zmm1, zmm1, zmm1, 9
vfixupimmps zmm1, zmm1, zword [rcx+4], 9
vfixupimmps zmm1, zmm1, [rcx+4], 9
vfixupimmpd xmm1, xmm1, xmm1, 9
vfixupimmpd xmm1, xmm1, oword [rcx+4], 9
vfixupimmpd xmm1, xmm1, [rcx+4], 9
vfixupimmpd ymm1, ymm1, ymm1, 9
vfixupimmpd ymm1, ymm1, yword [rcx+4], 9
vfixupimmpd ymm1, ymm1, [rcx+4], 9
vfixupimmpd zmm1, zmm1, zmm1, 9
vfixupimmpd zmm1, zmm1, zword [rcx+4], 9
vfixupimmpd zmm1, zmm1, [rcx+4], 9
vfixupimmss xmm1, xmm1, xmm1, 9
vfixupimmss xmm1, xmm1, dword [rcx+4], 9
vfixupimmss xmm1, xmm1, [rcx+4], 9
vfixupimmsd xmm1, xmm1, xmm1, 9
vfixupimmsd xmm1, xmm1, qword [rcx+4], 9
vfixupimmsd xmm1, xmm1, [rcx+4], 9
vreduceps xmm1, xmm1, 9
vreduceps xmm1, oword [rcx+4], 9
vreduceps xmm1, [rcx+4], 9
vreduceps ymm1, ymm1, 9
vreduceps ymm1, yword [rcx+4], 9
vreduceps ymm1, [rcx+4], 9
vreduceps zmm1, zmm1, 9
vreduceps zmm1, zword [rcx+4], 9
vreduceps zmm1, [rcx+4], 9
vreducepd xmm1, xmm1, 9
vreducepd xmm1, oword [rcx+4], 9
vreducepd xmm1, [rcx+4], 9
vreducepd ymm1, ymm1, 9
vreducepd ymm1, yword [rcx+4], 9
vreducepd ymm1, [rcx+4], 9
vreducepd zmm1, zmm1, 9
vreducepd zmm1, zword [rcx+4], 9
vreducepd zmm1, [rcx+4], 9
vreducess xmm1, xmm1, xmm1, 9
vreducess xmm1, xmm1, dword [rcx+4], 9
vreducess xmm1, xmm1, [rcx+4], 9
vreducesd xmm1, xmm1, xmm1, 9
vreducesd xmm1, xmm1, qword [rcx+4], 9
vreducesd xmm1, xmm1, [rcx+4], 9
vfmaddsubps xmm1, xmm1, xmm1, xmm1
vfmaddsubps xmm1, xmm1, oword [rcx+4], xmm1
vfmaddsubps xmm1, xmm1, [rcx+4], xmm1
vfmaddsubps ymm1, ymm1, ymm1, ymm1
vfmaddsubps ymm1, ymm1, yword [rcx+4], ymm1
vfmaddsubps ymm1, ymm1, [rcx+4], ymm1
vfmaddsubps xmm1, xmm1, xmm1, oword [rcx+4]
vfmaddsubps xmm1, xmm1, xmm1, [rcx+4]
vfmaddsubps ymm1, ymm1, ymm1, yword [rcx+4]
vfmaddsubps ymm1, ymm1, ymm1, [rcx+4]
vfmaddsubpd xmm1, xmm1, xmm1, xmm1
vfmaddsubpd xmm1, xmm1, oword [rcx+4], xmm1
vfmaddsubpd xmm1, xmm1, [rcx+4], xmm1
vfmaddsubpd ymm1, ymm1, ymm1, ymm1
vfmaddsubpd ymm1, ymm1, yword [rcx+4], ymm1
vfmaddsubpd ymm1, ymm1, [rcx+4], ymm1
vfmaddsubpd xmm1, xmm1, xmm1, oword [rcx+4]
vfmaddsubpd xmm1, xmm1, xmm1, [rcx+4]
vfmaddsubpd ymm1, ymm1, ymm1, yword [rcx+4]
vfmaddsubpd ymm1, ymm1, ymm1, [rcx+4]
vfmsubaddps xmm1, xmm1, xmm1, xmm1
vfmsubaddps xmm1, xmm1, oword [rcx+4], xmm1
vfmsubaddps xmm1, xmm1, [rcx+4], xmm1
vfmsubaddps ymm1, ymm1, ymm1, ymm1
vfmsubaddps ymm1, ymm1, yword [rcx+4], ymm1
vfmsubaddps ymm1, ymm1, [rcx+4], ymm1
vfmsubaddps xmm1, xmm1, xmm1, oword [rcx+4]
vfmsubaddps xmm1, xmm1, xmm1, [rcx+4]
vfmsubaddps ymm1, ymm1, ymm1, yword [rcx+4]
vfmsubaddps ymm1, ymm1, ymm1, [rcx+4]
vfmsubaddpd xmm1, xmm1, xmm1, xmm1
vfmsubaddpd xmm1, xmm1, oword [rcx+4], xmm1
vfmsubaddpd xmm1, xmm1, [rcx+4], xmm1
vfmsubaddpd ymm1, ymm1, ymm1, ymm1
vfmsubaddpd ymm1, ymm1, yword [rcx+4], ymm1
vfmsubaddpd ymm1, ymm1, [rcx+4], ymm1
vfmsubaddpd xmm1, xmm1, xmm1, oword [rcx+4]
vfmsubaddpd xmm1, xmm1, xmm1, [rcx+4]
vfmsubaddpd ymm1, ymm1, ymm1, yword [rcx+4]
vfmsubaddpd ymm1, ymm1, ymm1, [rcx+4]
vpcmpestrm xmm1, xmm1, 9
vpcmpestrm xmm1, oword [rcx+4], 9
vpcmpestrm xmm1, [rcx+4], 9
vpcmpestri xmm1, xmm1, 9
vpcmpestri xmm1, oword [rcx+4], 9
vpcmpestri xmm1, [rcx+4], 9
vpcmpistrm xmm1, xmm1, 9
vpcmpistrm xmm1, oword [rcx+4], 9
vpcmpistrm xmm1, [rcx+4], 9
vpcmpistri xmm1, xmm1, 9
vpcmpistri xmm1, oword [rcx+4], 9
vpcmpistri xmm1, [rcx+4], 9
vfpclassps k1, xmm1, 9
vfpclassps k1, oword [rcx+4], 9
vfpclassps k1, ymm1, 9
vfpclassps k1, yword [rcx+4], 9
vfpclassps k1, zmm1, 9
vfpclassps k1, zword [rcx+4], 9
vfpclasspd k1, xmm1, 9
vfpclasspd k1, oword [rcx+4], 9
vfpclasspd k1, ymm1, 9
vfpclasspd k1, yword [rcx+4], 9
vfpclasspd k1, zmm1, 9
vfpclasspd k1, zword [rcx+4], 9
vfpclassss k1, xmm1, 9
vfpclassss k1, dword [rcx+4], 9
vfpclassss k1, [rcx+4], 9
vfpclasssd k1, xmm1, 9
vfpclasssd k1, qword [rcx+4], 9
vfpclasssd k1, [rcx+4], 9
vfmaddps xmm1, xmm1, xmm1, xmm1
vfmaddps xmm1, xmm1, oword [rcx+4], xmm1
vfmaddps xmm1, xmm1, [rcx+4], xmm1
vfmaddps ymm1, ymm1, ymm1, ymm1
vfmaddps ymm1, ymm1, yword [rcx+4], ymm1
vfmaddps ymm1, ymm1, [rcx+4], ymm1
vfmaddps xmm1, xmm1, xmm1, oword [rcx+4]
vfmaddps xmm1, xmm1, xmm1, [rcx+4]
vfmaddps ymm1, ymm1, ymm1, yword [rcx+4]
vfmaddps ymm1, ymm1, ymm1, [rcx+4]
vfmaddpd xmm1, xmm1, xmm1, xmm1
vfmaddpd xmm1, xmm1, oword [rcx+4], xmm1
vfmaddpd xmm1, xmm1, [rcx+4], xmm1
vfmaddpd ymm1, ymm1, ymm1, ymm1
vfmaddpd ymm1, ymm1, yword [rcx+4], ymm1
vfmaddpd ymm1, ymm1, [rcx+4], ymm1
vfmaddpd xmm1, xmm1, xmm1, oword [rcx+4]
vfmaddpd xmm1, xmm1, xmm1, [rcx+4]
vfmaddpd ymm1, ymm1, ymm1, yword [rcx+4]
vfmaddpd ymm1, ymm1, ymm1, [rcx+4]
vfmaddss xmm1, xmm1, xmm1, xmm1
vfmaddss xmm1, xmm1, dword [rcx+4], xmm1
vfmaddss xmm1, xmm1, [rcx+4], xmm1
vfmaddss xmm1, xmm1, xmm1, dword [rcx+4]
vfmaddss xmm1, xmm1, xmm1, [rcx+4]
vfmaddsd xmm1, xmm1, xmm1, xmm1
vfmaddsd xmm1, xmm1, qword [rcx+4], xmm1
vfmaddsd xmm1, xmm1, [rcx+4], xmm1
vfmaddsd xmm1, xmm1, xmm1, qword [rcx+4]
vfmaddsd xmm1, xmm1, xmm1, [rcx+4]
vfmsubps xmm1, xmm1, xmm1, xmm1
vfmsubps xmm1, xmm1, oword [rcx+4], xmm1
vfmsubps xmm1, xmm1, [rcx+4], xmm1
vfmsubps ymm1, ymm1, ymm1, ymm1
vfmsubps ymm1, ymm1, yword [rcx+4], ymm1
vfmsubps ymm1, ymm1, [rcx+4], ymm1
vfmsubps xmm1, xmm1, xmm1, oword [rcx+4]
vfmsubps xmm1, xmm1, xmm1, [rcx+4]
vfmsubps ymm1, ymm1, ymm1, yword [rcx+4]
vfmsubps ymm1, ymm1, ymm1, [rcx+4]
vfmsubpd xmm1, xmm1, xmm1, xmm1
vfmsubpd xmm1, xmm1, oword [rcx+4], xmm1
vfmsubpd xmm1, xmm1, [rcx+4], xmm1
vfmsubpd ymm1, ymm1, ymm1, ymm1
vfmsubpd ymm1, ymm1, yword [rcx+4], ymm1
vfmsubpd ymm1, ymm1, [rcx+4], ymm1
vfmsubpd xmm1, xmm1, xmm1, oword [rcx+4]
vfmsubpd xmm1, xmm1, xmm1, [rcx+4]
vfmsubpd ymm1, ymm1, ymm1, yword [rcx+4]
vfmsubpd ymm1, ymm1, ymm1, [rcx+4]
vfmsubss xmm1, xmm1, xmm1, xmm1
vfmsubss xmm1, xmm1, dword [rcx+4], xmm1
vfmsubss xmm1, xmm1, [rcx+4], xmm1
vfmsubss xmm1, xmm1, xmm1, dword [rcx+4]
vfmsubss xmm1, xmm1, xmm1, [rcx+4]
vfmsubsd xmm1, xmm1, xmm1, xmm1
vfmsubsd xmm1, xmm1, qword [rcx+4], xmm1
vfmsubsd xmm1, xmm1, [rcx+4], xmm1
vfmsubsd xmm1, xmm1, xmm1, qword [rcx+4]
vfmsubsd xmm1, xmm1, xmm1, [rcx+4]
vpshldw xmm1, xmm1, xmm1, 9
vpshldw xmm1, xmm1, oword [rcx+4], 9
vpshldw xmm1, xmm1, [rcx+4], 9
vpshldw ymm1, ymm1, ymm1, 9
vpshldw ymm1, ymm1, yword [rcx+4], 9
vpshldw ymm1, ymm1, [rcx+4], 9
vpshldw zmm1, zmm1, zmm1, 9
vpshldw zmm1, zmm1, zword [rcx+4], 9
vpshldw zmm1, zmm1, [rcx+4], 9
vpshldd xmm1, xmm1, xmm1, 9
vpshldd xmm1, xmm1, oword [rcx+4], 9
vpshldd xmm1, xmm1, [rcx+4], 9
vpshldd ymm1, ymm1, ymm1, 9
vpshldd ymm1, ymm1, yword [rcx+4], 9
vpshldd ymm1, ymm1, [rcx+4], 9
vpshldd zmm1, zmm1, zmm1, 9
vpshldd zmm1, zmm1, zword [rcx+4], 9
vpshldd zmm1, zmm1, [rcx+4], 9
vpshldq xmm1, xmm1, xmm1, 9
vpshldq xmm1, xmm1, oword [rcx+4], 9
vpshldq xmm1, xmm1, [rcx+4], 9
vpshldq ymm1, ymm1, ymm1, 9
vpshldq ymm1, ymm1, yword [rcx+4], 9
vpshldq ymm1, ymm1, [rcx+4], 9
vpshldq zmm1, zmm1, zmm1, 9
vpshldq zmm1, zmm1, zword [rcx+4], 9
vpshldq zmm1, zmm1, [rcx+4], 9
vpshrdw xmm1, xmm1, xmm1, 9
vpshrdw xmm1, xmm1, oword [rcx+4], 9
vpshrdw xmm1, xmm1, [rcx+4], 9
vpshrdw ymm1, ymm1, ymm1, 9
vpshrdw ymm1, ymm1, yword [rcx+4], 9
vpshrdw ymm1, ymm1, [rcx+4], 9
vpshrdw zmm1, zmm1, zmm1, 9
vpshrdw zmm1, zmm1, zword [rcx+4], 9
vpshrdw zmm1, zmm1, [rcx+4], 9
vpshrdd xmm1, xmm1, xmm1, 9
vpshrdd xmm1, xmm1, oword [rcx+4], 9
vpshrdd xmm1, xmm1, [rcx+4], 9
vpshrdd ymm1, ymm1, ymm1, 9
vpshrdd ymm1, ymm1, yword [rcx+4], 9
vpshrdd ymm1, ymm1, [rcx+4], 9
vpshrdd zmm1, zmm1, zmm1, 9
vpshrdd zmm1, zmm1, zword [rcx+4], 9
vpshrdd zmm1, zmm1, [rcx+4], 9
vpshrdq xmm1, xmm1, xmm1, 9
vpshrdq xmm1, xmm1, oword [rcx+4], 9
vpshrdq xmm1, xmm1, [rcx+4], 9
vpshrdq ymm1, ymm1, ymm1, 9
vpshrdq ymm1, ymm1, yword [rcx+4], 9
vpshrdq ymm1, ymm1, [rcx+4], 9
vpshrdq zmm1, zmm1, zmm1, 9
vpshrdq zmm1, zmm1, zword [rcx+4], 9
vpshrdq zmm1, zmm1, [rcx+4], 9
vfnmaddps xmm1, xmm1, xmm1, xmm1
vfnmaddps xmm1, xmm1, oword [rcx+4], xmm1
vfnmaddps xmm1, xmm1, [rcx+4], xmm1
vfnmaddps ymm1, ymm1, ymm1, ymm1
vfnmaddps ymm1, ymm1, yword [rcx+4], ymm1
vfnmaddps ymm1, ymm1, [rcx+4], ymm1
vfnmaddps xmm1, xmm1, xmm1, oword [rcx+4]
vfnmaddps xmm1, xmm1, xmm1, [rcx+4]
vfnmaddps ymm1, ymm1, ymm1, yword [rcx+4]
vfnmaddps ymm1, ymm1, ymm1, [rcx+4]
vfnmaddpd xmm1, xmm1, xmm1, xmm1
vfnmaddpd xmm1, xmm1, oword [rcx+4], xmm1
vfnmaddpd xmm1, xmm1, [rcx+4], xmm1
vfnmaddpd ymm1, ymm1, ymm1, ymm1
vfnmaddpd ymm1, ymm1, yword [rcx+4], ymm1
vfnmaddpd ymm1, ymm1, [rcx+4], ymm1
vfnmaddpd xmm1, xmm1, xmm1, oword [rcx+4]
vfnmaddpd xmm1, xmm1, xmm1, [rcx+4]
vfnmaddpd ymm1, ymm1, ymm1, yword [rcx+4]
vfnmaddpd ymm1, ymm1, ymm1, [rcx+4]
vfnmaddss xmm1, xmm1, xmm1, xmm1
vfnmaddss xmm1, xmm1, dword [rcx+4], xmm1
vfnmaddss xmm1, xmm1, [rcx+4], xmm1
vfnmaddss xmm1, xmm1, xmm1, dword [rcx+4]
vfnmaddss xmm1, xmm1, xmm1, [rcx+4]
vfnmaddsd xmm1, xmm1, xmm1, xmm1
vfnmaddsd xmm1, xmm1, qword [rcx+4], xmm1
vfnmaddsd xmm1, xmm1, [rcx+4], xmm1
vfnmaddsd xmm1, xmm1, xmm1, qword [rcx+4]
vfnmaddsd xmm1, xmm1, xmm1, [rcx+4]
vfnmsubps xmm1, xmm1, xmm1, xmm1
vfnmsubps xmm1, xmm1, oword [rcx+4], xmm1
vfnmsubps xmm1, xmm1, [rcx+4], xmm1
vfnmsubps ymm1, ymm1, ymm1, ymm1
vfnmsubps ymm1, ymm1, yword [rcx+4], ymm1
vfnmsubps ymm1, ymm1, [rcx+4], ymm1
vfnmsubps xmm1, xmm1, xmm1, oword [rcx+4]
vfnmsubps xmm1, xmm1, xmm1, [rcx+4]
vfnmsubps ymm1, ymm1, ymm1, yword [rcx+4]
vfnmsubps ymm1, ymm1, ymm1, [rcx+4]
vfnmsubpd xmm1, xmm1, xmm1, xmm1
vfnmsubpd xmm1, xmm1, oword [rcx+4], xmm1
vfnmsubpd xmm1, xmm1, [rcx+4], xmm1
vfnmsubpd ymm1, ymm1, ymm1, ymm1
vfnmsubpd ymm1, ymm1, yword [rcx+4], ymm1
vfnmsubpd ymm1, ymm1, [rcx+4], ymm1
vfnmsubpd xmm1, xmm1, xmm1, oword [rcx+4]
vfnmsubpd xmm1, xmm1, xmm1, [rcx+4]
vfnmsubpd ymm1, ymm1, ymm1, yword [rcx+4]
vfnmsubpd ymm1, ymm1, ymm1, [rcx+4]
vfnmsubss xmm1, xmm1, xmm1, xmm1
vfnmsubss xmm1, xmm1, dword [rcx+4], xmm1
vfnmsubss xmm1, xmm1, [rcx+4], xmm1
vfnmsubss xmm1, xmm1, xmm1, dword [rcx+4]
vfnmsubss xmm1, xmm1, xmm1, [rcx+4]
vfnmsubsd xmm1, xmm1, xmm1, xmm1
vfnmsubsd xmm1, xmm1, qword [rcx+4], xmm1
vfnmsubsd xmm1, xmm1, [rcx+4], xmm1
vfnmsubsd xmm1, xmm1, xmm1, qword [rcx+4]
vfnmsubsd xmm1, xmm1, xmm1, [rcx+4]
sha1rnds4 xmm1, xmm1, 9
sha1rnds4 xmm0, xmm1, 9
sha1rnds4 xmm7, xmm1, 9
sha1rnds4 xmm1, oword [rcx+4], 9
sha1rnds4 xmm1, [rcx+4], 9
vgf2p8affineqb xmm1, xmm1, xmm1, 9
vgf2p8affineqb xmm1, xmm1, oword [rcx+4], 9
vgf2p8affineqb xmm1, xmm1, [rcx+4], 9
vgf2p8affineqb ymm1, ymm1, ymm1, 9
vgf2p8affineqb ymm1, ymm1, yword [rcx+4], 9
vgf2p8affineqb ymm1, ymm1, [rcx+4], 9
vgf2p8affineqb zmm1, zmm1, zmm1, 9
vgf2p8affineqb zmm1, zmm1, zword [rcx+4], 9
vgf2p8affineqb zmm1, zmm1, [rcx+4], 9
vgf2p8affineinvqb xmm1, xmm1, xmm1, 9
vgf2p8affineinvqb xmm1, xmm1, oword [rcx+4], 9
vgf2p8affineinvqb xmm1, xmm1, [rcx+4], 9
vgf2p8affineinvqb ymm1, ymm1, ymm1, 9
vgf2p8affineinvqb ymm1, ymm1, yword [rcx+4], 9
vgf2p8affineinvqb ymm1, ymm1, [rcx+4], 9
vgf2p8affineinvqb zmm1, zmm1, zmm1, 9
vgf2p8affineinvqb zmm1, zmm1, zword [rcx+4], 9
vgf2p8affineinvqb zmm1, zmm1, [rcx+4], 9
vaeskeygenassist xmm1, xmm1, 9
vaeskeygenassist xmm1, oword [rcx+4], 9
vaeskeygenassist xmm1, [rcx+4], 9
rorx ebx, ebx, 9
rorx ecx, ebx, 9
rorx eax, ebx, 9
rorx ebx, dword [rcx+4], 9
rorx ebx, [rcx+4], 9
rorx rbx, rbx, 9
rorx r9, rbx, 9
rorx rax, rbx, 9
rorx rbx, qword [rcx+4], 9
rorx rbx, [rcx+4], 9
vpmacssww xmm1, xmm1, xmm1, xmm1
vpmacssww xmm1, xmm1, oword [rcx+4], xmm1
vpmacssww xmm1, xmm1, [rcx+4], xmm1
vpmacsswd xmm1, xmm1, xmm1, xmm1
vpmacsswd xmm1, xmm1, oword [rcx+4], xmm1
vpmacsswd xmm1, xmm1, [rcx+4], xmm1
vpmacssdql xmm1, xmm1, xmm1, xmm1
vpmacssdql xmm1, xmm1, oword [rcx+4], xmm1
vpmacssdql xmm1, xmm1, [rcx+4], xmm1
vpmacssdd xmm1, xmm1, xmm1, xmm1
vpmacssdd xmm1, xmm1, oword [rcx+4], xmm1
vpmacssdd xmm1, xmm1, [rcx+4], xmm1
vpmacssdqh xmm1, xmm1, xmm1, xmm1
vpmacssdqh xmm1, xmm1, oword [rcx+4], xmm1
vpmacssdqh xmm1, xmm1, [rcx+4], xmm1
vpmacsww xmm1, xmm1, xmm1, xmm1
vpmacsww xmm1, xmm1, oword [rcx+4], xmm1
vpmacsww xmm1, xmm1, [rcx+4], xmm1
vpmacswd xmm1, xmm1, xmm1, xmm1
vpmacswd xmm1, xmm1, oword [rcx+4], xmm1
vpmacswd xmm1, xmm1, [rcx+4], xmm1
vpmacsdql xmm1, xmm1, xmm1, xmm1
vpmacsdql xmm1, xmm1, oword [rcx+4], xmm1
vpmacsdql xmm1, xmm1, [rcx+4], xmm1
vpmacsdd xmm1, xmm1, xmm1, xmm1
vpmacsdd xmm1, xmm1, oword [rcx+4], xmm1
vpmacsdd xmm1, xmm1, [rcx+4], xmm1
vpmacsdqh xmm1, xmm1, xmm1, xmm1
vpmacsdqh xmm1, xmm1, oword [rcx+4], xmm1
vpmacsdqh xmm1, xmm1, [rcx+4], xmm1
vpcmov xmm1, xmm1, xmm1, xmm1
vpcmov xmm1, xmm1, oword [rcx+4], xmm1
vpcmov xmm1, xmm1, [rcx+4], xmm1
vpcmov ymm1, ymm1, ymm1, ymm1
vpcmov ymm1, ymm1, yword [rcx+4], ymm1
vpcmov ymm1, ymm1, [rcx+4], ymm1
vpcmov xmm1, xmm1, xmm1, oword [rcx+4]
vpcmov xmm1, xmm1, xmm1, [rcx+4]
vpcmov ymm1, ymm1, ymm1, yword [rcx+4]
vpcmov ymm1, ymm1, ymm1, [rcx+4]
vpperm xmm1, xmm1, oword [rcx+4], xmm1
vpperm xmm1, xmm1, [rcx+4], xmm1
vpperm xmm1, xmm1, xmm1, oword [rcx+4]
vpperm xmm1, xmm1, xmm1, [rcx+4]
vpmadcsswd xmm1, xmm1, xmm1, xmm1
vpmadcsswd xmm1, xmm1, oword [rcx+4], xmm1
vpmadcsswd xmm1, xmm1, [rcx+4], xmm1
vpmadcswd xmm1, xmm1, xmm1, xmm1
vpmadcswd xmm1, xmm1, oword [rcx+4], xmm1
vpmadcswd xmm1, xmm1, [rcx+4], xmm1
vprotb xmm1, xmm1, 9
vprotb xmm1, oword [rcx+4], 9
vprotb xmm1, [rcx+4], 9
vprotw xmm1, xmm1, 9
vprotw xmm1, oword [rcx+4], 9
vprotw xmm1, [rcx+4], 9
vprotd xmm1, xmm1, 9
vprotd xmm1, oword [rcx+4], 9
vprotd xmm1, [rcx+4], 9
vprotq xmm1, xmm1, 9
vprotq xmm1, oword [rcx+4], 9
vprotq xmm1, [rcx+4], 9
vpcomb xmm1, xmm1, xmm1, 9
vpcomb xmm1, xmm1, oword [rcx+4], 9
vpcomb xmm1, xmm1, [rcx+4], 9
vpcomw xmm1, xmm1, xmm1, 9
vpcomw xmm1, xmm1, oword [rcx+4], 9
vpcomw xmm1, xmm1, [rcx+4], 9
vpcomd xmm1, xmm1, xmm1, 9
vpcomd xmm1, xmm1, oword [rcx+4], 9
vpcomd xmm1, xmm1, [rcx+4], 9
vpcomq xmm1, xmm1, xmm1, 9
vpcomq xmm1, xmm1, oword [rcx+4], 9
vpcomq xmm1, xmm1, [rcx+4], 9
vpcomub xmm1, xmm1, xmm1, 9
vpcomub xmm1, xmm1, oword [rcx+4], 9
vpcomub xmm1, xmm1, [rcx+4], 9
vpcomuw xmm1, xmm1, xmm1, 9
vpcomuw xmm1, xmm1, oword [rcx+4], 9
vpcomuw xmm1, xmm1, [rcx+4], 9
vpcomud xmm1, xmm1, xmm1, 9
vpcomud xmm1, xmm1, oword [rcx+4], 9
vpcomud xmm1, xmm1, [rcx+4], 9
vpcomuq xmm1, xmm1, xmm1, 9
vpcomuq xmm1, xmm1, oword [rcx+4], 9
vpcomuq xmm1, xmm1, [rcx+4], 9
blcfill ebx, ebx
blcfill ecx, ebx
blcfill eax, ebx
blcfill ebx, dword [rcx+4]
blcfill ebx, [rcx+4]
blcfill ecx, dword [rcx+4]
blcfill ecx, [rcx+4]
blcfill eax, dword [rcx+4]
blcfill eax, [rcx+4]
blcfill rbx, rbx
blcfill r9, rbx
blcfill rax, rbx
blcfill rbx, qword [rcx+4]
blcfill rbx, [rcx+4]
blcfill r9, qword [rcx+4]
blcfill r9, [rcx+4]
blcfill rax, qword [rcx+4]
blcfill rax, [rcx+4]
blsfill ebx, ebx
blsfill ecx, ebx
blsfill eax, ebx
blsfill ebx, dword [rcx+4]
blsfill ebx, [rcx+4]
blsfill ecx, dword [rcx+4]
blsfill ecx, [rcx+4]
blsfill eax, dword [rcx+4]
blsfill eax, [rcx+4]
blsfill rbx, rbx
blsfill r9, rbx
blsfill rax, rbx
blsfill rbx, qword [rcx+4]
blsfill rbx, [rcx+4]
blsfill r9, qword [rcx+4]
blsfill r9, [rcx+4]
blsfill rax, qword [rcx+4]
blsfill rax, [rcx+4]
blcs ebx, ebx
blcs ecx, ebx
blcs eax, ebx
blcs ebx, dword [rcx+4]
blcs ebx, [rcx+4]
blcs ecx, dword [rcx+4]
blcs ecx, [rcx+4]
blcs eax, dword [rcx+4]
blcs eax, [rcx+4]
blcs rbx, rbx
blcs r9, rbx
blcs rax, rbx
blcs rbx, qword [rcx+4]
blcs rbx, [rcx+4]
blcs r9, qword [rcx+4]
blcs r9, [rcx+4]
blcs rax, qword [rcx+4]
blcs rax, [rcx+4]
tzmsk ebx, ebx
tzmsk ecx, ebx
tzmsk eax, ebx
tzmsk ebx, dword [rcx+4]
tzmsk ebx, [rcx+4]
tzmsk ecx, dword [rcx+4]
tzmsk ecx, [rcx+4]
tzmsk eax, dword [rcx+4]
tzmsk eax, [rcx+4]
tzmsk rbx, rbx
tzmsk r9, rbx
tzmsk rax, rbx
tzmsk rbx, qword [rcx+4]
tzmsk rbx, [rcx+4]
tzmsk r9, qword [rcx+4]
tzmsk r9, [rcx+4]
tzmsk rax, qword [rcx+4]
tzmsk rax, [rcx+4]
blcic ebx, ebx
blcic ecx, ebx
blcic eax, ebx
blcic ebx, dword [rcx+4]
blcic ebx, [rcx+4]
blcic ecx, dword [rcx+4]
blcic ecx, [rcx+4]
blcic eax, dword [rcx+4]
blcic eax, [rcx+4]
blcic rbx, rbx
blcic r9, rbx
blcic rax, rbx
blcic rbx, qword [rcx+4]
blcic rbx, [rcx+4]
blcic r9, qword [rcx+4]
blcic r9, [rcx+4]
blcic rax, qword [rcx+4]
blcic rax, [rcx+4]
blsic ebx, ebx
blsic ecx, ebx
blsic eax, ebx
blsic ebx, dword [rcx+4]
blsic ebx, [rcx+4]
blsic ecx, dword [rcx+4]
blsic ecx, [rcx+4]
blsic eax, dword [rcx+4]
blsic eax, [rcx+4]
blsic rbx, rbx
blsic r9, rbx
blsic rax, rbx
blsic rbx, qword [rcx+4]
blsic rbx, [rcx+4]
blsic r9, qword [rcx+4]
blsic r9, [rcx+4]
blsic rax, qword [rcx+4]
blsic rax, [rcx+4]
t1mskc ebx, ebx
t1mskc ecx, ebx
t1mskc eax, ebx
t1mskc ebx, dword [rcx+4]
t1mskc ebx, [rcx+4]
t1mskc ecx, dword [rcx+4]
t1mskc ecx, [rcx+4]
t1mskc eax, dword [rcx+4]
t1mskc eax, [rcx+4]
t1mskc rbx, rbx
t1mskc r9, rbx
t1mskc rax, rbx
t1mskc rbx, qword [rcx+4]
t1mskc rbx, [rcx+4]
t1mskc r9, qword [rcx+4]
t1mskc r9, [rcx+4]
t1mskc rax, qword [rcx+4]
t1mskc rax, [rcx+4]
blcmsk ebx, ebx
blcmsk ecx, ebx
blcmsk eax, ebx
blcmsk ebx, dword [rcx+4]
blcmsk ebx, [rcx+4]
blcmsk ecx, dword [rcx+4]
blcmsk ecx, [rcx+4]
blcmsk eax, dword [rcx+4]
blcmsk eax, [rcx+4]
blcmsk rbx, rbx
blcmsk r9, rbx
blcmsk rax, rbx
blcmsk rbx, qword [rcx+4]
blcmsk rbx, [rcx+4]
blcmsk r9, qword [rcx+4]
blcmsk r9, [rcx+4]
blcmsk rax, qword [rcx+4]
blcmsk rax, [rcx+4]
blci ebx, ebx
blci ecx, ebx
blci eax, ebx
blci ebx, dword [rcx+4]
blci ebx, [rcx+4]
blci ecx, dword [rcx+4]
blci ecx, [rcx+4]
blci eax, dword [rcx+4]
blci eax, [rcx+4]
blci rbx, rbx
blci r9, rbx
blci rax, rbx
blci rbx, qword [rcx+4]
blci rbx, [rcx+4]
blci r9, qword [rcx+4]
blci r9, [rcx+4]
blci rax, qword [rcx+4]
blci rax, [rcx+4]
llwpcb ebx
llwpcb ecx
llwpcb eax
llwpcb rbx
llwpcb r9
llwpcb rax
slwpcb ebx
slwpcb ecx
slwpcb eax
slwpcb rbx
slwpcb r9
slwpcb rax
vfrczps xmm1, xmm1
vfrczps xmm1, oword [rcx+4]
vfrczps xmm1, [rcx+4]
vfrczps ymm1, ymm1
vfrczps ymm1, yword [rcx+4]
vfrczps ymm1, [rcx+4]
vfrczpd xmm1, xmm1
vfrczpd xmm1, oword [rcx+4]
vfrczpd xmm1, [rcx+4]
vfrczpd ymm1, ymm1
vfrczpd ymm1, yword [rcx+4]
vfrczpd ymm1, [rcx+4]
vfrczss xmm1, xmm1
vfrczss xmm1, dword [rcx+4]
vfrczss xmm1, [rcx+4]
vfrczsd xmm1, xmm1
vfrczsd xmm1, qword [rcx+4]
vfrczsd xmm1, [rcx+4]
vprotb xmm1, xmm1, xmm1
vprotb xmm1, oword [rcx+4], xmm1
vprotb xmm1, [rcx+4], xmm1
vprotb xmm1, xmm1, oword [rcx+4]
vprotb xmm1, xmm1, [rcx+4]
vprotw xmm1, xmm1, xmm1
vprotw xmm1, oword [rcx+4], xmm1
vprotw xmm1, [rcx+4], xmm1
vprotw xmm1, xmm1, oword [rcx+4]
vprotw xmm1, xmm1, [rcx+4]
vprotd xmm1, xmm1, xmm1
vprotd xmm1, oword [rcx+4], xmm1
vprotd xmm1, [rcx+4], xmm1
vprotd xmm1, xmm1, oword [rcx+4]
vprotd xmm1, xmm1, [rcx+4]
vprotq xmm1, xmm1, xmm1
vprotq xmm1, oword [rcx+4], xmm1
vprotq xmm1, [rcx+4], xmm1
vprotq xmm1, xmm1, oword [rcx+4]
vprotq xmm1, xmm1, [rcx+4]
vpshlb xmm1, xmm1, xmm1
vpshlb xmm1, oword [rcx+4], xmm1
vpshlb xmm1, [rcx+4], xmm1
vpshlb xmm1, xmm1, oword [rcx+4]
vpshlb xmm1, xmm1, [rcx+4]
vpshlw xmm1, xmm1, xmm1
vpshlw xmm1, oword [rcx+4], xmm1
vpshlw xmm1, [rcx+4], xmm1
vpshlw xmm1, xmm1, oword [rcx+4]
vpshlw xmm1, xmm1, [rcx+4]
vpshld xmm1, xmm1, xmm1
vpshld xmm1, oword [rcx+4], xmm1
vpshld xmm1, [rcx+4], xmm1
vpshld xmm1, xmm1, oword [rcx+4]
vpshld xmm1, xmm1, [rcx+4]
vpshlq xmm1, xmm1, xmm1
vpshlq xmm1, oword [rcx+4], xmm1
vpshlq xmm1, [rcx+4], xmm1
vpshlq xmm1, xmm1, oword [rcx+4]
vpshlq xmm1, xmm1, [rcx+4]
vpshab xmm1, xmm1, xmm1
vpshab xmm1, oword [rcx+4], xmm1
vpshab xmm1, [rcx+4], xmm1
vpshab xmm1, xmm1, oword [rcx+4]
vpshab xmm1, xmm1, [rcx+4]
vpshaw xmm1, xmm1, xmm1
vpshaw xmm1, oword [rcx+4], xmm1
vpshaw xmm1, [rcx+4], xmm1
vpshaw xmm1, xmm1, oword [rcx+4]
vpshaw xmm1, xmm1, [rcx+4]
vpshad xmm1, xmm1, xmm1
vpshad xmm1, oword [rcx+4], xmm1
vpshad xmm1, [rcx+4], xmm1
vpshad xmm1, xmm1, oword [rcx+4]
vpshad xmm1, xmm1, [rcx+4]
vpshaq xmm1, xmm1, xmm1
vpshaq xmm1, oword [rcx+4], xmm1
vpshaq xmm1, [rcx+4], xmm1
vpshaq xmm1, xmm1, oword [rcx+4]
vpshaq xmm1, xmm1, [rcx+4]
vphaddbw xmm1, xmm1
vphaddbw xmm1, oword [rcx+4]
vphaddbw xmm1, [rcx+4]
vphaddbd xmm1, xmm1
vphaddbd xmm1, oword [rcx+4]
vphaddbd xmm1, [rcx+4]
vphaddbq xmm1, xmm1
vphaddbq xmm1, oword [rcx+4]
vphaddbq xmm1, [rcx+4]
vphaddwd xmm1, xmm1
vphaddwd xmm1, oword [rcx+4]
vphaddwd xmm1, [rcx+4]
vphaddwq xmm1, xmm1
vphaddwq xmm1, oword [rcx+4]
vphaddwq xmm1, [rcx+4]
vphadddq xmm1, xmm1
vphadddq xmm1, oword [rcx+4]
vphadddq xmm1, [rcx+4]
vphaddubw xmm1, xmm1
vphaddubw xmm1, oword [rcx+4]
vphaddubw xmm1, [rcx+4]
vphaddubd xmm1, xmm1
vphaddubd xmm1, oword [rcx+4]
vphaddubd xmm1, [rcx+4]
vphaddubq xmm1, xmm1
vphaddubq xmm1, oword [rcx+4]
vphaddubq xmm1, [rcx+4]
vphadduwd xmm1, xmm1
vphadduwd xmm1, oword [rcx+4]
vphadduwd xmm1, [rcx+4]
vphadduwq xmm1, xmm1
vphadduwq xmm1, oword [rcx+4]
vphadduwq xmm1, [rcx+4]
vphaddudq xmm1, xmm1
vphaddudq xmm1, oword [rcx+4]
vphaddudq xmm1, [rcx+4]
vphsubbw xmm1, xmm1
vphsubbw xmm1, oword [rcx+4]
vphsubbw xmm1, [rcx+4]
vphsubwd xmm1, xmm1
vphsubwd xmm1, oword [rcx+4]
vphsubwd xmm1, [rcx+4]
vphsubdq xmm1, xmm1
vphsubdq xmm1, oword [rcx+4]
vphsubdq xmm1, [rcx+4]
bextr ebx, ebx, 0x12345678
bextr ecx, ebx, 0x12345678
bextr eax, ebx, 0x12345678
bextr ebx, dword [rcx+4], 0x12345678
bextr ebx, [rcx+4], 0x12345678
bextr ebx, ebx, 5
bextr ebx, ecx, 5
bextr rbx, rbx, 0x12345678
bextr r9, rbx, 0x12345678
bextr rax, rbx, 0x12345678
bextr rbx, qword [rcx+4], 0x12345678
bextr rbx, [rcx+4], 0x12345678
bextr rbx, rbx, 5
bextr rbx, r9, 5
lwpins ebx, ebx, 0x12345678
lwpins ecx, ebx, 0x12345678
lwpins eax, ebx, 0x12345678
lwpins ebx, dword [rcx+4], 0x12345678
lwpins ebx, [rcx+4], 0x12345678
lwpins ebx, ebx, 5
lwpins ebx, ecx, 5
lwpins rbx, ebx, 0x12345678
lwpins r9, ebx, 0x12345678
lwpins rax, ebx, 0x12345678
lwpins rbx, dword [rcx+4], 0x12345678
lwpins rbx, [rcx+4], 0x12345678
lwpins rbx, ebx, 5
lwpins rbx, ecx, 5
lwpval ebx, ebx, 0x12345678
lwpval ecx, ebx, 0x12345678
lwpval eax, ebx, 0x12345678
lwpval ebx, dword [rcx+4], 0x12345678
lwpval ebx, [rcx+4], 0x12345678
lwpval ebx, ebx, 5
lwpval ebx, ecx, 5
lwpval rbx, ebx, 0x12345678
lwpval r9, ebx, 0x12345678
lwpval rax, ebx, 0x12345678
lwpval rbx, dword [rcx+4], 0x12345678
lwpval rbx, [rcx+4], 0x12345678
lwpval rbx, ebx, 5
lwpval rbx, ecx, 5
pi2fw mm1, mm1
pi2fw mm2, mm1
pi2fw mm1, mm2
pi2fw mm1, qword [rcx+4]
pi2fw mm1, [rcx+4]
pi2fw mm2, qword [rcx+4]
pi2fw mm2, [rcx+4]
pi2fd mm1, mm1
pi2fd mm2, mm1
pi2fd mm1, mm2
pi2fd mm1, qword [rcx+4]
pi2fd mm1, [rcx+4]
pi2fd mm2, qword [rcx+4]
pi2fd mm2, [rcx+4]
pf2iw mm1, mm1
pf2iw mm2, mm1
pf2iw mm1, mm2
pf2iw mm1, qword [rcx+4]
pf2iw mm1, [rcx+4]
pf2iw mm2, qword [rcx+4]
pf2iw mm2, [rcx+4]
pf2id mm1, mm1
pf2id mm2, mm1
pf2id mm1, mm2
pf2id mm1, qword [rcx+4]
pf2id mm1, [rcx+4]
pf2id mm2, qword [rcx+4]
pf2id mm2, [rcx+4]
pfnacc mm1, mm1
pfnacc mm2, mm1
pfnacc mm1, mm2
pfnacc mm1, qword [rcx+4]
pfnacc mm1, [rcx+4]
pfnacc mm2, qword [rcx+4]
pfnacc mm2, [rcx+4]
pfpnacc mm1, mm1
pfpnacc mm2, mm1
pfpnacc mm1, mm2
pfpnacc mm1, qword [rcx+4]
pfpnacc mm1, [rcx+4]
pfpnacc mm2, qword [rcx+4]
pfpnacc mm2, [rcx+4]
pfcmpge mm1, mm1
pfcmpge mm2, mm1
pfcmpge mm1, mm2
pfcmpge mm1, qword [rcx+4]
pfcmpge mm1, [rcx+4]
pfcmpge mm2, qword [rcx+4]
pfcmpge mm2, [rcx+4]
pfmin mm1, mm1
pfmin mm2, mm1
pfmin mm1, mm2
pfmin mm1, qword [rcx+4]
pfmin mm1, [rcx+4]
pfmin mm2, qword [rcx+4]
pfmin mm2, [rcx+4]
pfrcp mm1, mm1
pfrcp mm2, mm1
pfrcp mm1, mm2
pfrcp mm1, qword [rcx+4]
pfrcp mm1, [rcx+4]
pfrcp mm2, qword [rcx+4]
pfrcp mm2, [rcx+4]
pfrsqrt mm1, mm1
pfrsqrt mm2, mm1
pfrsqrt mm1, mm2
pfrsqrt mm1, qword [rcx+4]
pfrsqrt mm1, [rcx+4]
pfrsqrt mm2, qword [rcx+4]
pfrsqrt mm2, [rcx+4]
pfsub mm1, mm1
pfsub mm2, mm1
pfsub mm1, mm2
pfsub mm1, qword [rcx+4]
pfsub mm1, [rcx+4]
pfsub mm2, qword [rcx+4]
pfsub mm2, [rcx+4]
pfadd mm1, mm1
pfadd mm2, mm1
pfadd mm1, mm2
pfadd mm1, qword [rcx+4]
pfadd mm1, [rcx+4]
pfadd mm2, qword [rcx+4]
pfadd mm2, [rcx+4]
pfcmpgt mm1, mm1
pfcmpgt mm2, mm1
pfcmpgt mm1, mm2
pfcmpgt mm1, qword [rcx+4]
pfcmpgt mm1, [rcx+4]
pfcmpgt mm2, qword [rcx+4]
pfcmpgt mm2, [rcx+4]
pfmax mm1, mm1
pfmax mm2, mm1
pfmax mm1, mm2
pfmax mm1, qword [rcx+4]
pfmax mm1, [rcx+4]
pfmax mm2, qword [rcx+4]
pfmax mm2, [rcx+4]
pfrcpit1 mm1, mm1
pfrcpit1 mm2, mm1
pfrcpit1 mm1, mm2
pfrcpit1 mm1, qword [rcx+4]
pfrcpit1 mm1, [rcx+4]
pfrcpit1 mm2, qword [rcx+4]
pfrcpit1 mm2, [rcx+4]
pfrsqit1 mm1, mm1
pfrsqit1 mm2, mm1
pfrsqit1 mm1, mm2
pfrsqit1 mm1, qword [rcx+4]
pfrsqit1 mm1, [rcx+4]
pfrsqit1 mm2, qword [rcx+4]
pfrsqit1 mm2, [rcx+4]
pfsubr mm1, mm1
pfsubr mm2, mm1
pfsubr mm1, mm2
pfsubr mm1, qword [rcx+4]
pfsubr mm1, [rcx+4]
pfsubr mm2, qword [rcx+4]
pfsubr mm2, [rcx+4]
pfacc mm1, mm1
pfacc mm2, mm1
pfacc mm1, mm2
pfacc mm1, qword [rcx+4]
pfacc mm1, [rcx+4]
pfacc mm2, qword [rcx+4]
pfacc mm2, [rcx+4]
pfcmpeq mm1, mm1
pfcmpeq mm2, mm1
pfcmpeq mm1, mm2
pfcmpeq mm1, qword [rcx+4]
pfcmpeq mm1, [rcx+4]
pfcmpeq mm2, qword [rcx+4]
pfcmpeq mm2, [rcx+4]
pfmul mm1, mm1
pfmul mm2, mm1
pfmul mm1, mm2
pfmul mm1, qword [rcx+4]
pfmul mm1, [rcx+4]
pfmul mm2, qword [rcx+4]
pfmul mm2, [rcx+4]
pfrcpit2 mm1, mm1
pfrcpit2 mm2, mm1
pfrcpit2 mm1, mm2
pfrcpit2 mm1, qword [rcx+4]
pfrcpit2 mm1, [rcx+4]
pfrcpit2 mm2, qword [rcx+4]
pfrcpit2 mm2, [rcx+4]
pswapd mm1, mm1
pswapd mm2, mm1
pswapd mm1, mm2
pswapd mm1, qword [rcx+4]
pswapd mm1, [rcx+4]
pswapd mm2, qword [rcx+4]
pswapd mm2, [rcx+4]
pavgusb mm1, mm1
pavgusb mm2, mm1
pavgusb mm1, mm2
pavgusb mm1, qword [rcx+4]
pavgusb mm1, [rcx+4]
pavgusb mm2, qword [rcx+4]
pavgusb mm2, [rcx+4]
rmpadjust
pvalidate
serialize
xsusldtrk
xresldtrk
ud0
ldtilecfg zword [rcx+4]
ldtilecfg [rcx+4]
tilerelease
sttilecfg zword [rcx+4]
sttilecfg [rcx+4]
tilezero tmm1
tilezero tmm2
tilezero tmm3
tileloaddt1 tmm1, [rcx+rdx*2]
tileloaddt1 tmm2, [rcx+rdx*2]
tileloaddt1 tmm3, [rcx+rdx*2]
tilestored [rcx+rdx*2], tmm1
tilestored [rcx+rdx*2], tmm2
tilestored [rcx+rdx*2], tmm3
tileloadd tmm1, [rcx+rdx*2]
tileloadd tmm2, [rcx+rdx*2]
tileloadd tmm3, [rcx+rdx*2]
tdpbf16ps tmm1, tmm1, tmm1
tdpbf16ps tmm2, tmm1, tmm1
tdpbf16ps tmm3, tmm1, tmm1
tdpbuud tmm1, tmm1, tmm1
tdpbuud tmm2, tmm1, tmm1
tdpbuud tmm3, tmm1, tmm1
tdpbusd tmm1, tmm1, tmm1
tdpbusd tmm2, tmm1, tmm1
tdpbusd tmm3, tmm1, tmm1
tdpbsud tmm1, tmm1, tmm1
tdpbsud tmm2, tmm1, tmm1
tdpbsud tmm3, tmm1, tmm1
tdpbssd tmm1, tmm1, tmm1
tdpbssd tmm2, tmm1, tmm1
tdpbssd tmm3, tmm1, tmm1
uiret
testui
clui
senduipi rbx
senduipi r9
senduipi rax
hreset 9
vaddph xmm1, xmm1, xmm1
vaddph xmm1, xmm1, [rcx+4]
vaddph ymm1, ymm1, ymm1
vaddph ymm1, ymm1, [rcx+4]
vaddph zmm1, zmm1, zmm1
vaddph zmm1, zmm1, [rcx+4]
vaddsh xmm1, xmm1, xmm1
vcmpph k1, xmm1, xmm1, 9
vcmpph k1, xmm1, [rcx+4], 9
vcmpph k1, ymm1, ymm1, 9
vcmpph k1, ymm1, [rcx+4], 9
vcmpph k1, zmm1, zmm1, 9
vcmpph k1, zmm1, [rcx+4], 9
vcmpsh k1, xmm1, xmm1, 9
vcomish xmm1, xmm1
vcvtdq2ph xmm1, xmm1
vcvtdq2ph xmm1, oword [rcx+4]
vcvtdq2ph xmm1, [rcx+4]
vcvtpd2ph xmm1, xmm1
vcvtpd2ph xmm1, oword [rcx+4]
vcvtpd2ph xmm1, [rcx+4]
vcvtph2dq xmm1, xmm1
vcvtph2dq xmm1, qword [rcx+4]
vcvtph2dq xmm1, [rcx+4]
vcvtph2dq ymm1, xmm1
vcvtph2dq ymm1, oword [rcx+4]
vcvtph2dq ymm1, [rcx+4]
vcvtph2dq zmm1, ymm1
vcvtph2dq zmm1, yword [rcx+4]
vcvtph2dq zmm1, [rcx+4]
vcvtph2pd xmm1, xmm1
vcvtph2pd xmm1, dword [rcx+4]
vcvtph2pd xmm1, [rcx+4]
vcvtph2pd ymm1, xmm1
vcvtph2pd ymm1, qword [rcx+4]
vcvtph2pd ymm1, [rcx+4]
vcvtph2pd zmm1, xmm1
vcvtph2pd zmm1, oword [rcx+4]
vcvtph2pd zmm1, [rcx+4]
vcvtph2psx xmm1, xmm1
vcvtph2psx xmm1, qword [rcx+4]
vcvtph2psx xmm1, [rcx+4]
vcvtph2psx ymm1, xmm1
vcvtph2psx ymm1, oword [rcx+4]
vcvtph2psx ymm1, [rcx+4]
vcvtph2psx zmm1, ymm1
vcvtph2psx zmm1, yword [rcx+4]
vcvtph2psx zmm1, [rcx+4]
vcvtph2qq xmm1, xmm1
vcvtph2qq xmm1, dword [rcx+4]
vcvtph2qq xmm1, [rcx+4]
vcvtph2qq ymm1, xmm1
vcvtph2qq ymm1, qword [rcx+4]
vcvtph2qq ymm1, [rcx+4]
vcvtph2qq zmm1, xmm1
vcvtph2qq zmm1, oword [rcx+4]
vcvtph2qq zmm1, [rcx+4]
vcvtph2udq xmm1, xmm1
vcvtph2udq xmm1, [rcx+4]
vcvtph2udq ymm1, xmm1
vcvtph2udq ymm1, [rcx+4]
vcvtph2udq zmm1, [rcx+4]
vcvtph2uqq xmm1, xmm1
vcvtph2uqq xmm1, dword [rcx+4]
vcvtph2uqq xmm1, [rcx+4]
vcvtph2uqq ymm1, xmm1
vcvtph2uqq ymm1, qword [rcx+4]
vcvtph2uqq ymm1, [rcx+4]
vcvtph2uqq zmm1, xmm1
vcvtph2uqq zmm1, oword [rcx+4]
vcvtph2uqq zmm1, [rcx+4]
vcvtph2uw xmm1, xmm1
vcvtph2uw xmm1, oword [rcx+4]
vcvtph2uw xmm1, [rcx+4]
vcvtph2uw ymm1, ymm1
vcvtph2uw ymm1, yword [rcx+4]
vcvtph2uw ymm1, [rcx+4]
vcvtph2uw zmm1, zmm1
vcvtph2uw zmm1, zword [rcx+4]
vcvtph2uw zmm1, [rcx+4]
vcvtph2w xmm1, xmm1
vcvtph2w xmm1, oword [rcx+4]
vcvtph2w xmm1, [rcx+4]
vcvtph2w ymm1, ymm1
vcvtph2w ymm1, yword [rcx+4]
vcvtph2w ymm1, [rcx+4]
vcvtph2w zmm1, zmm1
vcvtph2w zmm1, zword [rcx+4]
vcvtph2w zmm1, [rcx+4]
vcvtqq2ph xmm1, xmm1
vcvtqq2ph xmm1, oword [rcx+4]
vcvtqq2ph xmm1, [rcx+4]
vcvtsd2sh xmm1, xmm1, xmm1
vcvtsd2sh xmm1, xmm1, qword [rcx+4]
vcvtsd2sh xmm1, xmm1, [rcx+4]
vcvtsh2sd xmm1, xmm1, xmm1
vcvtsh2si ebx, xmm1
vcvtsh2si rbx, xmm1
vcvtsh2ss xmm1, xmm1, xmm1
vcvtsh2usi ebx, xmm1
vcvtsh2usi rbx, xmm1
vcvtsi2sh xmm1, xmm1, ebx
vcvtsi2sh xmm1, xmm1, dword [rcx+4]
vcvtsi2sh xmm1, xmm1, rbx
vcvtsi2sh xmm1, xmm1, qword [rcx+4]
vcvtss2sh xmm1, xmm1, xmm1
vcvtss2sh xmm1, xmm1, dword [rcx+4]
vcvtss2sh xmm1, xmm1, [rcx+4]
vcvttph2dq xmm1, xmm1
vcvttph2dq xmm1, qword [rcx+4]
vcvttph2dq xmm1, [rcx+4]
vcvttph2dq ymm1, xmm1
vcvttph2dq ymm1, oword [rcx+4]
vcvttph2dq ymm1, [rcx+4]
vcvttph2dq zmm1, ymm1
vcvttph2dq zmm1, yword [rcx+4]
vcvttph2dq zmm1, [rcx+4]
vcvttph2qq xmm1, xmm1
vcvttph2qq xmm1, dword [rcx+4]
vcvttph2qq xmm1, [rcx+4]
vcvttph2qq ymm1, xmm1
vcvttph2qq zmm1, xmm1
vcvttph2udq xmm1, xmm1
vcvttph2udq xmm1, qword [rcx+4]
vcvttph2udq xmm1, [rcx+4]
vcvttph2udq ymm1, xmm1
vcvttph2udq ymm1, oword [rcx+4]
vcvttph2udq ymm1, [rcx+4]
vcvttph2udq zmm1, ymm1
vcvttph2udq zmm1, yword [rcx+4]
vcvttph2udq zmm1, [rcx+4]
vcvttph2uqq xmm1, xmm1
vcvttph2uqq xmm1, dword [rcx+4]
vcvttph2uqq xmm1, [rcx+4]
vcvttph2uqq ymm1, xmm1
vcvttph2uqq zmm1, xmm1
vcvttph2uw xmm1, xmm1
vcvttph2uw xmm1, oword [rcx+4]
vcvttph2uw xmm1, [rcx+4]
vcvttph2uw ymm1, ymm1
vcvttph2uw ymm1, yword [rcx+4]
vcvttph2uw ymm1, [rcx+4]
vcvttph2uw zmm1, zmm1
vcvttph2uw zmm1, zword [rcx+4]
vcvttph2uw zmm1, [rcx+4]
vcvttph2w xmm1, xmm1
vcvttph2w xmm1, oword [rcx+4]
vcvttph2w xmm1, [rcx+4]
vcvttph2w ymm1, ymm1
vcvttph2w ymm1, yword [rcx+4]
vcvttph2w ymm1, [rcx+4]
vcvttph2w zmm1, zmm1
vcvttph2w zmm1, zword [rcx+4]
vcvttph2w zmm1, [rcx+4]
vcvttsh2si ebx, xmm1
vcvttsh2si rbx, xmm1
vcvttsh2usi ebx, xmm1
vcvttsh2usi rbx, xmm1
vcvtudq2ph xmm1, xmm1
vcvtudq2ph xmm1, oword [rcx+4]
vcvtudq2ph xmm1, [rcx+4]
vcvtuqq2ph xmm1, xmm1
vcvtuqq2ph xmm1, oword [rcx+4]
vcvtuqq2ph xmm1, [rcx+4]
vcvtusi2sh xmm1, xmm1, ebx
vcvtusi2sh xmm1, xmm1, dword [rcx+4]
vcvtusi2sh xmm1, xmm1, [rcx+4]
vcvtuw2ph xmm1, xmm1
vcvtuw2ph xmm1, oword [rcx+4]
vcvtuw2ph xmm1, [rcx+4]
vcvtuw2ph ymm1, ymm1
vcvtuw2ph ymm1, yword [rcx+4]
vcvtuw2ph ymm1, [rcx+4]
vcvtuw2ph zmm1, zmm1
vcvtuw2ph zmm1, zword [rcx+4]
vcvtuw2ph zmm1, [rcx+4]
vcvtw2ph xmm1, xmm1
vcvtw2ph xmm1, oword [rcx+4]
vcvtw2ph xmm1, [rcx+4]
vcvtw2ph ymm1, ymm1
vcvtw2ph ymm1, yword [rcx+4]
vcvtw2ph ymm1, [rcx+4]
vcvtw2ph zmm1, zmm1
vcvtw2ph zmm1, zword [rcx+4]
vcvtw2ph zmm1, [rcx+4]
vdivph xmm1, xmm1, xmm1
vdivph xmm1, xmm1, oword [rcx+4]
vdivph xmm1, xmm1, [rcx+4]
vdivph ymm1, ymm1, ymm1
vdivph ymm1, ymm1, yword [rcx+4]
vdivph ymm1, ymm1, [rcx+4]
vdivph zmm1, zmm1, zmm1
vdivph zmm1, zmm1, zword [rcx+4]
vdivph zmm1, zmm1, [rcx+4]
vdivsh xmm1, xmm1, xmm1
vfcmaddcph xmm1, xmm1, xmm1
vfcmaddcph xmm1, xmm1, oword [rcx+4]
vfcmaddcph xmm1, xmm1, [rcx+4]
vfcmaddcph ymm1, ymm1, ymm1
vfcmaddcph ymm1, ymm1, yword [rcx+4]
vfcmaddcph ymm1, ymm1, [rcx+4]
vfcmaddcph zmm1, zmm1, zmm1
vfcmaddcph zmm1, zmm1, zword [rcx+4]
vfcmaddcph zmm1, zmm1, [rcx+4]
vfmaddcph xmm1, xmm1, xmm1
vfmaddcph xmm1, xmm1, oword [rcx+4]
vfmaddcph xmm1, xmm1, [rcx+4]
vfmaddcph ymm1, ymm1, ymm1
vfmaddcph ymm1, ymm1, yword [rcx+4]
vfmaddcph ymm1, ymm1, [rcx+4]
vfmaddcph zmm1, zmm1, zmm1
vfmaddcph zmm1, zmm1, zword [rcx+4]
vfmaddcph zmm1, zmm1, [rcx+4]
vfcmaddcsh xmm1, xmm1, xmm1
vfcmaddcsh xmm1, xmm1, dword [rcx+4]
vfcmaddcsh xmm1, xmm1, [rcx+4]
vfmaddcsh xmm1, xmm1, xmm1
vfmaddcsh xmm1, xmm1, dword [rcx+4]
vfmaddcsh xmm1, xmm1, [rcx+4]
vfcmulcsh xmm1, xmm1, xmm1
vfcmulcsh xmm1, xmm1, dword [rcx+4]
vfcmulcsh xmm1, xmm1, [rcx+4]
vfmulcsh xmm1, xmm1, xmm1
vfmulcsh xmm1, xmm1, dword [rcx+4]
vfmulcsh xmm1, xmm1, [rcx+4]
vfmaddsub132ph xmm1, xmm1, xmm1
vfmaddsub132ph xmm1, xmm1, oword [rcx+4]
vfmaddsub132ph xmm1, xmm1, [rcx+4]
vfmaddsub132ph ymm1, ymm1, ymm1
vfmaddsub132ph ymm1, ymm1, yword [rcx+4]
vfmaddsub132ph ymm1, ymm1, [rcx+4]
vfmaddsub132ph zmm1, zmm1, zmm1
vfmaddsub132ph zmm1, zmm1, zword [rcx+4]
vfmaddsub132ph zmm1, zmm1, [rcx+4]
vfmaddsub213ph xmm1, xmm1, xmm1
vfmaddsub213ph xmm1, xmm1, oword [rcx+4]
vfmaddsub213ph xmm1, xmm1, [rcx+4]
vfmaddsub213ph ymm1, ymm1, ymm1
vfmaddsub213ph ymm1, ymm1, yword [rcx+4]
vfmaddsub213ph ymm1, ymm1, [rcx+4]
vfmaddsub213ph zmm1, zmm1, zmm1
vfmaddsub213ph zmm1, zmm1, zword [rcx+4]
vfmaddsub213ph zmm1, zmm1, [rcx+4]
vfmaddsub231ph xmm1, xmm1, xmm1
vfmaddsub231ph xmm1, xmm1, oword [rcx+4]
vfmaddsub231ph xmm1, xmm1, [rcx+4]
vfmaddsub231ph ymm1, ymm1, ymm1
vfmaddsub231ph ymm1, ymm1, yword [rcx+4]
vfmaddsub231ph ymm1, ymm1, [rcx+4]
vfmaddsub231ph zmm1, zmm1, zmm1
vfmaddsub231ph zmm1, zmm1, zword [rcx+4]
vfmaddsub231ph zmm1, zmm1, [rcx+4]
vfmsubadd132ph xmm1, xmm1, xmm1
vfmsubadd132ph xmm1, xmm1, oword [rcx+4]
vfmsubadd132ph xmm1, xmm1, [rcx+4]
vfmsubadd132ph ymm1, ymm1, ymm1
vfmsubadd132ph ymm1, ymm1, yword [rcx+4]
vfmsubadd132ph ymm1, ymm1, [rcx+4]
vfmsubadd132ph zmm1, zmm1, zmm1
vfmsubadd132ph zmm1, zmm1, zword [rcx+4]
vfmsubadd132ph zmm1, zmm1, [rcx+4]
vfmsubadd213ph xmm1, xmm1, xmm1
vfmsubadd213ph xmm1, xmm1, oword [rcx+4]
vfmsubadd213ph xmm1, xmm1, [rcx+4]
vfmsubadd213ph ymm1, ymm1, ymm1
vfmsubadd213ph ymm1, ymm1, yword [rcx+4]
vfmsubadd213ph ymm1, ymm1, [rcx+4]
vfmsubadd213ph zmm1, zmm1, zmm1
vfmsubadd213ph zmm1, zmm1, zword [rcx+4]
vfmsubadd213ph zmm1, zmm1, [rcx+4]
vfmsubadd231ph xmm1, xmm1, xmm1
vfmsubadd231ph xmm1, xmm1, oword [rcx+4]
vfmsubadd231ph xmm1, xmm1, [rcx+4]
vfmsubadd231ph ymm1, ymm1, ymm1
vfmsubadd231ph ymm1, ymm1, yword [rcx+4]
vfmsubadd231ph ymm1, ymm1, [rcx+4]
vfmsubadd231ph zmm1, zmm1, zmm1
vfmsubadd231ph zmm1, zmm1, zword [rcx+4]
vfmsubadd231ph zmm1, zmm1, [rcx+4]
vfpclassph k1, xmm1, 9
vfpclassph k1, oword [rcx+4], 9
vfpclassph k1, ymm1, 9
vfpclassph k1, yword [rcx+4], 9
vfpclassph k1, zmm1, 9
vfpclassph k1, zword [rcx+4], 9
vfpclasssh k1, xmm1, 9
vgetexpph xmm1, xmm1
vgetexpph xmm1, oword [rcx+4]
vgetexpph xmm1, [rcx+4]
vgetexpph ymm1, ymm1
vgetexpph ymm1, yword [rcx+4]
vgetexpph ymm1, [rcx+4]
vgetexpph zmm1, zmm1
vgetexpph zmm1, zword [rcx+4]
vgetexpph zmm1, [rcx+4]
vmovsh xmm1, xmm1, xmm1
vmulph xmm1, xmm1, xmm1
vmulph xmm1, xmm1, oword [rcx+4]
vmulph xmm1, xmm1, [rcx+4]
vmulph ymm1, ymm1, ymm1
vmulph ymm1, ymm1, yword [rcx+4]
vmulph ymm1, ymm1, [rcx+4]
vmulph zmm1, zmm1, zmm1
vmulph zmm1, zmm1, zword [rcx+4]
vmulph zmm1, zmm1, [rcx+4]
vmulsh xmm1, xmm1, xmm1
vrcpph xmm0, xmm1
vrcpph xmm0, oword [rcx+4]
vrcpph xmm0, [rcx+4]
vrcpsh xmm1, xmm1, xmm1
vreduceph xmm1, xmm1, 9
vreduceph xmm1, oword [rcx+4], 9
vreduceph xmm1, [rcx+4], 9
vreduceph ymm1, ymm1, 9
vreduceph ymm1, yword [rcx+4], 9
vreduceph ymm1, [rcx+4], 9
vreduceph zmm1, zmm1, 9
vreduceph zmm1, zword [rcx+4], 9
vreduceph zmm1, [rcx+4], 9
vreducesh xmm1, xmm1, xmm1, 9
vscalefph xmm1, xmm1, xmm1
vscalefph xmm1, xmm1, oword [rcx+4]
vscalefph xmm1, xmm1, [rcx+4]
vscalefph ymm1, ymm1, ymm1
vscalefph ymm1, ymm1, yword [rcx+4]
vscalefph ymm1, ymm1, [rcx+4]
vscalefph zmm1, zmm1, zmm1
vscalefph zmm1, zmm1, zword [rcx+4]
vscalefph zmm1, zmm1, [rcx+4]
vscalefsh xmm1, xmm1, xmm1
vsqrtph xmm1, xmm1
vsqrtph xmm1, oword [rcx+4]
vsqrtph xmm1, [rcx+4]
vsqrtph ymm1, ymm1
vsqrtph ymm1, yword [rcx+4]
vsqrtph ymm1, [rcx+4]
vsqrtph zmm1, zmm1
vsqrtph zmm1, zword [rcx+4]
vsqrtph zmm1, [rcx+4]
vsqrtsh xmm1, xmm1, xmm1
vsubph xmm1, xmm1, xmm1
vsubph xmm1, xmm1, oword [rcx+4]
vsubph xmm1, xmm1, [rcx+4]
vsubph ymm1, ymm1, ymm1
vsubph ymm1, ymm1, yword [rcx+4]
vsubph ymm1, ymm1, [rcx+4]
vsubph zmm1, zmm1, zmm1
vsubph zmm1, zmm1, zword [rcx+4]
vsubph zmm1, zmm1, [rcx+4]
vsubsh xmm1, xmm1, xmm1
vucomish xmm1, xmm1
vpcmpltd k1, zmm1, zmm1
vpcmpltd k1, zmm1, [rcx+4]
wrmsrns
wrmsrlist
rdmsrlist
prefetchit1 byte [rcx+4]
prefetchit1 [rcx+4]
prefetchit0 byte [rcx+4]
prefetchit0 [rcx+4]
aadd dword [rcx+4], ebx
aadd [rcx+4], ebx
aadd dword [rcx+4], ecx
aadd dword [rcx+4], eax
aadd [rcx+4], ecx
aadd [rcx+4], eax
aadd qword [rcx+4], rbx
aadd [rcx+4], rbx
aadd qword [rcx+4], r9
aadd qword [rcx+4], rax
aadd [rcx+4], r9
aadd [rcx+4], rax
aand dword [rcx+4], ebx
aand [rcx+4], ebx
aand dword [rcx+4], ecx
aand dword [rcx+4], eax
aand [rcx+4], ecx
aand [rcx+4], eax
aand qword [rcx+4], rbx
aand [rcx+4], rbx
aand qword [rcx+4], r9
aand qword [rcx+4], rax
aand [rcx+4], r9
aand [rcx+4], rax
axor dword [rcx+4], ebx
axor [rcx+4], ebx
axor dword [rcx+4], ecx
axor dword [rcx+4], eax
axor [rcx+4], ecx
axor [rcx+4], eax
axor qword [rcx+4], rbx
axor [rcx+4], rbx
axor qword [rcx+4], r9
axor qword [rcx+4], rax
axor [rcx+4], r9
axor [rcx+4], rax
cmpoxadd dword [rcx+4], ebx, ebx
cmpoxadd [rcx+4], ebx, ebx
cmpoxadd dword [rcx+4], ecx, ebx
cmpoxadd dword [rcx+4], eax, ebx
cmpoxadd qword [rcx+4], rbx, rbx
cmpoxadd [rcx+4], rbx, rbx
cmpoxadd qword [rcx+4], r9, rbx
cmpoxadd qword [rcx+4], rax, rbx
cmpnoxadd dword [rcx+4], ebx, ebx
cmpnoxadd [rcx+4], ebx, ebx
cmpnoxadd dword [rcx+4], ecx, ebx
cmpnoxadd dword [rcx+4], eax, ebx
cmpnoxadd qword [rcx+4], rbx, rbx
cmpnoxadd [rcx+4], rbx, rbx
cmpnoxadd qword [rcx+4], r9, rbx
cmpnoxadd qword [rcx+4], rax, rbx
cmpbxadd dword [rcx+4], ebx, ebx
cmpbxadd [rcx+4], ebx, ebx
cmpbxadd dword [rcx+4], ecx, ebx
cmpbxadd dword [rcx+4], eax, ebx
cmpbxadd qword [rcx+4], rbx, rbx
cmpbxadd [rcx+4], rbx, rbx
cmpbxadd qword [rcx+4], r9, rbx
cmpbxadd qword [rcx+4], rax, rbx
cmpnbxadd dword [rcx+4], ebx, ebx
cmpnbxadd [rcx+4], ebx, ebx
cmpnbxadd dword [rcx+4], ecx, ebx
cmpnbxadd dword [rcx+4], eax, ebx
cmpnbxadd qword [rcx+4], rbx, rbx
cmpnbxadd [rcx+4], rbx, rbx
cmpnbxadd qword [rcx+4], r9, rbx
cmpnbxadd qword [rcx+4], rax, rbx
cmpzxadd dword [rcx+4], ebx, ebx
cmpzxadd [rcx+4], ebx, ebx
cmpzxadd dword [rcx+4], ecx, ebx
cmpzxadd dword [rcx+4], eax, ebx
cmpzxadd qword [rcx+4], rbx, rbx
cmpzxadd [rcx+4], rbx, rbx
cmpzxadd qword [rcx+4], r9, rbx
cmpzxadd qword [rcx+4], rax, rbx
cmpnzxadd dword [rcx+4], ebx, ebx
cmpnzxadd [rcx+4], ebx, ebx
cmpnzxadd dword [rcx+4], ecx, ebx
cmpnzxadd dword [rcx+4], eax, ebx
cmpnzxadd qword [rcx+4], rbx, rbx
cmpnzxadd [rcx+4], rbx, rbx
cmpnzxadd qword [rcx+4], r9, rbx
cmpnzxadd qword [rcx+4], rax, rbx
cmpbexadd dword [rcx+4], ebx, ebx
cmpbexadd [rcx+4], ebx, ebx
cmpbexadd dword [rcx+4], ecx, ebx
cmpbexadd dword [rcx+4], eax, ebx
cmpbexadd qword [rcx+4], rbx, rbx
cmpbexadd [rcx+4], rbx, rbx
cmpbexadd qword [rcx+4], r9, rbx
cmpbexadd qword [rcx+4], rax, rbx
cmpnbexadd dword [rcx+4], ebx, ebx
cmpnbexadd [rcx+4], ebx, ebx
cmpnbexadd dword [rcx+4], ecx, ebx
cmpnbexadd dword [rcx+4], eax, ebx
cmpnbexadd qword [rcx+4], rbx, rbx
cmpnbexadd [rcx+4], rbx, rbx
cmpnbexadd qword [rcx+4], r9, rbx
cmpnbexadd qword [rcx+4], rax, rbx
cmpsxadd dword [rcx+4], ebx, ebx
cmpsxadd [rcx+4], ebx, ebx
cmpsxadd dword [rcx+4], ecx, ebx
cmpsxadd dword [rcx+4], eax, ebx
cmpsxadd qword [rcx+4], rbx, rbx
cmpsxadd [rcx+4], rbx, rbx
cmpsxadd qword [rcx+4], r9, rbx
cmpsxadd qword [rcx+4], rax, rbx
cmpnsxadd dword [rcx+4], ebx, ebx
cmpnsxadd [rcx+4], ebx, ebx
cmpnsxadd dword [rcx+4], ecx, ebx
cmpnsxadd dword [rcx+4], eax, ebx
cmpnsxadd qword [rcx+4], rbx, rbx
cmpnsxadd [rcx+4], rbx, rbx
cmpnsxadd qword [rcx+4], r9, rbx
cmpnsxadd qword [rcx+4], rax, rbx
cmppxadd dword [rcx+4], ebx, ebx
cmppxadd [rcx+4], ebx, ebx
cmppxadd dword [rcx+4], ecx, ebx
cmppxadd dword [rcx+4], eax, ebx
cmppxadd qword [rcx+4], rbx, rbx
cmppxadd [rcx+4], rbx, rbx
cmppxadd qword [rcx+4], r9, rbx
cmppxadd qword [rcx+4], rax, rbx
cmpnpxadd dword [rcx+4], ebx, ebx
cmpnpxadd [rcx+4], ebx, ebx
cmpnpxadd dword [rcx+4], ecx, ebx
cmpnpxadd dword [rcx+4], eax, ebx
cmpnpxadd qword [rcx+4], rbx, rbx
cmpnpxadd [rcx+4], rbx, rbx
cmpnpxadd qword [rcx+4], r9, rbx
cmpnpxadd qword [rcx+4], rax, rbx
cmplxadd dword [rcx+4], ebx, ebx
cmplxadd [rcx+4], ebx, ebx
cmplxadd dword [rcx+4], ecx, ebx
cmplxadd dword [rcx+4], eax, ebx
cmplxadd qword [rcx+4], rbx, rbx
cmplxadd [rcx+4], rbx, rbx
cmplxadd qword [rcx+4], r9, rbx
cmplxadd qword [rcx+4], rax, rbx
cmpnlxadd dword [rcx+4], ebx, ebx
cmpnlxadd [rcx+4], ebx, ebx
cmpnlxadd dword [rcx+4], ecx, ebx
cmpnlxadd dword [rcx+4], eax, ebx
cmpnlxadd qword [rcx+4], rbx, rbx
cmpnlxadd [rcx+4], rbx, rbx
cmpnlxadd qword [rcx+4], r9, rbx
cmpnlxadd qword [rcx+4], rax, rbx
cmplexadd dword [rcx+4], ebx, ebx
cmplexadd [rcx+4], ebx, ebx
cmplexadd dword [rcx+4], ecx, ebx
cmplexadd dword [rcx+4], eax, ebx
cmplexadd qword [rcx+4], rbx, rbx
cmplexadd [rcx+4], rbx, rbx
cmplexadd qword [rcx+4], r9, rbx
cmplexadd qword [rcx+4], rax, rbx
cmpnlexadd dword [rcx+4], ebx, ebx
cmpnlexadd [rcx+4], ebx, ebx
cmpnlexadd dword [rcx+4], ecx, ebx
cmpnlexadd dword [rcx+4], eax, ebx
cmpnlexadd qword [rcx+4], rbx, rbx
cmpnlexadd [rcx+4], rbx, rbx
cmpnlexadd qword [rcx+4], r9, rbx
cmpnlexadd qword [rcx+4], rax, rbx
