; One line for each shape of operands of each instruction in iced's tables that NASM knows too. Generated.
bits 32
adc bl, bl
adc ch, bl
adc al, bl
adc byte [ecx+4], bl
adc [ecx+4], bl
adc byte [ecx+4], ch
adc byte [ecx+4], al
adc [ecx+4], ch
adc [ecx+4], al
adc bx, bx
adc cx, bx
adc ax, bx
adc word [ecx+4], bx
adc [ecx+4], bx
adc word [ecx+4], cx
adc word [ecx+4], ax
adc [ecx+4], cx
adc [ecx+4], ax
adc ebx, ebx
adc ecx, ebx
adc eax, ebx
adc dword [ecx+4], ebx
adc [ecx+4], ebx
adc dword [ecx+4], ecx
adc dword [ecx+4], eax
adc [ecx+4], ecx
adc [ecx+4], eax
adc bl, byte [ecx+4]
adc bl, [ecx+4]
adc ch, byte [ecx+4]
adc ch, [ecx+4]
adc al, byte [ecx+4]
adc al, [ecx+4]
adc bx, word [ecx+4]
adc bx, [ecx+4]
adc cx, word [ecx+4]
adc cx, [ecx+4]
adc ax, word [ecx+4]
adc ax, [ecx+4]
adc ebx, dword [ecx+4]
adc ebx, [ecx+4]
adc ecx, dword [ecx+4]
adc ecx, [ecx+4]
adc eax, dword [ecx+4]
adc eax, [ecx+4]
adc al, 9
adc ax, 0x1234
adc ax, 5
adc eax, 0x12345678
adc eax, 5
sbb bl, bl
sbb ch, bl
sbb al, bl
sbb byte [ecx+4], bl
sbb [ecx+4], bl
sbb byte [ecx+4], ch
sbb byte [ecx+4], al
sbb [ecx+4], ch
sbb [ecx+4], al
sbb bx, bx
sbb cx, bx
sbb ax, bx
sbb word [ecx+4], bx
sbb [ecx+4], bx
sbb word [ecx+4], cx
sbb word [ecx+4], ax
sbb [ecx+4], cx
sbb [ecx+4], ax
sbb ebx, ebx
sbb ecx, ebx
sbb eax, ebx
sbb dword [ecx+4], ebx
sbb [ecx+4], ebx
sbb dword [ecx+4], ecx
sbb dword [ecx+4], eax
sbb [ecx+4], ecx
sbb [ecx+4], eax
sbb bl, byte [ecx+4]
sbb bl, [ecx+4]
sbb ch, byte [ecx+4]
sbb ch, [ecx+4]
sbb al, byte [ecx+4]
sbb al, [ecx+4]
sbb bx, word [ecx+4]
sbb bx, [ecx+4]
sbb cx, word [ecx+4]
sbb cx, [ecx+4]
sbb ax, word [ecx+4]
sbb ax, [ecx+4]
sbb ebx, dword [ecx+4]
sbb ebx, [ecx+4]
sbb ecx, dword [ecx+4]
sbb ecx, [ecx+4]
sbb eax, dword [ecx+4]
sbb eax, [ecx+4]
sbb al, 9
sbb ax, 0x1234
sbb ax, 5
sbb eax, 0x12345678
sbb eax, 5
daa
das
aaa
cmp bl, bl
cmp ch, bl
cmp al, bl
cmp byte [ecx+4], bl
cmp [ecx+4], bl
cmp byte [ecx+4], ch
cmp byte [ecx+4], al
cmp [ecx+4], ch
cmp [ecx+4], al
cmp bx, bx
cmp cx, bx
cmp ax, bx
cmp word [ecx+4], bx
cmp [ecx+4], bx
cmp word [ecx+4], cx
cmp word [ecx+4], ax
cmp [ecx+4], cx
cmp [ecx+4], ax
cmp ebx, ebx
cmp ecx, ebx
cmp eax, ebx
cmp dword [ecx+4], ebx
cmp [ecx+4], ebx
cmp dword [ecx+4], ecx
cmp dword [ecx+4], eax
cmp [ecx+4], ecx
cmp [ecx+4], eax
cmp bl, byte [ecx+4]
cmp bl, [ecx+4]
cmp ch, byte [ecx+4]
cmp ch, [ecx+4]
cmp al, byte [ecx+4]
cmp al, [ecx+4]
cmp bx, word [ecx+4]
cmp bx, [ecx+4]
cmp cx, word [ecx+4]
cmp cx, [ecx+4]
cmp ax, word [ecx+4]
cmp ax, [ecx+4]
cmp ebx, dword [ecx+4]
cmp ebx, [ecx+4]
cmp ecx, dword [ecx+4]
cmp ecx, [ecx+4]
cmp eax, dword [ecx+4]
cmp eax, [ecx+4]
cmp al, 9
cmp ax, 0x1234
cmp ax, 5
cmp eax, 0x12345678
cmp eax, 5
aas
inc bx
inc cx
inc ax
inc ebx
inc ecx
inc eax
pusha
pushad
popa
popad
bound bx, [ecx+4]
bound cx, [ecx+4]
bound ax, [ecx+4]
bound ebx, [ecx+4]
bound ecx, [ecx+4]
bound eax, [ecx+4]
arpl bx, bx
arpl cx, bx
arpl ax, bx
arpl word [ecx+4], bx
arpl [ecx+4], bx
arpl word [ecx+4], cx
arpl word [ecx+4], ax
arpl [ecx+4], cx
arpl [ecx+4], ax
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
adc byte [ecx+4], 9
sbb bl, 9
sbb ch, 9
sbb byte [ecx+4], 9
cmp bl, 9
cmp ch, 9
cmp byte [ecx+4], 9
adc bx, 0x1234
adc cx, 0x1234
adc word [ecx+4], 0x1234
adc bx, 5
adc cx, 5
adc word [ecx+4], 5
adc ebx, 0x12345678
adc ecx, 0x12345678
adc dword [ecx+4], 0x12345678
adc ebx, 5
adc ecx, 5
adc dword [ecx+4], 5
sbb bx, 0x1234
sbb cx, 0x1234
sbb word [ecx+4], 0x1234
sbb bx, 5
sbb cx, 5
sbb word [ecx+4], 5
sbb ebx, 0x12345678
sbb ecx, 0x12345678
sbb dword [ecx+4], 0x12345678
sbb ebx, 5
sbb ecx, 5
sbb dword [ecx+4], 5
cmp bx, 0x1234
cmp cx, 0x1234
cmp word [ecx+4], 0x1234
cmp bx, 5
cmp cx, 5
cmp word [ecx+4], 5
cmp ebx, 0x12345678
cmp ecx, 0x12345678
cmp dword [ecx+4], 0x12345678
cmp ebx, 5
cmp ecx, 5
cmp dword [ecx+4], 5
adc bx, -3
adc bx, byte 7
adc cx, -3
adc cx, byte 7
adc ax, -3
adc ax, byte 7
adc word [ecx+4], -3
adc word [ecx+4], byte 7
adc [ecx+4], byte 7
adc ebx, -3
adc ebx, byte 7
adc ecx, -3
adc ecx, byte 7
adc eax, -3
adc eax, byte 7
adc dword [ecx+4], -3
adc dword [ecx+4], byte 7
sbb bx, -3
sbb bx, byte 7
sbb cx, -3
sbb cx, byte 7
sbb ax, -3
sbb ax, byte 7
sbb word [ecx+4], -3
sbb word [ecx+4], byte 7
sbb [ecx+4], byte 7
sbb ebx, -3
sbb ebx, byte 7
sbb ecx, -3
sbb ecx, byte 7
sbb eax, -3
sbb eax, byte 7
sbb dword [ecx+4], -3
sbb dword [ecx+4], byte 7
cmp bx, -3
cmp bx, byte 7
cmp cx, -3
cmp cx, byte 7
cmp ax, -3
cmp ax, byte 7
cmp word [ecx+4], -3
cmp word [ecx+4], byte 7
cmp [ecx+4], byte 7
cmp ebx, -3
cmp ebx, byte 7
cmp ecx, -3
cmp ecx, byte 7
cmp eax, -3
cmp eax, byte 7
cmp dword [ecx+4], -3
cmp dword [ecx+4], byte 7
lea bx, [ecx+4]
lea cx, [ecx+4]
lea ax, [ecx+4]
lea ebx, [ecx+4]
lea ecx, [ecx+4]
lea eax, [ecx+4]
cbw
cwde
cwd
cdq
pushf
pushfd
popf
popfd
sahf
lahf
movsb
movsw
cmpsb
cmpsw
rol bl, 9
rol ch, 9
rol al, 9
rol byte [ecx+4], 9
rcl bl, 9
rcl ch, 9
rcl al, 9
rcl byte [ecx+4], 9
rcr bl, 9
rcr ch, 9
rcr al, 9
rcr byte [ecx+4], 9
shl bl, 9
shl ch, 9
shl al, 9
shl byte [ecx+4], 9
sal bl, 9
sal ch, 9
sal al, 9
sal byte [ecx+4], 9
sar bl, 9
sar ch, 9
sar al, 9
sar byte [ecx+4], 9
rol bx, 9
rol cx, 9
rol ax, 9
rol word [ecx+4], 9
rol ebx, 9
rol ecx, 9
rol eax, 9
rol dword [ecx+4], 9
rcl bx, 9
rcl cx, 9
rcl ax, 9
rcl word [ecx+4], 9
rcl ebx, 9
rcl ecx, 9
rcl eax, 9
rcl dword [ecx+4], 9
rcr bx, 9
rcr cx, 9
rcr ax, 9
rcr word [ecx+4], 9
rcr ebx, 9
rcr ecx, 9
rcr eax, 9
rcr dword [ecx+4], 9
shl bx, 9
shl cx, 9
shl ax, 9
shl word [ecx+4], 9
shl ebx, 9
shl ecx, 9
shl eax, 9
shl dword [ecx+4], 9
sal bx, 9
sal cx, 9
sal ax, 9
sal word [ecx+4], 9
sal ebx, 9
sal ecx, 9
sal eax, 9
sal dword [ecx+4], 9
sar bx, 9
sar cx, 9
sar ax, 9
sar word [ecx+4], 9
sar ebx, 9
sar ecx, 9
sar eax, 9
sar dword [ecx+4], 9
ret 0x1234
ret 5
ret
les bx, [ecx+4]
les cx, [ecx+4]
les ax, [ecx+4]
les ebx, [ecx+4]
les ecx, [ecx+4]
les eax, [ecx+4]
lds bx, [ecx+4]
lds cx, [ecx+4]
lds ax, [ecx+4]
lds ebx, [ecx+4]
lds ecx, [ecx+4]
lds eax, [ecx+4]
xabort 9
xbegin near $+0x300
xbegin $+20
leave
retf 0x1234
retf 5
retf
int3
into
iretd
rol bl, 1
rol ch, 1
rol al, 1
rol byte [ecx+4], 1
rcl bl, 1
rcl ch, 1
rcl al, 1
rcl byte [ecx+4], 1
rcr bl, 1
rcr ch, 1
rcr al, 1
rcr byte [ecx+4], 1
shl bl, 1
shl ch, 1
shl al, 1
shl byte [ecx+4], 1
sal bl, 1
sal ch, 1
sal al, 1
sal byte [ecx+4], 1
sar bl, 1
sar ch, 1
sar al, 1
sar byte [ecx+4], 1
rol bx, 1
rol cx, 1
rol ax, 1
rol word [ecx+4], 1
rol ebx, 1
rol ecx, 1
rol eax, 1
rol dword [ecx+4], 1
rcl bx, 1
rcl cx, 1
rcl ax, 1
rcl word [ecx+4], 1
rcl ebx, 1
rcl ecx, 1
rcl eax, 1
rcl dword [ecx+4], 1
rcr bx, 1
rcr cx, 1
rcr ax, 1
rcr word [ecx+4], 1
rcr ebx, 1
rcr ecx, 1
rcr eax, 1
rcr dword [ecx+4], 1
shl bx, 1
shl cx, 1
shl ax, 1
shl word [ecx+4], 1
shl ebx, 1
shl ecx, 1
shl eax, 1
shl dword [ecx+4], 1
sal bx, 1
sal cx, 1
sal ax, 1
sal word [ecx+4], 1
sal ebx, 1
sal ecx, 1
sal eax, 1
sal dword [ecx+4], 1
sar bx, 1
sar cx, 1
sar ax, 1
sar word [ecx+4], 1
sar ebx, 1
sar ecx, 1
sar eax, 1
sar dword [ecx+4], 1
rol bl, cl
rol ch, cl
rol al, cl
rol byte [ecx+4], cl
rcl bl, cl
rcl ch, cl
rcl al, cl
rcl byte [ecx+4], cl
rcr bl, cl
rcr ch, cl
rcr al, cl
rcr byte [ecx+4], cl
shl bl, cl
shl ch, cl
shl al, cl
shl byte [ecx+4], cl
sal bl, cl
sal ch, cl
sal al, cl
sal byte [ecx+4], cl
sar bl, cl
sar ch, cl
sar al, cl
sar byte [ecx+4], cl
rol bx, cl
rol cx, cl
rol ax, cl
rol word [ecx+4], cl
rol ebx, cl
rol ecx, cl
rol eax, cl
rol dword [ecx+4], cl
rcl bx, cl
rcl cx, cl
rcl ax, cl
rcl word [ecx+4], cl
rcl ebx, cl
rcl ecx, cl
rcl eax, cl
rcl dword [ecx+4], cl
rcr bx, cl
rcr cx, cl
rcr ax, cl
rcr word [ecx+4], cl
rcr ebx, cl
rcr ecx, cl
rcr eax, cl
rcr dword [ecx+4], cl
shl bx, cl
shl cx, cl
shl ax, cl
shl word [ecx+4], cl
shl ebx, cl
shl ecx, cl
shl eax, cl
shl dword [ecx+4], cl
sal bx, cl
sal cx, cl
sal ax, cl
sal word [ecx+4], cl
sal ebx, cl
sal ecx, cl
sal eax, cl
sal dword [ecx+4], cl
sar bx, cl
sar cx, cl
sar ax, cl
sar word [ecx+4], cl
sar ebx, cl
sar ecx, cl
sar eax, cl
sar dword [ecx+4], cl
aam 9
aad 9
salc
xlatb
fcom dword [ecx+4]
fcomp dword [ecx+4]
fdiv dword [ecx+4]
fdivr dword [ecx+4]
fcom st0, st2
fcomp st0, st2
fdiv st0, st2
fdivr st0, st2
fld dword [ecx+4]
fst dword [ecx+4]
fstp dword [ecx+4]
fldenv [ecx+4]
fldcw word [ecx+4]
fldcw [ecx+4]
fnstenv [ecx+4]
fstenv [ecx+4]
fnstcw word [ecx+4]
fnstcw [ecx+4]
fstcw word [ecx+4]
fstcw [ecx+4]
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
fiadd dword [ecx+4]
fimul dword [ecx+4]
ficom dword [ecx+4]
ficomp dword [ecx+4]
fisub dword [ecx+4]
fisubr dword [ecx+4]
fidiv dword [ecx+4]
fidivr dword [ecx+4]
fcmovb st0, st2
fcmove st0, st2
fcmovbe st0, st2
fcmovu st0, st2
fucompp
fild dword [ecx+4]
fisttp dword [ecx+4]
fist dword [ecx+4]
fistp dword [ecx+4]
fld tword [ecx+4]
fstp tword [ecx+4]
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
fcom qword [ecx+4]
fcomp qword [ecx+4]
fdiv qword [ecx+4]
fdivr qword [ecx+4]
fdivr st2, st0
fdiv st2, st0
fld qword [ecx+4]
fisttp qword [ecx+4]
fst qword [ecx+4]
fstp qword [ecx+4]
frstor [ecx+4]
fnsave [ecx+4]
fsave [ecx+4]
fnstsw word [ecx+4]
fnstsw [ecx+4]
fstsw word [ecx+4]
fstsw [ecx+4]
ffree st2
fst st2
fstp st2
fucom st0, st2
fucomp st0, st2
fiadd word [ecx+4]
fimul word [ecx+4]
ficom word [ecx+4]
ficomp word [ecx+4]
fisub word [ecx+4]
fisubr word [ecx+4]
fidiv word [ecx+4]
fidivr word [ecx+4]
faddp st2, st0
fmulp st2, st0
fcompp
fsubrp st2, st0
fsubp st2, st0
fdivrp st2, st0
fdivp st2, st0
fild word [ecx+4]
fisttp word [ecx+4]
fist word [ecx+4]
fistp word [ecx+4]
fbld tword [ecx+4]
fbld [ecx+4]
fild qword [ecx+4]
fbstp tword [ecx+4]
fbstp [ecx+4]
fistp qword [ecx+4]
ffreep st2
fnstsw ax
fstsw ax
fucomip st0, st2
fcomip st0, st2
loopne $+20
loope $+20
jcxz $+20
jecxz $+20
jmp near $+0x300
jmp $+20
jmp 8:0x1234
jmp word 8:0x1234
jmp dword 8:0x1234
jmp short $+20
int1
hlt
cmc
neg bl
neg ch
neg al
neg byte [ecx+4]
neg bx
neg cx
neg ax
neg word [ecx+4]
neg ebx
neg ecx
neg eax
neg dword [ecx+4]
clc
stc
cli
sti
cld
inc bl
inc ch
inc al
inc byte [ecx+4]
inc word [ecx+4]
inc dword [ecx+4]
jmp bx
jmp cx
jmp ax
jmp word [ecx+4]
jmp [ecx+4]
jmp ebx
jmp ecx
jmp eax
jmp dword [ecx+4]
lldt bx
lldt cx
lldt ax
lldt word [ecx+4]
lldt [ecx+4]
ltr bx
ltr cx
ltr ax
ltr word [ecx+4]
ltr [ecx+4]
jmpe bx
jmpe cx
jmpe ax
jmpe word [ecx+4]
jmpe ebx
jmpe ecx
jmpe eax
jmpe dword [ecx+4]
sgdt [ecx+4]
sidt [ecx+4]
lgdt [ecx+4]
lidt [ecx+4]
smsw bx
smsw cx
smsw ax
smsw word [ecx+4]
smsw [ecx+4]
smsw ebx
smsw ecx
smsw eax
rstorssp qword [ecx+4]
rstorssp [ecx+4]
lmsw bx
lmsw cx
lmsw ax
lmsw word [ecx+4]
lmsw [ecx+4]
invlpg [ecx+4]
enclv
pconfig
clac
stac
encls
xgetbv
xsetbv
xend
xtest
enclu
stgi
clgi
invlpga
setssbsy
saveprevssp
rdtscp
monitorx
mwaitx
clzero
lar bx, bx
lar cx, bx
lar ax, bx
lar bx, word [ecx+4]
lar bx, [ecx+4]
lar cx, word [ecx+4]
lar cx, [ecx+4]
lar ax, word [ecx+4]
lar ax, [ecx+4]
lar ebx, ebx
lar ecx, ebx
lar eax, ebx
lar ebx, word [ecx+4]
lar ebx, [ecx+4]
lar ecx, word [ecx+4]
lar ecx, [ecx+4]
lar eax, word [ecx+4]
lar eax, [ecx+4]
lsl bx, bx
lsl cx, bx
lsl ax, bx
lsl bx, word [ecx+4]
lsl bx, [ecx+4]
lsl cx, word [ecx+4]
lsl cx, [ecx+4]
lsl ax, word [ecx+4]
lsl ax, [ecx+4]
lsl ebx, ebx
lsl ecx, ebx
lsl eax, ebx
lsl ebx, word [ecx+4]
lsl ebx, [ecx+4]
lsl ecx, word [ecx+4]
lsl ecx, [ecx+4]
lsl eax, word [ecx+4]
lsl eax, [ecx+4]
loadall
syscall
clts
sysret
wbinvd
wbnoinvd
ud2
prefetch [ecx+4]
prefetchw [ecx+4]
prefetchwt1 byte [ecx+4]
prefetchwt1 [ecx+4]
femms
umov bl, bl
umov ch, bl
umov al, bl
umov byte [ecx+4], bl
umov [ecx+4], bl
umov byte [ecx+4], ch
umov byte [ecx+4], al
umov [ecx+4], ch
umov [ecx+4], al
umov bx, bx
umov cx, bx
umov ax, bx
umov word [ecx+4], bx
umov [ecx+4], bx
umov word [ecx+4], cx
umov word [ecx+4], ax
umov [ecx+4], cx
umov [ecx+4], ax
umov ebx, ebx
umov ecx, ebx
umov eax, ebx
umov dword [ecx+4], ebx
umov [ecx+4], ebx
umov dword [ecx+4], ecx
umov dword [ecx+4], eax
umov [ecx+4], ecx
umov [ecx+4], eax
umov bl, byte [ecx+4]
umov bl, [ecx+4]
umov ch, byte [ecx+4]
umov ch, [ecx+4]
umov al, byte [ecx+4]
umov al, [ecx+4]
umov bx, word [ecx+4]
umov bx, [ecx+4]
umov cx, word [ecx+4]
umov cx, [ecx+4]
umov ax, word [ecx+4]
umov ax, [ecx+4]
umov ebx, dword [ecx+4]
umov ebx, [ecx+4]
umov ecx, dword [ecx+4]
umov ecx, [ecx+4]
umov eax, dword [ecx+4]
umov eax, [ecx+4]
prefetchnta byte [ecx+4]
prefetchnta [ecx+4]
prefetcht0 byte [ecx+4]
prefetcht0 [ecx+4]
prefetcht1 byte [ecx+4]
prefetcht1 [ecx+4]
prefetcht2 byte [ecx+4]
prefetcht2 [ecx+4]
bndldx bnd1, [ecx+4]
bndmov bnd1, bnd1
bndmov bnd1, [ecx+4]
bndcl bnd1, ebx
bndcl bnd1, ecx
bndcl bnd1, eax
bndcl bnd1, [ecx+4]
bndcu bnd1, ebx
bndcu bnd1, ecx
bndcu bnd1, eax
bndcu bnd1, [ecx+4]
bndstx [ecx+4], bnd1
bndmov [ecx+4], bnd1
bndmk bnd1, [ecx+4]
bndcn bnd1, ebx
bndcn bnd1, ecx
bndcn bnd1, eax
bndcn bnd1, [ecx+4]
cldemote [ecx+4]
rdsspd ebx
rdsspd ecx
rdsspd eax
endbr64
endbr32
cvtpi2ps xmm1, mm1
cvtpi2ps xmm0, mm1
cvtpi2ps xmm7, mm1
cvtpi2ps xmm1, qword [ecx+4]
cvtpi2ps xmm1, [ecx+4]
cvtpi2ps xmm0, qword [ecx+4]
cvtpi2ps xmm0, [ecx+4]
cvtpi2ps xmm7, qword [ecx+4]
cvtpi2ps xmm7, [ecx+4]
cvtpi2pd xmm1, mm1
cvtpi2pd xmm0, mm1
cvtpi2pd xmm7, mm1
cvtpi2pd xmm1, qword [ecx+4]
cvtpi2pd xmm1, [ecx+4]
cvtpi2pd xmm0, qword [ecx+4]
cvtpi2pd xmm0, [ecx+4]
cvtpi2pd xmm7, qword [ecx+4]
cvtpi2pd xmm7, [ecx+4]
movntss dword [ecx+4], xmm1
movntss [ecx+4], xmm1
movntss dword [ecx+4], xmm0
movntss dword [ecx+4], xmm7
movntss [ecx+4], xmm0
movntss [ecx+4], xmm7
movntsd qword [ecx+4], xmm1
movntsd [ecx+4], xmm1
movntsd qword [ecx+4], xmm0
movntsd qword [ecx+4], xmm7
movntsd [ecx+4], xmm0
movntsd [ecx+4], xmm7
cvttps2pi mm1, xmm1
cvttps2pi mm2, xmm1
cvttps2pi mm1, xmm0
cvttps2pi mm1, qword [ecx+4]
cvttps2pi mm1, [ecx+4]
cvttps2pi mm2, qword [ecx+4]
cvttps2pi mm2, [ecx+4]
cvttpd2pi mm1, xmm1
cvttpd2pi mm2, xmm1
cvttpd2pi mm1, xmm0
cvttpd2pi mm1, oword [ecx+4]
cvttpd2pi mm1, [ecx+4]
cvttpd2pi mm2, oword [ecx+4]
cvttpd2pi mm2, [ecx+4]
cvtps2pi mm1, xmm1
cvtps2pi mm2, xmm1
cvtps2pi mm1, xmm0
cvtps2pi mm1, qword [ecx+4]
cvtps2pi mm1, [ecx+4]
cvtps2pi mm2, qword [ecx+4]
cvtps2pi mm2, [ecx+4]
cvtpd2pi mm1, xmm1
cvtpd2pi mm2, xmm1
cvtpd2pi mm1, xmm0
cvtpd2pi mm1, oword [ecx+4]
cvtpd2pi mm1, [ecx+4]
cvtpd2pi mm2, oword [ecx+4]
cvtpd2pi mm2, [ecx+4]
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
cmovo bx, word [ecx+4]
cmovo bx, [ecx+4]
cmovo cx, word [ecx+4]
cmovo cx, [ecx+4]
cmovo ax, word [ecx+4]
cmovo ax, [ecx+4]
cmovo ebx, ebx
cmovo ecx, ebx
cmovo eax, ebx
cmovo ebx, dword [ecx+4]
cmovo ebx, [ecx+4]
cmovo ecx, dword [ecx+4]
cmovo ecx, [ecx+4]
cmovo eax, dword [ecx+4]
cmovo eax, [ecx+4]
cmovno bx, bx
cmovno cx, bx
cmovno ax, bx
cmovno bx, word [ecx+4]
cmovno bx, [ecx+4]
cmovno cx, word [ecx+4]
cmovno cx, [ecx+4]
cmovno ax, word [ecx+4]
cmovno ax, [ecx+4]
cmovno ebx, ebx
cmovno ecx, ebx
cmovno eax, ebx
cmovno ebx, dword [ecx+4]
cmovno ebx, [ecx+4]
cmovno ecx, dword [ecx+4]
cmovno ecx, [ecx+4]
cmovno eax, dword [ecx+4]
cmovno eax, [ecx+4]
cmovae bx, bx
cmovae cx, bx
cmovae ax, bx
cmovae bx, word [ecx+4]
cmovae bx, [ecx+4]
cmovae cx, word [ecx+4]
cmovae cx, [ecx+4]
cmovae ax, word [ecx+4]
cmovae ax, [ecx+4]
cmovae ebx, ebx
cmovae ecx, ebx
cmovae eax, ebx
cmovae ebx, dword [ecx+4]
cmovae ebx, [ecx+4]
cmovae ecx, dword [ecx+4]
cmovae ecx, [ecx+4]
cmovae eax, dword [ecx+4]
cmovae eax, [ecx+4]
cmova bx, bx
cmova cx, bx
cmova ax, bx
cmova bx, word [ecx+4]
cmova bx, [ecx+4]
cmova cx, word [ecx+4]
cmova cx, [ecx+4]
cmova ax, word [ecx+4]
cmova ax, [ecx+4]
cmova ebx, ebx
cmova ecx, ebx
cmova eax, ebx
cmova ebx, dword [ecx+4]
cmova ebx, [ecx+4]
cmova ecx, dword [ecx+4]
cmova ecx, [ecx+4]
cmova eax, dword [ecx+4]
cmova eax, [ecx+4]
cmovs bx, bx
cmovs cx, bx
cmovs ax, bx
cmovs bx, word [ecx+4]
cmovs bx, [ecx+4]
cmovs cx, word [ecx+4]
cmovs cx, [ecx+4]
cmovs ax, word [ecx+4]
cmovs ax, [ecx+4]
cmovs ebx, ebx
cmovs ecx, ebx
cmovs eax, ebx
cmovs ebx, dword [ecx+4]
cmovs ebx, [ecx+4]
cmovs ecx, dword [ecx+4]
cmovs ecx, [ecx+4]
cmovs eax, dword [ecx+4]
cmovs eax, [ecx+4]
cmovns bx, bx
cmovns cx, bx
cmovns ax, bx
cmovns bx, word [ecx+4]
cmovns bx, [ecx+4]
cmovns cx, word [ecx+4]
cmovns cx, [ecx+4]
cmovns ax, word [ecx+4]
cmovns ax, [ecx+4]
cmovns ebx, ebx
cmovns ecx, ebx
cmovns eax, ebx
cmovns ebx, dword [ecx+4]
cmovns ebx, [ecx+4]
cmovns ecx, dword [ecx+4]
cmovns ecx, [ecx+4]
cmovns eax, dword [ecx+4]
cmovns eax, [ecx+4]
cmovp bx, bx
cmovp cx, bx
cmovp ax, bx
cmovp bx, word [ecx+4]
cmovp bx, [ecx+4]
cmovp cx, word [ecx+4]
cmovp cx, [ecx+4]
cmovp ax, word [ecx+4]
cmovp ax, [ecx+4]
cmovp ebx, ebx
cmovp ecx, ebx
cmovp eax, ebx
cmovp ebx, dword [ecx+4]
cmovp ebx, [ecx+4]
cmovp ecx, dword [ecx+4]
cmovp ecx, [ecx+4]
cmovp eax, dword [ecx+4]
cmovp eax, [ecx+4]
cmovnp bx, bx
cmovnp cx, bx
cmovnp ax, bx
cmovnp bx, word [ecx+4]
cmovnp bx, [ecx+4]
cmovnp cx, word [ecx+4]
cmovnp cx, [ecx+4]
cmovnp ax, word [ecx+4]
cmovnp ax, [ecx+4]
cmovnp ebx, ebx
cmovnp ecx, ebx
cmovnp eax, ebx
cmovnp ebx, dword [ecx+4]
cmovnp ebx, [ecx+4]
cmovnp ecx, dword [ecx+4]
cmovnp ecx, [ecx+4]
cmovnp eax, dword [ecx+4]
cmovnp eax, [ecx+4]
cmovl bx, bx
cmovl cx, bx
cmovl ax, bx
cmovl bx, word [ecx+4]
cmovl bx, [ecx+4]
cmovl cx, word [ecx+4]
cmovl cx, [ecx+4]
cmovl ax, word [ecx+4]
cmovl ax, [ecx+4]
cmovl ebx, ebx
cmovl ecx, ebx
cmovl eax, ebx
cmovl ebx, dword [ecx+4]
cmovl ebx, [ecx+4]
cmovl ecx, dword [ecx+4]
cmovl ecx, [ecx+4]
cmovl eax, dword [ecx+4]
cmovl eax, [ecx+4]
cmovge bx, bx
cmovge cx, bx
cmovge ax, bx
cmovge bx, word [ecx+4]
cmovge bx, [ecx+4]
cmovge cx, word [ecx+4]
cmovge cx, [ecx+4]
cmovge ax, word [ecx+4]
cmovge ax, [ecx+4]
cmovge ebx, ebx
cmovge ecx, ebx
cmovge eax, ebx
cmovge ebx, dword [ecx+4]
cmovge ebx, [ecx+4]
cmovge ecx, dword [ecx+4]
cmovge ecx, [ecx+4]
cmovge eax, dword [ecx+4]
cmovge eax, [ecx+4]
cmovle bx, bx
cmovle cx, bx
cmovle ax, bx
cmovle bx, word [ecx+4]
cmovle bx, [ecx+4]
cmovle cx, word [ecx+4]
cmovle cx, [ecx+4]
cmovle ax, word [ecx+4]
cmovle ax, [ecx+4]
cmovle ebx, ebx
cmovle ecx, ebx
cmovle eax, ebx
cmovle ebx, dword [ecx+4]
cmovle ebx, [ecx+4]
cmovle ecx, dword [ecx+4]
cmovle ecx, [ecx+4]
cmovle eax, dword [ecx+4]
cmovle eax, [ecx+4]
cmovg bx, bx
cmovg cx, bx
cmovg ax, bx
cmovg bx, word [ecx+4]
cmovg bx, [ecx+4]
cmovg cx, word [ecx+4]
cmovg cx, [ecx+4]
cmovg ax, word [ecx+4]
cmovg ax, [ecx+4]
cmovg ebx, ebx
cmovg ecx, ebx
cmovg eax, ebx
cmovg ebx, dword [ecx+4]
cmovg ebx, [ecx+4]
cmovg ecx, dword [ecx+4]
cmovg ecx, [ecx+4]
cmovg eax, dword [ecx+4]
cmovg eax, [ecx+4]
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
pshufw mm1, mm1, 9
pshufw mm2, mm1, 9
pshufw mm1, mm2, 9
pshufw mm1, [ecx+4], 9
insertq xmm1, xmm1, 9, 9
insertq xmm0, xmm1, 9, 9
insertq xmm7, xmm1, 9, 9
insertq xmm1, xmm1
insertq xmm0, xmm1
insertq xmm7, xmm1
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
seto byte [ecx+4]
seto [ecx+4]
setno bl
setno ch
setno al
setno byte [ecx+4]
setno [ecx+4]
setb bl
setb ch
setb al
setb byte [ecx+4]
setb [ecx+4]
setae bl
setae ch
setae al
setae byte [ecx+4]
setae [ecx+4]
sete bl
sete ch
sete al
sete byte [ecx+4]
sete [ecx+4]
setne bl
setne ch
setne al
setne byte [ecx+4]
setne [ecx+4]
setbe bl
setbe ch
setbe al
setbe byte [ecx+4]
setbe [ecx+4]
seta bl
seta ch
seta al
seta byte [ecx+4]
seta [ecx+4]
sets bl
sets ch
sets al
sets byte [ecx+4]
sets [ecx+4]
setns bl
setns ch
setns al
setns byte [ecx+4]
setns [ecx+4]
setp bl
setp ch
setp al
setp byte [ecx+4]
setp [ecx+4]
setnp bl
setnp ch
setnp al
setnp byte [ecx+4]
setnp [ecx+4]
setl bl
setl ch
setl al
setl byte [ecx+4]
setl [ecx+4]
setge bl
setge ch
setge al
setge byte [ecx+4]
setge [ecx+4]
setle bl
setle ch
setle al
setle byte [ecx+4]
setle [ecx+4]
setg bl
setg ch
setg al
setg byte [ecx+4]
setg [ecx+4]
kmovw k1, k1
kmovw k2, k1
kmovw k1, k2
kmovw k1, word [ecx+4]
kmovw k1, [ecx+4]
kmovw k2, word [ecx+4]
kmovw k2, [ecx+4]
kmovb k1, k1
kmovb k2, k1
kmovb k1, k2
kmovb k1, byte [ecx+4]
kmovb k1, [ecx+4]
kmovb k2, byte [ecx+4]
kmovb k2, [ecx+4]
kmovw word [ecx+4], k1
kmovw [ecx+4], k1
kmovw word [ecx+4], k2
kmovw [ecx+4], k2
kmovb byte [ecx+4], k1
kmovb [ecx+4], k1
kmovb byte [ecx+4], k2
kmovb [ecx+4], k2
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
bt word [ecx+4], bx
bt [ecx+4], bx
bt word [ecx+4], cx
bt word [ecx+4], ax
bt [ecx+4], cx
bt [ecx+4], ax
bt ebx, ebx
bt ecx, ebx
bt eax, ebx
bt dword [ecx+4], ebx
bt [ecx+4], ebx
bt dword [ecx+4], ecx
bt dword [ecx+4], eax
bt [ecx+4], ecx
bt [ecx+4], eax
montmul
xsha1
xsha256
xbts bx, bx
xbts cx, bx
xbts ax, bx
xbts bx, word [ecx+4]
xbts bx, [ecx+4]
xbts cx, word [ecx+4]
xbts cx, [ecx+4]
xbts ax, word [ecx+4]
xbts ax, [ecx+4]
xbts ebx, ebx
xbts ecx, ebx
xbts eax, ebx
xbts ebx, dword [ecx+4]
xbts ebx, [ecx+4]
xbts ecx, dword [ecx+4]
xbts ecx, [ecx+4]
xbts eax, dword [ecx+4]
xbts eax, [ecx+4]
xstore
xcryptecb
xcryptcbc
xcryptctr
xcryptcfb
xcryptofb
ibts bx, bx
ibts cx, bx
ibts ax, bx
ibts word [ecx+4], bx
ibts [ecx+4], bx
ibts word [ecx+4], cx
ibts word [ecx+4], ax
ibts [ecx+4], cx
ibts [ecx+4], ax
ibts ebx, ebx
ibts ecx, ebx
ibts eax, ebx
ibts dword [ecx+4], ebx
ibts [ecx+4], ebx
ibts dword [ecx+4], ecx
ibts dword [ecx+4], eax
ibts [ecx+4], ecx
ibts [ecx+4], eax
cmpxchg bl, bl
cmpxchg ch, bl
cmpxchg al, bl
cmpxchg byte [ecx+4], bl
cmpxchg [ecx+4], bl
cmpxchg byte [ecx+4], ch
cmpxchg byte [ecx+4], al
cmpxchg [ecx+4], ch
cmpxchg [ecx+4], al
cmpxchg bx, bx
cmpxchg cx, bx
cmpxchg ax, bx
cmpxchg word [ecx+4], bx
cmpxchg [ecx+4], bx
cmpxchg word [ecx+4], cx
cmpxchg word [ecx+4], ax
cmpxchg [ecx+4], cx
cmpxchg [ecx+4], ax
cmpxchg ebx, ebx
cmpxchg ecx, ebx
cmpxchg eax, ebx
cmpxchg dword [ecx+4], ebx
cmpxchg [ecx+4], ebx
cmpxchg dword [ecx+4], ecx
cmpxchg dword [ecx+4], eax
cmpxchg [ecx+4], ecx
cmpxchg [ecx+4], eax
rsm
shrd bx, bx, 9
shrd cx, bx, 9
shrd ax, bx, 9
shrd word [ecx+4], bx, 9
shrd [ecx+4], bx, 9
shrd ebx, ebx, 9
shrd ecx, ebx, 9
shrd eax, ebx, 9
shrd dword [ecx+4], ebx, 9
shrd [ecx+4], ebx, 9
shrd bx, bx, cl
shrd cx, bx, cl
shrd ax, bx, cl
shrd word [ecx+4], bx, cl
shrd [ecx+4], bx, cl
shrd ebx, ebx, cl
shrd ecx, ebx, cl
shrd eax, ebx, cl
shrd dword [ecx+4], ebx, cl
shrd [ecx+4], ebx, cl
fxsave [ecx+4]
fxrstor [ecx+4]
incsspd ebx
incsspd ecx
incsspd eax
xsaveopt [ecx+4]
clwb [ecx+4]
tpause ebx
tpause ecx
tpause eax
clrssbsy qword [ecx+4]
clrssbsy [ecx+4]
umonitor bx
umonitor cx
umonitor ax
umonitor ebx
umonitor ecx
umonitor eax
umwait ebx
umwait ecx
umwait eax
clflush [ecx+4]
clflushopt [ecx+4]
lfence
mfence
sfence
pcommit
btr bx, bx
btr cx, bx
btr ax, bx
btr word [ecx+4], bx
btr [ecx+4], bx
btr word [ecx+4], cx
btr word [ecx+4], ax
btr [ecx+4], cx
btr [ecx+4], ax
btr ebx, ebx
btr ecx, ebx
btr eax, ebx
btr dword [ecx+4], ebx
btr [ecx+4], ebx
btr dword [ecx+4], ecx
btr dword [ecx+4], eax
btr [ecx+4], ecx
btr [ecx+4], eax
lfs bx, [ecx+4]
lfs cx, [ecx+4]
lfs ax, [ecx+4]
lfs ebx, [ecx+4]
lfs ecx, [ecx+4]
lfs eax, [ecx+4]
lgs bx, [ecx+4]
lgs cx, [ecx+4]
lgs ax, [ecx+4]
lgs ebx, [ecx+4]
lgs ecx, [ecx+4]
lgs eax, [ecx+4]
movzx bx, bl
movzx cx, bl
movzx ax, bl
movzx bx, byte [ecx+4]
movzx bx, [ecx+4]
movzx cx, byte [ecx+4]
movzx cx, [ecx+4]
movzx ax, byte [ecx+4]
movzx ax, [ecx+4]
movzx ebx, bl
movzx ecx, bl
movzx eax, bl
movzx ebx, byte [ecx+4]
movzx ecx, byte [ecx+4]
movzx eax, byte [ecx+4]
movzx ebx, bx
movzx ecx, bx
movzx eax, bx
movzx ebx, word [ecx+4]
movzx ecx, word [ecx+4]
movzx eax, word [ecx+4]
jmpe $+20
popcnt bx, bx
popcnt cx, bx
popcnt ax, bx
popcnt bx, word [ecx+4]
popcnt bx, [ecx+4]
popcnt cx, word [ecx+4]
popcnt cx, [ecx+4]
popcnt ax, word [ecx+4]
popcnt ax, [ecx+4]
popcnt ebx, ebx
popcnt ecx, ebx
popcnt eax, ebx
popcnt ebx, dword [ecx+4]
popcnt ebx, [ecx+4]
popcnt ecx, dword [ecx+4]
popcnt ecx, [ecx+4]
popcnt eax, dword [ecx+4]
popcnt eax, [ecx+4]
ud1 bx, bx
ud1 cx, bx
ud1 ax, bx
ud1 bx, word [ecx+4]
ud1 bx, [ecx+4]
ud1 cx, word [ecx+4]
ud1 cx, [ecx+4]
ud1 ax, word [ecx+4]
ud1 ax, [ecx+4]
ud1 ebx, ebx
ud1 ecx, ebx
ud1 eax, ebx
ud1 ebx, dword [ecx+4]
ud1 ebx, [ecx+4]
ud1 ecx, dword [ecx+4]
ud1 ecx, [ecx+4]
ud1 eax, dword [ecx+4]
ud1 eax, [ecx+4]
bt bx, 9
bt cx, 9
bt ax, 9
bt word [ecx+4], 9
bt ebx, 9
bt ecx, 9
bt eax, 9
bt dword [ecx+4], 9
btr bx, 9
btr cx, 9
btr ax, 9
btr word [ecx+4], 9
btr ebx, 9
btr ecx, 9
btr eax, 9
btr dword [ecx+4], 9
btc bx, 9
btc cx, 9
btc ax, 9
btc word [ecx+4], 9
btc ebx, 9
btc ecx, 9
btc eax, 9
btc dword [ecx+4], 9
btc bx, bx
btc cx, bx
btc ax, bx
btc word [ecx+4], bx
btc [ecx+4], bx
btc word [ecx+4], cx
btc word [ecx+4], ax
btc [ecx+4], cx
btc [ecx+4], ax
btc ebx, ebx
btc ecx, ebx
btc eax, ebx
btc dword [ecx+4], ebx
btc [ecx+4], ebx
btc dword [ecx+4], ecx
btc dword [ecx+4], eax
btc [ecx+4], ecx
btc [ecx+4], eax
bsf bx, bx
bsf cx, bx
bsf ax, bx
bsf bx, word [ecx+4]
bsf bx, [ecx+4]
bsf cx, word [ecx+4]
bsf cx, [ecx+4]
bsf ax, word [ecx+4]
bsf ax, [ecx+4]
bsf ebx, ebx
bsf ecx, ebx
bsf eax, ebx
bsf ebx, dword [ecx+4]
bsf ebx, [ecx+4]
bsf ecx, dword [ecx+4]
bsf ecx, [ecx+4]
bsf eax, dword [ecx+4]
bsf eax, [ecx+4]
tzcnt bx, bx
tzcnt cx, bx
tzcnt ax, bx
tzcnt bx, word [ecx+4]
tzcnt bx, [ecx+4]
tzcnt cx, word [ecx+4]
tzcnt cx, [ecx+4]
tzcnt ax, word [ecx+4]
tzcnt ax, [ecx+4]
tzcnt ebx, ebx
tzcnt ecx, ebx
tzcnt eax, ebx
tzcnt ebx, dword [ecx+4]
tzcnt ebx, [ecx+4]
tzcnt ecx, dword [ecx+4]
tzcnt ecx, [ecx+4]
tzcnt eax, dword [ecx+4]
tzcnt eax, [ecx+4]
bsr bx, bx
bsr cx, bx
bsr ax, bx
bsr bx, word [ecx+4]
bsr bx, [ecx+4]
bsr cx, word [ecx+4]
bsr cx, [ecx+4]
bsr ax, word [ecx+4]
bsr ax, [ecx+4]
bsr ebx, ebx
bsr ecx, ebx
bsr eax, ebx
bsr ebx, dword [ecx+4]
bsr ebx, [ecx+4]
bsr ecx, dword [ecx+4]
bsr ecx, [ecx+4]
bsr eax, dword [ecx+4]
bsr eax, [ecx+4]
lzcnt bx, bx
lzcnt cx, bx
lzcnt ax, bx
lzcnt bx, word [ecx+4]
lzcnt bx, [ecx+4]
lzcnt cx, word [ecx+4]
lzcnt cx, [ecx+4]
lzcnt ax, word [ecx+4]
lzcnt ax, [ecx+4]
lzcnt ebx, ebx
lzcnt ecx, ebx
lzcnt eax, ebx
lzcnt ebx, dword [ecx+4]
lzcnt ebx, [ecx+4]
lzcnt ecx, dword [ecx+4]
lzcnt ecx, [ecx+4]
lzcnt eax, dword [ecx+4]
lzcnt eax, [ecx+4]
movsx bx, bl
movsx cx, bl
movsx ax, bl
movsx bx, byte [ecx+4]
movsx bx, [ecx+4]
movsx cx, byte [ecx+4]
movsx cx, [ecx+4]
movsx ax, byte [ecx+4]
movsx ax, [ecx+4]
movsx ebx, bl
movsx ecx, bl
movsx eax, bl
movsx ebx, byte [ecx+4]
movsx ecx, byte [ecx+4]
movsx eax, byte [ecx+4]
movsx ebx, bx
movsx ecx, bx
movsx eax, bx
movsx ebx, word [ecx+4]
movsx ecx, word [ecx+4]
movsx eax, word [ecx+4]
movnti dword [ecx+4], ebx
movnti [ecx+4], ebx
movnti dword [ecx+4], ecx
movnti dword [ecx+4], eax
movnti [ecx+4], ecx
movnti [ecx+4], eax
cmpxchg8b qword [ecx+4]
cmpxchg8b [ecx+4]
xrstors [ecx+4]
xsavec [ecx+4]
xsaves [ecx+4]
rdrand bx
rdrand cx
rdrand ax
rdrand ebx
rdrand ecx
rdrand eax
rdseed bx
rdseed cx
rdseed ax
rdseed ebx
rdseed ecx
rdseed eax
rdpid ebx
rdpid ecx
rdpid eax
bswap ebx
bswap ecx
bswap eax
movq2dq xmm1, mm1
movq2dq xmm0, mm1
movq2dq xmm7, mm1
movdq2q mm1, xmm1
movdq2q mm2, xmm1
movdq2q mm1, xmm0
movntq qword [ecx+4], mm1
movntq [ecx+4], mm1
movntq qword [ecx+4], mm2
movntq [ecx+4], mm2
ud0 bx, bx
ud0 cx, bx
ud0 ax, bx
ud0 bx, word [ecx+4]
ud0 bx, [ecx+4]
ud0 cx, word [ecx+4]
ud0 cx, [ecx+4]
ud0 ax, word [ecx+4]
ud0 ax, [ecx+4]
ud0 ebx, ebx
ud0 ecx, ebx
ud0 eax, ebx
ud0 ebx, dword [ecx+4]
ud0 ebx, [ecx+4]
ud0 ecx, dword [ecx+4]
ud0 ecx, [ecx+4]
ud0 eax, dword [ecx+4]
ud0 eax, [ecx+4]
invept ebx, oword [ecx+4]
invept ecx, oword [ecx+4]
invept eax, oword [ecx+4]
invept ebx, [ecx+4]
invept ecx, [ecx+4]
invept eax, [ecx+4]
invvpid ebx, oword [ecx+4]
invvpid ecx, oword [ecx+4]
invvpid eax, oword [ecx+4]
invvpid ebx, [ecx+4]
invvpid ecx, [ecx+4]
invvpid eax, [ecx+4]
invpcid ebx, oword [ecx+4]
invpcid ecx, oword [ecx+4]
invpcid eax, oword [ecx+4]
invpcid ebx, [ecx+4]
invpcid ecx, [ecx+4]
invpcid eax, [ecx+4]
sha1nexte xmm1, xmm1
sha1nexte xmm0, xmm1
sha1nexte xmm7, xmm1
sha1nexte xmm1, oword [ecx+4]
sha1nexte xmm1, [ecx+4]
sha1nexte xmm0, oword [ecx+4]
sha1nexte xmm0, [ecx+4]
sha1nexte xmm7, oword [ecx+4]
sha1nexte xmm7, [ecx+4]
sha1msg1 xmm1, xmm1
sha1msg1 xmm0, xmm1
sha1msg1 xmm7, xmm1
sha1msg1 xmm1, oword [ecx+4]
sha1msg1 xmm1, [ecx+4]
sha1msg1 xmm0, oword [ecx+4]
sha1msg1 xmm0, [ecx+4]
sha1msg1 xmm7, oword [ecx+4]
sha1msg1 xmm7, [ecx+4]
sha1msg2 xmm1, xmm1
sha1msg2 xmm0, xmm1
sha1msg2 xmm7, xmm1
sha1msg2 xmm1, oword [ecx+4]
sha1msg2 xmm1, [ecx+4]
sha1msg2 xmm0, oword [ecx+4]
sha1msg2 xmm0, [ecx+4]
sha1msg2 xmm7, oword [ecx+4]
sha1msg2 xmm7, [ecx+4]
sha256rnds2 xmm1, xmm1
sha256rnds2 xmm0, xmm1
sha256rnds2 xmm7, xmm1
sha256rnds2 xmm1, oword [ecx+4]
sha256rnds2 xmm1, [ecx+4]
sha256rnds2 xmm0, oword [ecx+4]
sha256rnds2 xmm0, [ecx+4]
sha256rnds2 xmm7, oword [ecx+4]
sha256rnds2 xmm7, [ecx+4]
sha256msg1 xmm1, xmm1
sha256msg1 xmm0, xmm1
sha256msg1 xmm7, xmm1
sha256msg1 xmm1, oword [ecx+4]
sha256msg1 xmm1, [ecx+4]
sha256msg1 xmm0, oword [ecx+4]
sha256msg1 xmm0, [ecx+4]
sha256msg1 xmm7, oword [ecx+4]
sha256msg1 xmm7, [ecx+4]
sha256msg2 xmm1, xmm1
sha256msg2 xmm0, xmm1
sha256msg2 xmm7, xmm1
sha256msg2 xmm1, oword [ecx+4]
sha256msg2 xmm1, [ecx+4]
sha256msg2 xmm0, oword [ecx+4]
sha256msg2 xmm0, [ecx+4]
sha256msg2 xmm7, oword [ecx+4]
sha256msg2 xmm7, [ecx+4]
crc32 ebx, bl
crc32 ecx, bl
crc32 eax, bl
crc32 ebx, byte [ecx+4]
crc32 ecx, byte [ecx+4]
crc32 eax, byte [ecx+4]
crc32 ebx, bx
crc32 ecx, bx
crc32 eax, bx
crc32 ebx, word [ecx+4]
crc32 ecx, word [ecx+4]
crc32 eax, word [ecx+4]
crc32 ebx, ebx
crc32 ecx, ebx
crc32 eax, ebx
crc32 ebx, dword [ecx+4]
crc32 ecx, dword [ecx+4]
crc32 eax, dword [ecx+4]
blsr ebx, ebx
blsr ecx, ebx
blsr eax, ebx
blsr ebx, dword [ecx+4]
blsr ebx, [ecx+4]
blsr ecx, dword [ecx+4]
blsr ecx, [ecx+4]
blsr eax, dword [ecx+4]
blsr eax, [ecx+4]
blsmsk ebx, ebx
blsmsk ecx, ebx
blsmsk eax, ebx
blsmsk ebx, dword [ecx+4]
blsmsk ebx, [ecx+4]
blsmsk ecx, dword [ecx+4]
blsmsk ecx, [ecx+4]
blsmsk eax, dword [ecx+4]
blsmsk eax, [ecx+4]
blsi ebx, ebx
blsi ecx, ebx
blsi eax, ebx
blsi ebx, dword [ecx+4]
blsi ebx, [ecx+4]
blsi ecx, dword [ecx+4]
blsi ecx, [ecx+4]
blsi eax, dword [ecx+4]
blsi eax, [ecx+4]
bzhi ebx, ebx, ebx
bzhi ecx, ebx, ebx
bzhi eax, ebx, ebx
bzhi ebx, dword [ecx+4], ebx
bzhi ebx, [ecx+4], ebx
wrussd dword [ecx+4], ebx
wrussd [ecx+4], ebx
wrussd dword [ecx+4], ecx
wrussd dword [ecx+4], eax
wrussd [ecx+4], ecx
wrussd [ecx+4], eax
pext ebx, ebx, ebx
pext ecx, ebx, ebx
pext eax, ebx, ebx
pext ebx, ebx, dword [ecx+4]
pext ebx, ebx, [ecx+4]
pdep ebx, ebx, ebx
pdep ecx, ebx, ebx
pdep eax, ebx, ebx
pdep ebx, ebx, dword [ecx+4]
pdep ebx, ebx, [ecx+4]
wrssd dword [ecx+4], ebx
wrssd [ecx+4], ebx
wrssd dword [ecx+4], ecx
wrssd dword [ecx+4], eax
wrssd [ecx+4], ecx
wrssd [ecx+4], eax
adcx ebx, ebx
adcx ecx, ebx
adcx eax, ebx
adcx ebx, dword [ecx+4]
adcx ebx, [ecx+4]
adcx ecx, dword [ecx+4]
adcx ecx, [ecx+4]
adcx eax, dword [ecx+4]
adcx eax, [ecx+4]
adox ebx, ebx
adox ecx, ebx
adox eax, ebx
adox ebx, dword [ecx+4]
adox ebx, [ecx+4]
adox ecx, dword [ecx+4]
adox ecx, [ecx+4]
adox eax, dword [ecx+4]
adox eax, [ecx+4]
mulx ebx, ebx, ebx
mulx ecx, ebx, ebx
mulx eax, ebx, ebx
mulx ebx, ebx, dword [ecx+4]
mulx ebx, ebx, [ecx+4]
bextr ebx, ebx, ebx
bextr ecx, ebx, ebx
bextr eax, ebx, ebx
bextr ebx, dword [ecx+4], ebx
bextr ebx, [ecx+4], ebx
shlx ebx, ebx, ebx
shlx ecx, ebx, ebx
shlx eax, ebx, ebx
shlx ebx, dword [ecx+4], ebx
shlx ebx, [ecx+4], ebx
sarx ebx, ebx, ebx
sarx ecx, ebx, ebx
sarx eax, ebx, ebx
sarx ebx, dword [ecx+4], ebx
sarx ebx, [ecx+4], ebx
shrx ebx, ebx, ebx
shrx ecx, ebx, ebx
shrx eax, ebx, ebx
shrx ebx, dword [ecx+4], ebx
shrx ebx, [ecx+4], ebx
movdir64b ebx, zword [ecx+4]
movdir64b ecx, zword [ecx+4]
movdir64b eax, zword [ecx+4]
movdir64b ebx, [ecx+4]
movdir64b ecx, [ecx+4]
movdir64b eax, [ecx+4]
movdiri dword [ecx+4], ebx
movdiri [ecx+4], ebx
movdiri dword [ecx+4], ecx
movdiri dword [ecx+4], eax
movdiri [ecx+4], ecx
movdiri [ecx+4], eax
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
sha1rnds4 xmm1, xmm1, 9
sha1rnds4 xmm0, xmm1, 9
sha1rnds4 xmm7, xmm1, 9
sha1rnds4 xmm1, oword [ecx+4], 9
sha1rnds4 xmm1, [ecx+4], 9
rorx ebx, ebx, 9
rorx ecx, ebx, 9
rorx eax, ebx, 9
rorx ebx, dword [ecx+4], 9
rorx ebx, [ecx+4], 9
blcfill ebx, ebx
blcfill ecx, ebx
blcfill eax, ebx
blcfill ebx, dword [ecx+4]
blcfill ebx, [ecx+4]
blcfill ecx, dword [ecx+4]
blcfill ecx, [ecx+4]
blcfill eax, dword [ecx+4]
blcfill eax, [ecx+4]
blsfill ebx, ebx
blsfill ecx, ebx
blsfill eax, ebx
blsfill ebx, dword [ecx+4]
blsfill ebx, [ecx+4]
blsfill ecx, dword [ecx+4]
blsfill ecx, [ecx+4]
blsfill eax, dword [ecx+4]
blsfill eax, [ecx+4]
blcs ebx, ebx
blcs ecx, ebx
blcs eax, ebx
blcs ebx, dword [ecx+4]
blcs ebx, [ecx+4]
blcs ecx, dword [ecx+4]
blcs ecx, [ecx+4]
blcs eax, dword [ecx+4]
blcs eax, [ecx+4]
tzmsk ebx, ebx
tzmsk ecx, ebx
tzmsk eax, ebx
tzmsk ebx, dword [ecx+4]
tzmsk ebx, [ecx+4]
tzmsk ecx, dword [ecx+4]
tzmsk ecx, [ecx+4]
tzmsk eax, dword [ecx+4]
tzmsk eax, [ecx+4]
blcic ebx, ebx
blcic ecx, ebx
blcic eax, ebx
blcic ebx, dword [ecx+4]
blcic ebx, [ecx+4]
blcic ecx, dword [ecx+4]
blcic ecx, [ecx+4]
blcic eax, dword [ecx+4]
blcic eax, [ecx+4]
blsic ebx, ebx
blsic ecx, ebx
blsic eax, ebx
blsic ebx, dword [ecx+4]
blsic ebx, [ecx+4]
blsic ecx, dword [ecx+4]
blsic ecx, [ecx+4]
blsic eax, dword [ecx+4]
blsic eax, [ecx+4]
t1mskc ebx, ebx
t1mskc ecx, ebx
t1mskc eax, ebx
t1mskc ebx, dword [ecx+4]
t1mskc ebx, [ecx+4]
t1mskc ecx, dword [ecx+4]
t1mskc ecx, [ecx+4]
t1mskc eax, dword [ecx+4]
t1mskc eax, [ecx+4]
blcmsk ebx, ebx
blcmsk ecx, ebx
blcmsk eax, ebx
blcmsk ebx, dword [ecx+4]
blcmsk ebx, [ecx+4]
blcmsk ecx, dword [ecx+4]
blcmsk ecx, [ecx+4]
blcmsk eax, dword [ecx+4]
blcmsk eax, [ecx+4]
blci ebx, ebx
blci ecx, ebx
blci eax, ebx
blci ebx, dword [ecx+4]
blci ebx, [ecx+4]
blci ecx, dword [ecx+4]
blci ecx, [ecx+4]
blci eax, dword [ecx+4]
blci eax, [ecx+4]
llwpcb ebx
llwpcb ecx
llwpcb eax
slwpcb ebx
slwpcb ecx
slwpcb eax
bextr ebx, ebx, 0x12345678
bextr ecx, ebx, 0x12345678
bextr eax, ebx, 0x12345678
bextr ebx, dword [ecx+4], 0x12345678
bextr ebx, [ecx+4], 0x12345678
bextr ebx, ebx, 5
bextr ebx, ecx, 5
lwpins ebx, ebx, 0x12345678
lwpins ecx, ebx, 0x12345678
lwpins eax, ebx, 0x12345678
lwpins ebx, dword [ecx+4], 0x12345678
lwpins ebx, [ecx+4], 0x12345678
lwpins ebx, ebx, 5
lwpins ebx, ecx, 5
lwpval ebx, ebx, 0x12345678
lwpval ecx, ebx, 0x12345678
lwpval eax, ebx, 0x12345678
lwpval ebx, dword [ecx+4], 0x12345678
lwpval ebx, [ecx+4], 0x12345678
lwpval ebx, ebx, 5
lwpval ebx, ecx, 5
pi2fw mm1, mm1
pi2fw mm2, mm1
pi2fw mm1, mm2
pi2fw mm1, qword [ecx+4]
pi2fw mm1, [ecx+4]
pi2fw mm2, qword [ecx+4]
pi2fw mm2, [ecx+4]
pi2fd mm1, mm1
pi2fd mm2, mm1
pi2fd mm1, mm2
pi2fd mm1, qword [ecx+4]
pi2fd mm1, [ecx+4]
pi2fd mm2, qword [ecx+4]
pi2fd mm2, [ecx+4]
pf2iw mm1, mm1
pf2iw mm2, mm1
pf2iw mm1, mm2
pf2iw mm1, qword [ecx+4]
pf2iw mm1, [ecx+4]
pf2iw mm2, qword [ecx+4]
pf2iw mm2, [ecx+4]
pf2id mm1, mm1
pf2id mm2, mm1
pf2id mm1, mm2
pf2id mm1, qword [ecx+4]
pf2id mm1, [ecx+4]
pf2id mm2, qword [ecx+4]
pf2id mm2, [ecx+4]
pfrcpv mm1, mm1
pfrcpv mm2, mm1
pfrcpv mm1, mm2
pfrcpv mm1, qword [ecx+4]
pfrcpv mm1, [ecx+4]
pfrcpv mm2, qword [ecx+4]
pfrcpv mm2, [ecx+4]
pfrsqrtv mm1, mm1
pfrsqrtv mm2, mm1
pfrsqrtv mm1, mm2
pfrsqrtv mm1, qword [ecx+4]
pfrsqrtv mm1, [ecx+4]
pfrsqrtv mm2, qword [ecx+4]
pfrsqrtv mm2, [ecx+4]
pfnacc mm1, mm1
pfnacc mm2, mm1
pfnacc mm1, mm2
pfnacc mm1, qword [ecx+4]
pfnacc mm1, [ecx+4]
pfnacc mm2, qword [ecx+4]
pfnacc mm2, [ecx+4]
pfpnacc mm1, mm1
pfpnacc mm2, mm1
pfpnacc mm1, mm2
pfpnacc mm1, qword [ecx+4]
pfpnacc mm1, [ecx+4]
pfpnacc mm2, qword [ecx+4]
pfpnacc mm2, [ecx+4]
pfcmpge mm1, mm1
pfcmpge mm2, mm1
pfcmpge mm1, mm2
pfcmpge mm1, qword [ecx+4]
pfcmpge mm1, [ecx+4]
pfcmpge mm2, qword [ecx+4]
pfcmpge mm2, [ecx+4]
pfmin mm1, mm1
pfmin mm2, mm1
pfmin mm1, mm2
pfmin mm1, qword [ecx+4]
pfmin mm1, [ecx+4]
pfmin mm2, qword [ecx+4]
pfmin mm2, [ecx+4]
pfrcp mm1, mm1
pfrcp mm2, mm1
pfrcp mm1, mm2
pfrcp mm1, qword [ecx+4]
pfrcp mm1, [ecx+4]
pfrcp mm2, qword [ecx+4]
pfrcp mm2, [ecx+4]
pfrsqrt mm1, mm1
pfrsqrt mm2, mm1
pfrsqrt mm1, mm2
pfrsqrt mm1, qword [ecx+4]
pfrsqrt mm1, [ecx+4]
pfrsqrt mm2, qword [ecx+4]
pfrsqrt mm2, [ecx+4]
pfsub mm1, mm1
pfsub mm2, mm1
pfsub mm1, mm2
pfsub mm1, qword [ecx+4]
pfsub mm1, [ecx+4]
pfsub mm2, qword [ecx+4]
pfsub mm2, [ecx+4]
pfadd mm1, mm1
pfadd mm2, mm1
pfadd mm1, mm2
pfadd mm1, qword [ecx+4]
pfadd mm1, [ecx+4]
pfadd mm2, qword [ecx+4]
pfadd mm2, [ecx+4]
pfcmpgt mm1, mm1
pfcmpgt mm2, mm1
pfcmpgt mm1, mm2
pfcmpgt mm1, qword [ecx+4]
pfcmpgt mm1, [ecx+4]
pfcmpgt mm2, qword [ecx+4]
pfcmpgt mm2, [ecx+4]
pfmax mm1, mm1
pfmax mm2, mm1
pfmax mm1, mm2
pfmax mm1, qword [ecx+4]
pfmax mm1, [ecx+4]
pfmax mm2, qword [ecx+4]
pfmax mm2, [ecx+4]
pfrcpit1 mm1, mm1
pfrcpit1 mm2, mm1
pfrcpit1 mm1, mm2
pfrcpit1 mm1, qword [ecx+4]
pfrcpit1 mm1, [ecx+4]
pfrcpit1 mm2, qword [ecx+4]
pfrcpit1 mm2, [ecx+4]
pfrsqit1 mm1, mm1
pfrsqit1 mm2, mm1
pfrsqit1 mm1, mm2
pfrsqit1 mm1, qword [ecx+4]
pfrsqit1 mm1, [ecx+4]
pfrsqit1 mm2, qword [ecx+4]
pfrsqit1 mm2, [ecx+4]
pfsubr mm1, mm1
pfsubr mm2, mm1
pfsubr mm1, mm2
pfsubr mm1, qword [ecx+4]
pfsubr mm1, [ecx+4]
pfsubr mm2, qword [ecx+4]
pfsubr mm2, [ecx+4]
pfacc mm1, mm1
pfacc mm2, mm1
pfacc mm1, mm2
pfacc mm1, qword [ecx+4]
pfacc mm1, [ecx+4]
pfacc mm2, qword [ecx+4]
pfacc mm2, [ecx+4]
pfcmpeq mm1, mm1
pfcmpeq mm2, mm1
pfcmpeq mm1, mm2
pfcmpeq mm1, qword [ecx+4]
pfcmpeq mm1, [ecx+4]
pfcmpeq mm2, qword [ecx+4]
pfcmpeq mm2, [ecx+4]
pfmul mm1, mm1
pfmul mm2, mm1
pfmul mm1, mm2
pfmul mm1, qword [ecx+4]
pfmul mm1, [ecx+4]
pfmul mm2, qword [ecx+4]
pfmul mm2, [ecx+4]
pfrcpit2 mm1, mm1
pfrcpit2 mm2, mm1
pfrcpit2 mm1, mm2
pfrcpit2 mm1, qword [ecx+4]
pfrcpit2 mm1, [ecx+4]
pfrcpit2 mm2, qword [ecx+4]
pfrcpit2 mm2, [ecx+4]
pswapd mm1, mm1
pswapd mm2, mm1
pswapd mm1, mm2
pswapd mm1, qword [ecx+4]
pswapd mm1, [ecx+4]
pswapd mm2, qword [ecx+4]
pswapd mm2, [ecx+4]
pavgusb mm1, mm1
pavgusb mm2, mm1
pavgusb mm1, mm2
pavgusb mm1, qword [ecx+4]
pavgusb mm1, [ecx+4]
pavgusb mm2, qword [ecx+4]
pavgusb mm2, [ecx+4]
pvalidate
serialize
xsusldtrk
xresldtrk
ud0
rdshr ebx
rdshr ecx
rdshr eax
rdshr dword [ecx+4]
rdshr [ecx+4]
wrshr ebx
wrshr ecx
wrshr eax
wrshr dword [ecx+4]
wrshr [ecx+4]
smint
dmint
rdm
svldt tword [ecx+4]
svldt [ecx+4]
rsldt tword [ecx+4]
rsldt [ecx+4]
svts tword [ecx+4]
svts [ecx+4]
rsts tword [ecx+4]
rsts [ecx+4]
bb0_reset
bb1_reset
cpu_write
cpu_read
paveb mm1, mm1
paveb mm2, mm1
paveb mm1, mm2
paveb mm1, qword [ecx+4]
paveb mm1, [ecx+4]
paveb mm2, qword [ecx+4]
paveb mm2, [ecx+4]
paddsiw mm1, mm1
paddsiw mm2, mm1
paddsiw mm1, mm2
paddsiw mm1, qword [ecx+4]
paddsiw mm1, [ecx+4]
paddsiw mm2, qword [ecx+4]
paddsiw mm2, [ecx+4]
pmagw mm1, mm1
pmagw mm2, mm1
pmagw mm1, mm2
pmagw mm1, qword [ecx+4]
pmagw mm1, [ecx+4]
pmagw mm2, qword [ecx+4]
pmagw mm2, [ecx+4]
pdistib mm1, [ecx+4]
pdistib mm2, [ecx+4]
psubsiw mm1, mm1
psubsiw mm2, mm1
psubsiw mm1, mm2
psubsiw mm1, qword [ecx+4]
psubsiw mm1, [ecx+4]
psubsiw mm2, qword [ecx+4]
psubsiw mm2, [ecx+4]
pmvzb mm1, qword [ecx+4]
pmvzb mm2, qword [ecx+4]
pmvzb mm1, [ecx+4]
pmvzb mm2, [ecx+4]
pmvnzb mm1, qword [ecx+4]
pmvnzb mm2, qword [ecx+4]
pmvnzb mm1, [ecx+4]
pmvnzb mm2, [ecx+4]
pmvlzb mm1, qword [ecx+4]
pmvlzb mm2, qword [ecx+4]
pmvlzb mm1, [ecx+4]
pmvlzb mm2, [ecx+4]
pmvgezb mm1, qword [ecx+4]
pmvgezb mm2, qword [ecx+4]
pmvgezb mm1, [ecx+4]
pmvgezb mm2, [ecx+4]
pmulhriw mm1, mm1
pmulhriw mm2, mm1
pmulhriw mm1, mm2
pmulhriw mm1, qword [ecx+4]
pmulhriw mm1, [ecx+4]
pmulhriw mm2, qword [ecx+4]
pmulhriw mm2, [ecx+4]
pmachriw mm1, [ecx+4]
pmachriw mm2, [ecx+4]
hreset 9
prefetchit1 byte [ecx+4]
prefetchit1 [ecx+4]
prefetchit0 byte [ecx+4]
prefetchit0 [ecx+4]
aadd dword [ecx+4], ebx
aadd [ecx+4], ebx
aadd dword [ecx+4], ecx
aadd dword [ecx+4], eax
aadd [ecx+4], ecx
aadd [ecx+4], eax
aand dword [ecx+4], ebx
aand [ecx+4], ebx
aand dword [ecx+4], ecx
aand dword [ecx+4], eax
aand [ecx+4], ecx
aand [ecx+4], eax
axor dword [ecx+4], ebx
axor [ecx+4], ebx
axor dword [ecx+4], ecx
axor dword [ecx+4], eax
axor [ecx+4], ecx
axor [ecx+4], eax
