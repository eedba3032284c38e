; One line for each shape of operands of each instruction in iced's tables that NASM knows too. Generated.
bits 16
adc bl, bl
adc ch, bl
adc al, bl
adc byte [bx+4], bl
adc [bx+4], bl
adc byte [bx+4], ch
adc byte [bx+4], al
adc [bx+4], ch
adc [bx+4], al
adc bx, bx
adc cx, bx
adc ax, bx
adc word [bx+4], bx
adc [bx+4], bx
adc word [bx+4], cx
adc word [bx+4], ax
adc [bx+4], cx
adc [bx+4], ax
adc ebx, ebx
adc ecx, ebx
adc eax, ebx
adc dword [bx+4], ebx
adc [bx+4], ebx
adc dword [bx+4], ecx
adc dword [bx+4], eax
adc [bx+4], ecx
adc [bx+4], eax
adc bl, byte [bx+4]
adc bl, [bx+4]
adc ch, byte [bx+4]
adc ch, [bx+4]
adc al, byte [bx+4]
adc al, [bx+4]
adc bx, word [bx+4]
adc bx, [bx+4]
adc cx, word [bx+4]
adc cx, [bx+4]
adc ax, word [bx+4]
adc ax, [bx+4]
adc ebx, dword [bx+4]
adc ebx, [bx+4]
adc ecx, dword [bx+4]
adc ecx, [bx+4]
adc eax, dword [bx+4]
adc eax, [bx+4]
adc al, 9
adc ax, 0x1234
adc ax, 5
adc eax, 0x12345678
adc eax, 5
sbb bl, bl
sbb ch, bl
sbb al, bl
sbb byte [bx+4], bl
sbb [bx+4], bl
sbb byte [bx+4], ch
sbb byte [bx+4], al
sbb [bx+4], ch
sbb [bx+4], al
sbb bx, bx
sbb cx, bx
sbb ax, bx
sbb word [bx+4], bx
sbb [bx+4], bx
sbb word [bx+4], cx
sbb word [bx+4], ax
sbb [bx+4], cx
sbb [bx+4], ax
sbb ebx, ebx
sbb ecx, ebx
sbb eax, ebx
sbb dword [bx+4], ebx
sbb [bx+4], ebx
sbb dword [bx+4], ecx
sbb dword [bx+4], eax
sbb [bx+4], ecx
sbb [bx+4], eax
sbb bl, byte [bx+4]
sbb bl, [bx+4]
sbb ch, byte [bx+4]
sbb ch, [bx+4]
sbb al, byte [bx+4]
sbb al, [bx+4]
sbb bx, word [bx+4]
sbb bx, [bx+4]
sbb cx, word [bx+4]
sbb cx, [bx+4]
sbb ax, word [bx+4]
sbb ax, [bx+4]
sbb ebx, dword [bx+4]
sbb ebx, [bx+4]
sbb ecx, dword [bx+4]
sbb ecx, [bx+4]
sbb eax, dword [bx+4]
sbb eax, [bx+4]
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
cmp byte [bx+4], bl
cmp [bx+4], bl
cmp byte [bx+4], ch
cmp byte [bx+4], al
cmp [bx+4], ch
cmp [bx+4], al
cmp bx, bx
cmp cx, bx
cmp ax, bx
cmp word [bx+4], bx
cmp [bx+4], bx
cmp word [bx+4], cx
cmp word [bx+4], ax
cmp [bx+4], cx
cmp [bx+4], ax
cmp ebx, ebx
cmp ecx, ebx
cmp eax, ebx
cmp dword [bx+4], ebx
cmp [bx+4], ebx
cmp dword [bx+4], ecx
cmp dword [bx+4], eax
cmp [bx+4], ecx
cmp [bx+4], eax
cmp bl, byte [bx+4]
cmp bl, [bx+4]
cmp ch, byte [bx+4]
cmp ch, [bx+4]
cmp al, byte [bx+4]
cmp al, [bx+4]
cmp bx, word [bx+4]
cmp bx, [bx+4]
cmp cx, word [bx+4]
cmp cx, [bx+4]
cmp ax, word [bx+4]
cmp ax, [bx+4]
cmp ebx, dword [bx+4]
cmp ebx, [bx+4]
cmp ecx, dword [bx+4]
cmp ecx, [bx+4]
cmp eax, dword [bx+4]
cmp eax, [bx+4]
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
bound bx, [bx+4]
bound cx, [bx+4]
bound ax, [bx+4]
bound ebx, [bx+4]
bound ecx, [bx+4]
bound eax, [bx+4]
arpl bx, bx
arpl cx, bx
arpl ax, bx
arpl word [bx+4], bx
arpl [bx+4], bx
arpl word [bx+4], cx
arpl word [bx+4], ax
arpl [bx+4], cx
arpl [bx+4], ax
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
adc byte [bx+4], 9
sbb bl, 9
sbb ch, 9
sbb byte [bx+4], 9
cmp bl, 9
cmp ch, 9
cmp byte [bx+4], 9
adc bx, 0x1234
adc cx, 0x1234
adc word [bx+4], 0x1234
adc bx, 5
adc cx, 5
adc word [bx+4], 5
adc ebx, 0x12345678
adc ecx, 0x12345678
adc dword [bx+4], 0x12345678
adc ebx, 5
adc ecx, 5
adc dword [bx+4], 5
sbb bx, 0x1234
sbb cx, 0x1234
sbb word [bx+4], 0x1234
sbb bx, 5
sbb cx, 5
sbb word [bx+4], 5
sbb ebx, 0x12345678
sbb ecx, 0x12345678
sbb dword [bx+4], 0x12345678
sbb ebx, 5
sbb ecx, 5
sbb dword [bx+4], 5
cmp bx, 0x1234
cmp cx, 0x1234
cmp word [bx+4], 0x1234
cmp bx, 5
cmp cx, 5
cmp word [bx+4], 5
cmp ebx, 0x12345678
cmp ecx, 0x12345678
cmp dword [bx+4], 0x12345678
cmp ebx, 5
cmp ecx, 5
cmp dword [bx+4], 5
adc bx, -3
adc bx, byte 7
adc cx, -3
adc cx, byte 7
adc ax, -3
adc ax, byte 7
adc word [bx+4], -3
adc word [bx+4], byte 7
adc [bx+4], byte 7
adc ebx, -3
adc ebx, byte 7
adc ecx, -3
adc ecx, byte 7
adc eax, -3
adc eax, byte 7
adc dword [bx+4], -3
adc dword [bx+4], byte 7
sbb bx, -3
sbb bx, byte 7
sbb cx, -3
sbb cx, byte 7
sbb ax, -3
sbb ax, byte 7
sbb word [bx+4], -3
sbb word [bx+4], byte 7
sbb [bx+4], byte 7
sbb ebx, -3
sbb ebx, byte 7
sbb ecx, -3
sbb ecx, byte 7
sbb eax, -3
sbb eax, byte 7
sbb dword [bx+4], -3
sbb dword [bx+4], byte 7
cmp bx, -3
cmp bx, byte 7
cmp cx, -3
cmp cx, byte 7
cmp ax, -3
cmp ax, byte 7
cmp word [bx+4], -3
cmp word [bx+4], byte 7
cmp [bx+4], byte 7
cmp ebx, -3
cmp ebx, byte 7
cmp ecx, -3
cmp ecx, byte 7
cmp eax, -3
cmp eax, byte 7
cmp dword [bx+4], -3
cmp dword [bx+4], byte 7
lea bx, [bx+4]
lea cx, [bx+4]
lea ax, [bx+4]
lea ebx, [bx+4]
lea ecx, [bx+4]
lea eax, [bx+4]
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
rol byte [bx+4], 9
rcl bl, 9
rcl ch, 9
rcl al, 9
rcl byte [bx+4], 9
rcr bl, 9
rcr ch, 9
rcr al, 9
rcr byte [bx+4], 9
shl bl, 9
shl ch, 9
shl al, 9
shl byte [bx+4], 9
sal bl, 9
sal ch, 9
sal al, 9
sal byte [bx+4], 9
sar bl, 9
sar ch, 9
sar al, 9
sar byte [bx+4], 9
rol bx, 9
rol cx, 9
rol ax, 9
rol word [bx+4], 9
rol ebx, 9
rol ecx, 9
rol eax, 9
rol dword [bx+4], 9
rcl bx, 9
rcl cx, 9
rcl ax, 9
rcl word [bx+4], 9
rcl ebx, 9
rcl ecx, 9
rcl eax, 9
rcl dword [bx+4], 9
rcr bx, 9
rcr cx, 9
rcr ax, 9
rcr word [bx+4], 9
rcr ebx, 9
rcr ecx, 9
rcr eax, 9
rcr dword [bx+4], 9
shl bx, 9
shl cx, 9
shl ax, 9
shl word [bx+4], 9
shl ebx, 9
shl ecx, 9
shl eax, 9
shl dword [bx+4], 9
sal bx, 9
sal cx, 9
sal ax, 9
sal word [bx+4], 9
sal ebx, 9
sal ecx, 9
sal eax, 9
sal dword [bx+4], 9
sar bx, 9
sar cx, 9
sar ax, 9
sar word [bx+4], 9
sar ebx, 9
sar ecx, 9
sar eax, 9
sar dword [bx+4], 9
ret 0x1234
ret 5
ret
les bx, [bx+4]
les cx, [bx+4]
les ax, [bx+4]
les ebx, [bx+4]
les ecx, [bx+4]
les eax, [bx+4]
lds bx, [bx+4]
lds cx, [bx+4]
lds ax, [bx+4]
lds ebx, [bx+4]
lds ecx, [bx+4]
lds eax, [bx+4]
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
rol byte [bx+4], 1
rcl bl, 1
rcl ch, 1
rcl al, 1
rcl byte [bx+4], 1
rcr bl, 1
rcr ch, 1
rcr al, 1
rcr byte [bx+4], 1
shl bl, 1
shl ch, 1
shl al, 1
shl byte [bx+4], 1
sal bl, 1
sal ch, 1
sal al, 1
sal byte [bx+4], 1
sar bl, 1
sar ch, 1
sar al, 1
sar byte [bx+4], 1
rol bx, 1
rol cx, 1
rol ax, 1
rol word [bx+4], 1
rol ebx, 1
rol ecx, 1
rol eax, 1
rol dword [bx+4], 1
rcl bx, 1
rcl cx, 1
rcl ax, 1
rcl word [bx+4], 1
rcl ebx, 1
rcl ecx, 1
rcl eax, 1
rcl dword [bx+4], 1
rcr bx, 1
rcr cx, 1
rcr ax, 1
rcr word [bx+4], 1
rcr ebx, 1
rcr ecx, 1
rcr eax, 1
rcr dword [bx+4], 1
shl bx, 1
shl cx, 1
shl ax, 1
shl word [bx+4], 1
shl ebx, 1
shl ecx, 1
shl eax, 1
shl dword [bx+4], 1
sal bx, 1
sal cx, 1
sal ax, 1
sal word [bx+4], 1
sal ebx, 1
sal ecx, 1
sal eax, 1
sal dword [bx+4], 1
sar bx, 1
sar cx, 1
sar ax, 1
sar word [bx+4], 1
sar ebx, 1
sar ecx, 1
sar eax, 1
sar dword [bx+4], 1
rol bl, cl
rol ch, cl
rol al, cl
rol byte [bx+4], cl
rcl bl, cl
rcl ch, cl
rcl al, cl
rcl byte [bx+4], cl
rcr bl, cl
rcr ch, cl
rcr al, cl
rcr byte [bx+4], cl
shl bl, cl
shl ch, cl
shl al, cl
shl byte [bx+4], cl
sal bl, cl
sal ch, cl
sal al, cl
sal byte [bx+4], cl
sar bl, cl
sar ch, cl
sar al, cl
sar byte [bx+4], cl
rol bx, cl
rol cx, cl
rol ax, cl
rol word [bx+4], cl
rol ebx, cl
rol ecx, cl
rol eax, cl
rol dword [bx+4], cl
rcl bx, cl
rcl cx, cl
rcl ax, cl
rcl word [bx+4], cl
rcl ebx, cl
rcl ecx, cl
rcl eax, cl
rcl dword [bx+4], cl
rcr bx, cl
rcr cx, cl
rcr ax, cl
rcr word [bx+4], cl
rcr ebx, cl
rcr ecx, cl
rcr eax, cl
rcr dword [bx+4], cl
shl bx, cl
shl cx, cl
shl ax, cl
shl word [bx+4], cl
shl ebx, cl
shl ecx, cl
shl eax, cl
shl dword [bx+4], cl
sal bx, cl
sal cx, cl
sal ax, cl
sal word [bx+4], cl
sal ebx, cl
sal ecx, cl
sal eax, cl
sal dword [bx+4], cl
sar bx, cl
sar cx, cl
sar ax, cl
sar word [bx+4], cl
sar ebx, cl
sar ecx, cl
sar eax, cl
sar dword [bx+4], cl
aam 9
aad 9
salc
xlatb
fcom dword [bx+4]
fcomp dword [bx+4]
fdiv dword [bx+4]
fdivr dword [bx+4]
fcom st0, st2
fcomp st0, st2
fdiv st0, st2
fdivr st0, st2
fld dword [bx+4]
fst dword [bx+4]
fstp dword [bx+4]
fldenv [bx+4]
fldcw word [bx+4]
fldcw [bx+4]
fnstenv [bx+4]
fstenv [bx+4]
fnstcw word [bx+4]
fnstcw [bx+4]
fstcw word [bx+4]
fstcw [bx+4]
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
fiadd dword [bx+4]
fimul dword [bx+4]
ficom dword [bx+4]
ficomp dword [bx+4]
fisub dword [bx+4]
fisubr dword [bx+4]
fidiv dword [bx+4]
fidivr dword [bx+4]
fcmovb st0, st2
fcmove st0, st2
fcmovbe st0, st2
fcmovu st0, st2
fucompp
fild dword [bx+4]
fisttp dword [bx+4]
fist dword [bx+4]
fistp dword [bx+4]
fld tword [bx+4]
fstp tword [bx+4]
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
fcom qword [bx+4]
fcomp qword [bx+4]
fdiv qword [bx+4]
fdivr qword [bx+4]
fdivr st2, st0
fdiv st2, st0
fld qword [bx+4]
fisttp qword [bx+4]
fst qword [bx+4]
fstp qword [bx+4]
frstor [bx+4]
fnsave [bx+4]
fsave [bx+4]
fnstsw word [bx+4]
fnstsw [bx+4]
fstsw word [bx+4]
fstsw [bx+4]
ffree st2
fst st2
fstp st2
fucom st0, st2
fucomp st0, st2
fiadd word [bx+4]
fimul word [bx+4]
ficom word [bx+4]
ficomp word [bx+4]
fisub word [bx+4]
fisubr word [bx+4]
fidiv word [bx+4]
fidivr word [bx+4]
faddp st2, st0
fmulp st2, st0
fcompp
fsubrp st2, st0
fsubp st2, st0
fdivrp st2, st0
fdivp st2, st0
fild word [bx+4]
fisttp word [bx+4]
fist word [bx+4]
fistp word [bx+4]
fbld tword [bx+4]
fbld [bx+4]
fild qword [bx+4]
fbstp tword [bx+4]
fbstp [bx+4]
fistp qword [bx+4]
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
neg byte [bx+4]
neg bx
neg cx
neg ax
neg word [bx+4]
neg ebx
neg ecx
neg eax
neg dword [bx+4]
clc
stc
cli
sti
cld
inc bl
inc ch
inc al
inc byte [bx+4]
inc word [bx+4]
inc dword [bx+4]
jmp bx
jmp cx
jmp ax
jmp word [bx+4]
jmp [bx+4]
jmp ebx
jmp ecx
jmp eax
jmp dword [bx+4]
lldt bx
lldt cx
lldt ax
lldt word [bx+4]
lldt [bx+4]
ltr bx
ltr cx
ltr ax
ltr word [bx+4]
ltr [bx+4]
jmpe bx
jmpe cx
jmpe ax
jmpe word [bx+4]
jmpe ebx
jmpe ecx
jmpe eax
jmpe dword [bx+4]
sgdt [bx+4]
sidt [bx+4]
lgdt [bx+4]
lidt [bx+4]
smsw bx
smsw cx
smsw ax
smsw word [bx+4]
smsw [bx+4]
smsw ebx
smsw ecx
smsw eax
rstorssp qword [bx+4]
rstorssp [bx+4]
lmsw bx
lmsw cx
lmsw ax
lmsw word [bx+4]
lmsw [bx+4]
invlpg [bx+4]
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
lar bx, word [bx+4]
lar bx, [bx+4]
lar cx, word [bx+4]
lar cx, [bx+4]
lar ax, word [bx+4]
lar ax, [bx+4]
lar ebx, ebx
lar ecx, ebx
lar eax, ebx
lar ebx, word [bx+4]
lar ebx, [bx+4]
lar ecx, word [bx+4]
lar ecx, [bx+4]
lar eax, word [bx+4]
lar eax, [bx+4]
lsl bx, bx
lsl cx, bx
lsl ax, bx
lsl bx, word [bx+4]
lsl bx, [bx+4]
lsl cx, word [bx+4]
lsl cx, [bx+4]
lsl ax, word [bx+4]
lsl ax, [bx+4]
lsl ebx, ebx
lsl ecx, ebx
lsl eax, ebx
lsl ebx, word [bx+4]
lsl ebx, [bx+4]
lsl ecx, word [bx+4]
lsl ecx, [bx+4]
lsl eax, word [bx+4]
lsl eax, [bx+4]
loadall
syscall
clts
sysret
wbinvd
wbnoinvd
ud2
prefetch [bx+4]
prefetchw [bx+4]
prefetchwt1 byte [bx+4]
prefetchwt1 [bx+4]
femms
umov bl, bl
umov ch, bl
umov al, bl
umov byte [bx+4], bl
umov [bx+4], bl
umov byte [bx+4], ch
umov byte [bx+4], al
umov [bx+4], ch
umov [bx+4], al
umov bx, bx
umov cx, bx
umov ax, bx
umov word [bx+4], bx
umov [bx+4], bx
umov word [bx+4], cx
umov word [bx+4], ax
umov [bx+4], cx
umov [bx+4], ax
umov ebx, ebx
umov ecx, ebx
umov eax, ebx
umov dword [bx+4], ebx
umov [bx+4], ebx
umov dword [bx+4], ecx
umov dword [bx+4], eax
umov [bx+4], ecx
umov [bx+4], eax
umov bl, byte [bx+4]
umov bl, [bx+4]
umov ch, byte [bx+4]
umov ch, [bx+4]
umov al, byte [bx+4]
umov al, [bx+4]
umov bx, word [bx+4]
umov bx, [bx+4]
umov cx, word [bx+4]
umov cx, [bx+4]
umov ax, word [bx+4]
umov ax, [bx+4]
umov ebx, dword [bx+4]
umov ebx, [bx+4]
umov ecx, dword [bx+4]
umov ecx, [bx+4]
umov eax, dword [bx+4]
umov eax, [bx+4]
prefetchnta byte [bx+4]
prefetchnta [bx+4]
prefetcht0 byte [bx+4]
prefetcht0 [bx+4]
prefetcht1 byte [bx+4]
prefetcht1 [bx+4]
prefetcht2 byte [bx+4]
prefetcht2 [bx+4]
bndldx bnd1, [bx+4]
bndmov bnd1, bnd1
bndmov bnd1, [bx+4]
bndcl bnd1, ebx
bndcl bnd1, ecx
bndcl bnd1, eax
bndcl bnd1, [bx+4]
bndcu bnd1, ebx
bndcu bnd1, ecx
bndcu bnd1, eax
bndcu bnd1, [bx+4]
bndstx [bx+4], bnd1
bndmov [bx+4], bnd1
bndmk bnd1, [bx+4]
bndcn bnd1, ebx
bndcn bnd1, ecx
bndcn bnd1, eax
bndcn bnd1, [bx+4]
cldemote [bx+4]
endbr64
endbr32
cvtpi2ps xmm1, mm1
cvtpi2ps xmm0, mm1
cvtpi2ps xmm7, mm1
cvtpi2ps xmm1, qword [bx+4]
cvtpi2ps xmm1, [bx+4]
cvtpi2ps xmm0, qword [bx+4]
cvtpi2ps xmm0, [bx+4]
cvtpi2ps xmm7, qword [bx+4]
cvtpi2ps xmm7, [bx+4]
cvtpi2pd xmm1, mm1
cvtpi2pd xmm0, mm1
cvtpi2pd xmm7, mm1
cvtpi2pd xmm1, qword [bx+4]
cvtpi2pd xmm1, [bx+4]
cvtpi2pd xmm0, qword [bx+4]
cvtpi2pd xmm0, [bx+4]
cvtpi2pd xmm7, qword [bx+4]
cvtpi2pd xmm7, [bx+4]
movntss dword [bx+4], xmm1
movntss [bx+4], xmm1
movntss dword [bx+4], xmm0
movntss dword [bx+4], xmm7
movntss [bx+4], xmm0
movntss [bx+4], xmm7
movntsd qword [bx+4], xmm1
movntsd [bx+4], xmm1
movntsd qword [bx+4], xmm0
movntsd qword [bx+4], xmm7
movntsd [bx+4], xmm0
movntsd [bx+4], xmm7
cvttps2pi mm1, xmm1
cvttps2pi mm2, xmm1
cvttps2pi mm1, xmm0
cvttps2pi mm1, qword [bx+4]
cvttps2pi mm1, [bx+4]
cvttps2pi mm2, qword [bx+4]
cvttps2pi mm2, [bx+4]
cvttpd2pi mm1, xmm1
cvttpd2pi mm2, xmm1
cvttpd2pi mm1, xmm0
cvttpd2pi mm1, oword [bx+4]
cvttpd2pi mm1, [bx+4]
cvttpd2pi mm2, oword [bx+4]
cvttpd2pi mm2, [bx+4]
cvtps2pi mm1, xmm1
cvtps2pi mm2, xmm1
cvtps2pi mm1, xmm0
cvtps2pi mm1, qword [bx+4]
cvtps2pi mm1, [bx+4]
cvtps2pi mm2, qword [bx+4]
cvtps2pi mm2, [bx+4]
cvtpd2pi mm1, xmm1
cvtpd2pi mm2, xmm1
cvtpd2pi mm1, xmm0
cvtpd2pi mm1, oword [bx+4]
cvtpd2pi mm1, [bx+4]
cvtpd2pi mm2, oword [bx+4]
cvtpd2pi mm2, [bx+4]
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
cmovo bx, word [bx+4]
cmovo bx, [bx+4]
cmovo cx, word [bx+4]
cmovo cx, [bx+4]
cmovo ax, word [bx+4]
cmovo ax, [bx+4]
cmovo ebx, ebx
cmovo ecx, ebx
cmovo eax, ebx
cmovo ebx, dword [bx+4]
cmovo ebx, [bx+4]
cmovo ecx, dword [bx+4]
cmovo ecx, [bx+4]
cmovo eax, dword [bx+4]
cmovo eax, [bx+4]
cmovno bx, bx
cmovno cx, bx
cmovno ax, bx
cmovno bx, word [bx+4]
cmovno bx, [bx+4]
cmovno cx, word [bx+4]
cmovno cx, [bx+4]
cmovno ax, word [bx+4]
cmovno ax, [bx+4]
cmovno ebx, ebx
cmovno ecx, ebx
cmovno eax, ebx
cmovno ebx, dword [bx+4]
cmovno ebx, [bx+4]
cmovno ecx, dword [bx+4]
cmovno ecx, [bx+4]
cmovno eax, dword [bx+4]
cmovno eax, [bx+4]
cmovae bx, bx
cmovae cx, bx
cmovae ax, bx
cmovae bx, word [bx+4]
cmovae bx, [bx+4]
cmovae cx, word [bx+4]
cmovae cx, [bx+4]
cmovae ax, word [bx+4]
cmovae ax, [bx+4]
cmovae ebx, ebx
cmovae ecx, ebx
cmovae eax, ebx
cmovae ebx, dword [bx+4]
cmovae ebx, [bx+4]
cmovae ecx, dword [bx+4]
cmovae ecx, [bx+4]
cmovae eax, dword [bx+4]
cmovae eax, [bx+4]
cmova bx, bx
cmova cx, bx
cmova ax, bx
cmova bx, word [bx+4]
cmova bx, [bx+4]
cmova cx, word [bx+4]
cmova cx, [bx+4]
cmova ax, word [bx+4]
cmova ax, [bx+4]
cmova ebx, ebx
cmova ecx, ebx
cmova eax, ebx
cmova ebx, dword [bx+4]
cmova ebx, [bx+4]
cmova ecx, dword [bx+4]
cmova ecx, [bx+4]
cmova eax, dword [bx+4]
cmova eax, [bx+4]
cmovs bx, bx
cmovs cx, bx
cmovs ax, bx
cmovs bx, word [bx+4]
cmovs bx, [bx+4]
cmovs cx, word [bx+4]
cmovs cx, [bx+4]
cmovs ax, word [bx+4]
cmovs ax, [bx+4]
cmovs ebx, ebx
cmovs ecx, ebx
cmovs eax, ebx
cmovs ebx, dword [bx+4]
cmovs ebx, [bx+4]
cmovs ecx, dword [bx+4]
cmovs ecx, [bx+4]
cmovs eax, dword [bx+4]
cmovs eax, [bx+4]
cmovns bx, bx
cmovns cx, bx
cmovns ax, bx
cmovns bx, word [bx+4]
cmovns bx, [bx+4]
cmovns cx, word [bx+4]
cmovns cx, [bx+4]
cmovns ax, word [bx+4]
cmovns ax, [bx+4]
cmovns ebx, ebx
cmovns ecx, ebx
cmovns eax, ebx
cmovns ebx, dword [bx+4]
cmovns ebx, [bx+4]
cmovns ecx, dword [bx+4]
cmovns ecx, [bx+4]
cmovns eax, dword [bx+4]
cmovns eax, [bx+4]
cmovp bx, bx
cmovp cx, bx
cmovp ax, bx
cmovp bx, word [bx+4]
cmovp bx, [bx+4]
cmovp cx, word [bx+4]
cmovp cx, [bx+4]
cmovp ax, word [bx+4]
cmovp ax, [bx+4]
cmovp ebx, ebx
cmovp ecx, ebx
cmovp eax, ebx
cmovp ebx, dword [bx+4]
cmovp ebx, [bx+4]
cmovp ecx, dword [bx+4]
cmovp ecx, [bx+4]
cmovp eax, dword [bx+4]
cmovp eax, [bx+4]
cmovnp bx, bx
cmovnp cx, bx
cmovnp ax, bx
cmovnp bx, word [bx+4]
cmovnp bx, [bx+4]
cmovnp cx, word [bx+4]
cmovnp cx, [bx+4]
cmovnp ax, word [bx+4]
cmovnp ax, [bx+4]
cmovnp ebx, ebx
cmovnp ecx, ebx
cmovnp eax, ebx
cmovnp ebx, dword [bx+4]
cmovnp ebx, [bx+4]
cmovnp ecx, dword [bx+4]
cmovnp ecx, [bx+4]
cmovnp eax, dword [bx+4]
cmovnp eax, [bx+4]
cmovl bx, bx
cmovl cx, bx
cmovl ax, bx
cmovl bx, word [bx+4]
cmovl bx, [bx+4]
cmovl cx, word [bx+4]
cmovl cx, [bx+4]
cmovl ax, word [bx+4]
cmovl ax, [bx+4]
cmovl ebx, ebx
cmovl ecx, ebx
cmovl eax, ebx
cmovl ebx, dword [bx+4]
cmovl ebx, [bx+4]
cmovl ecx, dword [bx+4]
cmovl ecx, [bx+4]
cmovl eax, dword [bx+4]
cmovl eax, [bx+4]
cmovge bx, bx
cmovge cx, bx
cmovge ax, bx
cmovge bx, word [bx+4]
cmovge bx, [bx+4]
cmovge cx, word [bx+4]
cmovge cx, [bx+4]
cmovge ax, word [bx+4]
cmovge ax, [bx+4]
cmovge ebx, ebx
cmovge ecx, ebx
cmovge eax, ebx
cmovge ebx, dword [bx+4]
cmovge ebx, [bx+4]
cmovge ecx, dword [bx+4]
cmovge ecx, [bx+4]
cmovge eax, dword [bx+4]
cmovge eax, [bx+4]
cmovle bx, bx
cmovle cx, bx
cmovle ax, bx
cmovle bx, word [bx+4]
cmovle bx, [bx+4]
cmovle cx, word [bx+4]
cmovle cx, [bx+4]
cmovle ax, word [bx+4]
cmovle ax, [bx+4]
cmovle ebx, ebx
cmovle ecx, ebx
cmovle eax, ebx
cmovle ebx, dword [bx+4]
cmovle ebx, [bx+4]
cmovle ecx, dword [bx+4]
cmovle ecx, [bx+4]
cmovle eax, dword [bx+4]
cmovle eax, [bx+4]
cmovg bx, bx
cmovg cx, bx
cmovg ax, bx
cmovg bx, word [bx+4]
cmovg bx, [bx+4]
cmovg cx, word [bx+4]
cmovg cx, [bx+4]
cmovg ax, word [bx+4]
cmovg ax, [bx+4]
cmovg ebx, ebx
cmovg ecx, ebx
cmovg eax, ebx
cmovg ebx, dword [bx+4]
cmovg ebx, [bx+4]
cmovg ecx, dword [bx+4]
cmovg ecx, [bx+4]
cmovg eax, dword [bx+4]
cmovg eax, [bx+4]
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
pshufw mm1, [bx+4], 9
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
seto byte [bx+4]
seto [bx+4]
setno bl
setno ch
setno al
setno byte [bx+4]
setno [bx+4]
setb bl
setb ch
setb al
setb byte [bx+4]
setb [bx+4]
setae bl
setae ch
setae al
setae byte [bx+4]
setae [bx+4]
sete bl
sete ch
sete al
sete byte [bx+4]
sete [bx+4]
setne bl
setne ch
setne al
setne byte [bx+4]
setne [bx+4]
setbe bl
setbe ch
setbe al
setbe byte [bx+4]
setbe [bx+4]
seta bl
seta ch
seta al
seta byte [bx+4]
seta [bx+4]
sets bl
sets ch
sets al
sets byte [bx+4]
sets [bx+4]
setns bl
setns ch
setns al
setns byte [bx+4]
setns [bx+4]
setp bl
setp ch
setp al
setp byte [bx+4]
setp [bx+4]
setnp bl
setnp ch
setnp al
setnp byte [bx+4]
setnp [bx+4]
setl bl
setl ch
setl al
setl byte [bx+4]
setl [bx+4]
setge bl
setge ch
setge al
setge byte [bx+4]
setge [bx+4]
setle bl
setle ch
setle al
setle byte [bx+4]
setle [bx+4]
setg bl
setg ch
setg al
setg byte [bx+4]
setg [bx+4]
kmovw k1, k1
kmovw k2, k1
kmovw k1, k2
kmovw k1, word [bx+4]
kmovw k1, [bx+4]
kmovw k2, word [bx+4]
kmovw k2, [bx+4]
kmovb k1, k1
kmovb k2, k1
kmovb k1, k2
kmovb k1, byte [bx+4]
kmovb k1, [bx+4]
kmovb k2, byte [bx+4]
kmovb k2, [bx+4]
kmovw word [bx+4], k1
kmovw [bx+4], k1
kmovw word [bx+4], k2
kmovw [bx+4], k2
kmovb byte [bx+4], k1
kmovb [bx+4], k1
kmovb byte [bx+4], k2
kmovb [bx+4], k2
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
bt word [bx+4], bx
bt [bx+4], bx
bt word [bx+4], cx
bt word [bx+4], ax
bt [bx+4], cx
bt [bx+4], ax
bt ebx, ebx
bt ecx, ebx
bt eax, ebx
bt dword [bx+4], ebx
bt [bx+4], ebx
bt dword [bx+4], ecx
bt dword [bx+4], eax
bt [bx+4], ecx
bt [bx+4], eax
montmul
xsha1
xsha256
xbts bx, bx
xbts cx, bx
xbts ax, bx
xbts bx, word [bx+4]
xbts bx, [bx+4]
xbts cx, word [bx+4]
xbts cx, [bx+4]
xbts ax, word [bx+4]
xbts ax, [bx+4]
xbts ebx, ebx
xbts ecx, ebx
xbts eax, ebx
xbts ebx, dword [bx+4]
xbts ebx, [bx+4]
xbts ecx, dword [bx+4]
xbts ecx, [bx+4]
xbts eax, dword [bx+4]
xbts eax, [bx+4]
xstore
xcryptecb
xcryptcbc
xcryptctr
xcryptcfb
xcryptofb
ibts bx, bx
ibts cx, bx
ibts ax, bx
ibts word [bx+4], bx
ibts [bx+4], bx
ibts word [bx+4], cx
ibts word [bx+4], ax
ibts [bx+4], cx
ibts [bx+4], ax
ibts ebx, ebx
ibts ecx, ebx
ibts eax, ebx
ibts dword [bx+4], ebx
ibts [bx+4], ebx
ibts dword [bx+4], ecx
ibts dword [bx+4], eax
ibts [bx+4], ecx
ibts [bx+4], eax
cmpxchg bl, bl
cmpxchg ch, bl
cmpxchg al, bl
cmpxchg byte [bx+4], bl
cmpxchg [bx+4], bl
cmpxchg byte [bx+4], ch
cmpxchg byte [bx+4], al
cmpxchg [bx+4], ch
cmpxchg [bx+4], al
cmpxchg bx, bx
cmpxchg cx, bx
cmpxchg ax, bx
cmpxchg word [bx+4], bx
cmpxchg [bx+4], bx
cmpxchg word [bx+4], cx
cmpxchg word [bx+4], ax
cmpxchg [bx+4], cx
cmpxchg [bx+4], ax
cmpxchg ebx, ebx
cmpxchg ecx, ebx
cmpxchg eax, ebx
cmpxchg dword [bx+4], ebx
cmpxchg [bx+4], ebx
cmpxchg dword [bx+4], ecx
cmpxchg dword [bx+4], eax
cmpxchg [bx+4], ecx
cmpxchg [bx+4], eax
rsm
shrd bx, bx, 9
shrd cx, bx, 9
shrd ax, bx, 9
shrd word [bx+4], bx, 9
shrd [bx+4], bx, 9
shrd ebx, ebx, 9
shrd ecx, ebx, 9
shrd eax, ebx, 9
shrd dword [bx+4], ebx, 9
shrd [bx+4], ebx, 9
shrd bx, bx, cl
shrd cx, bx, cl
shrd ax, bx, cl
shrd word [bx+4], bx, cl
shrd [bx+4], bx, cl
shrd ebx, ebx, cl
shrd ecx, ebx, cl
shrd eax, ebx, cl
shrd dword [bx+4], ebx, cl
shrd [bx+4], ebx, cl
fxsave [bx+4]
fxrstor [bx+4]
xsaveopt [bx+4]
clwb [bx+4]
tpause ebx
tpause ecx
tpause eax
clrssbsy qword [bx+4]
clrssbsy [bx+4]
umonitor bx
umonitor cx
umonitor ax
umonitor ebx
umonitor ecx
umonitor eax
umwait ebx
umwait ecx
umwait eax
clflush [bx+4]
clflushopt [bx+4]
lfence
mfence
sfence
pcommit
btr bx, bx
btr cx, bx
btr ax, bx
btr word [bx+4], bx
btr [bx+4], bx
btr word [bx+4], cx
btr word [bx+4], ax
btr [bx+4], cx
btr [bx+4], ax
btr ebx, ebx
btr ecx, ebx
btr eax, ebx
btr dword [bx+4], ebx
btr [bx+4], ebx
btr dword [bx+4], ecx
btr dword [bx+4], eax
btr [bx+4], ecx
btr [bx+4], eax
lfs bx, [bx+4]
lfs cx, [bx+4]
lfs ax, [bx+4]
lfs ebx, [bx+4]
lfs ecx, [bx+4]
lfs eax, [bx+4]
lgs bx, [bx+4]
lgs cx, [bx+4]
lgs ax, [bx+4]
lgs ebx, [bx+4]
lgs ecx, [bx+4]
lgs eax, [bx+4]
movzx bx, bl
movzx cx, bl
movzx ax, bl
movzx bx, byte [bx+4]
movzx bx, [bx+4]
movzx cx, byte [bx+4]
movzx cx, [bx+4]
movzx ax, byte [bx+4]
movzx ax, [bx+4]
movzx ebx, bl
movzx ecx, bl
movzx eax, bl
movzx ebx, byte [bx+4]
movzx ecx, byte [bx+4]
movzx eax, byte [bx+4]
movzx ebx, bx
movzx ecx, bx
movzx eax, bx
movzx ebx, word [bx+4]
movzx ecx, word [bx+4]
movzx eax, word [bx+4]
jmpe $+20
popcnt bx, bx
popcnt cx, bx
popcnt ax, bx
popcnt bx, word [bx+4]
popcnt bx, [bx+4]
popcnt cx, word [bx+4]
popcnt cx, [bx+4]
popcnt ax, word [bx+4]
popcnt ax, [bx+4]
popcnt ebx, ebx
popcnt ecx, ebx
popcnt eax, ebx
popcnt ebx, dword [bx+4]
popcnt ebx, [bx+4]
popcnt ecx, dword [bx+4]
popcnt ecx, [bx+4]
popcnt eax, dword [bx+4]
popcnt eax, [bx+4]
ud1 bx, bx
ud1 cx, bx
ud1 ax, bx
ud1 bx, word [bx+4]
ud1 bx, [bx+4]
ud1 cx, word [bx+4]
ud1 cx, [bx+4]
ud1 ax, word [bx+4]
ud1 ax, [bx+4]
ud1 ebx, ebx
ud1 ecx, ebx
ud1 eax, ebx
ud1 ebx, dword [bx+4]
ud1 ebx, [bx+4]
ud1 ecx, dword [bx+4]
ud1 ecx, [bx+4]
ud1 eax, dword [bx+4]
ud1 eax, [bx+4]
bt bx, 9
bt cx, 9
bt ax, 9
bt word [bx+4], 9
bt ebx, 9
bt ecx, 9
bt eax, 9
bt dword [bx+4], 9
btr bx, 9
btr cx, 9
btr ax, 9
btr word [bx+4], 9
btr ebx, 9
btr ecx, 9
btr eax, 9
btr dword [bx+4], 9
btc bx, 9
btc cx, 9
btc ax, 9
btc word [bx+4], 9
btc ebx, 9
btc ecx, 9
btc eax, 9
btc dword [bx+4], 9
btc bx, bx
btc cx, bx
btc ax, bx
btc word [bx+4], bx
btc [bx+4], bx
btc word [bx+4], cx
btc word [bx+4], ax
btc [bx+4], cx
btc [bx+4], ax
btc ebx, ebx
btc ecx, ebx
btc eax, ebx
btc dword [bx+4], ebx
btc [bx+4], ebx
btc dword [bx+4], ecx
btc dword [bx+4], eax
btc [bx+4], ecx
btc [bx+4], eax
bsf bx, bx
bsf cx, bx
bsf ax, bx
bsf bx, word [bx+4]
bsf bx, [bx+4]
bsf cx, word [bx+4]
bsf cx, [bx+4]
bsf ax, word [bx+4]
bsf ax, [bx+4]
bsf ebx, ebx
bsf ecx, ebx
bsf eax, ebx
bsf ebx, dword [bx+4]
bsf ebx, [bx+4]
bsf ecx, dword [bx+4]
bsf ecx, [bx+4]
bsf eax, dword [bx+4]
bsf eax, [bx+4]
tzcnt bx, bx
tzcnt cx, bx
tzcnt ax, bx
tzcnt bx, word [bx+4]
tzcnt bx, [bx+4]
tzcnt cx, word [bx+4]
tzcnt cx, [bx+4]
tzcnt ax, word [bx+4]
tzcnt ax, [bx+4]
tzcnt ebx, ebx
tzcnt ecx, ebx
tzcnt eax, ebx
tzcnt ebx, dword [bx+4]
tzcnt ebx, [bx+4]
tzcnt ecx, dword [bx+4]
tzcnt ecx, [bx+4]
tzcnt eax, dword [bx+4]
tzcnt eax, [bx+4]
bsr bx, bx
bsr cx, bx
bsr ax, bx
bsr bx, word [bx+4]
bsr bx, [bx+4]
bsr cx, word [bx+4]
bsr cx, [bx+4]
bsr ax, word [bx+4]
bsr ax, [bx+4]
bsr ebx, ebx
bsr ecx, ebx
bsr eax, ebx
bsr ebx, dword [bx+4]
bsr ebx, [bx+4]
bsr ecx, dword [bx+4]
bsr ecx, [bx+4]
bsr eax, dword [bx+4]
bsr eax, [bx+4]
lzcnt bx, bx
lzcnt cx, bx
lzcnt ax, bx
lzcnt bx, word [bx+4]
lzcnt bx, [bx+4]
lzcnt cx, word [bx+4]
lzcnt cx, [bx+4]
lzcnt ax, word [bx+4]
lzcnt ax, [bx+4]
lzcnt ebx, ebx
lzcnt ecx, ebx
lzcnt eax, ebx
lzcnt ebx, dword [bx+4]
lzcnt ebx, [bx+4]
lzcnt ecx, dword [bx+4]
lzcnt ecx, [bx+4]
lzcnt eax, dword [bx+4]
lzcnt eax, [bx+4]
movsx bx, bl
movsx cx, bl
movsx ax, bl
movsx bx, byte [bx+4]
movsx bx, [bx+4]
movsx cx, byte [bx+4]
movsx cx, [bx+4]
movsx ax, byte [bx+4]
movsx ax, [bx+4]
movsx ebx, bl
movsx ecx, bl
movsx eax, bl
movsx ebx, byte [bx+4]
movsx ecx, byte [bx+4]
movsx eax, byte [bx+4]
movsx ebx, bx
movsx ecx, bx
movsx eax, bx
movsx ebx, word [bx+4]
movsx ecx, word [bx+4]
movsx eax, word [bx+4]
movnti dword [bx+4], ebx
movnti [bx+4], ebx
movnti dword [bx+4], ecx
movnti dword [bx+4], eax
movnti [bx+4], ecx
movnti [bx+4], eax
cmpxchg8b qword [bx+4]
cmpxchg8b [bx+4]
xrstors [bx+4]
xsavec [bx+4]
xsaves [bx+4]
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
movntq qword [bx+4], mm1
movntq [bx+4], mm1
movntq qword [bx+4], mm2
movntq [bx+4], mm2
ud0 bx, bx
ud0 cx, bx
ud0 ax, bx
ud0 bx, word [bx+4]
ud0 bx, [bx+4]
ud0 cx, word [bx+4]
ud0 cx, [bx+4]
ud0 ax, word [bx+4]
ud0 ax, [bx+4]
ud0 ebx, ebx
ud0 ecx, ebx
ud0 eax, ebx
ud0 ebx, dword [bx+4]
ud0 ebx, [bx+4]
ud0 ecx, dword [bx+4]
ud0 ecx, [bx+4]
ud0 eax, dword [bx+4]
ud0 eax, [bx+4]
invept ebx, oword [bx+4]
invept ecx, oword [bx+4]
invept eax, oword [bx+4]
invept ebx, [bx+4]
invept ecx, [bx+4]
invept eax, [bx+4]
invvpid ebx, oword [bx+4]
invvpid ecx, oword [bx+4]
invvpid eax, oword [bx+4]
invvpid ebx, [bx+4]
invvpid ecx, [bx+4]
invvpid eax, [bx+4]
invpcid ebx, oword [bx+4]
invpcid ecx, oword [bx+4]
invpcid eax, oword [bx+4]
invpcid ebx, [bx+4]
invpcid ecx, [bx+4]
invpcid eax, [bx+4]
sha1nexte xmm1, xmm1
sha1nexte xmm0, xmm1
sha1nexte xmm7, xmm1
sha1nexte xmm1, oword [bx+4]
sha1nexte xmm1, [bx+4]
sha1nexte xmm0, oword [bx+4]
sha1nexte xmm0, [bx+4]
sha1nexte xmm7, oword [bx+4]
sha1nexte xmm7, [bx+4]
sha1msg1 xmm1, xmm1
sha1msg1 xmm0, xmm1
sha1msg1 xmm7, xmm1
sha1msg1 xmm1, oword [bx+4]
sha1msg1 xmm1, [bx+4]
sha1msg1 xmm0, oword [bx+4]
sha1msg1 xmm0, [bx+4]
sha1msg1 xmm7, oword [bx+4]
sha1msg1 xmm7, [bx+4]
sha1msg2 xmm1, xmm1
sha1msg2 xmm0, xmm1
sha1msg2 xmm7, xmm1
sha1msg2 xmm1, oword [bx+4]
sha1msg2 xmm1, [bx+4]
sha1msg2 xmm0, oword [bx+4]
sha1msg2 xmm0, [bx+4]
sha1msg2 xmm7, oword [bx+4]
sha1msg2 xmm7, [bx+4]
sha256rnds2 xmm1, xmm1
sha256rnds2 xmm0, xmm1
sha256rnds2 xmm7, xmm1
sha256rnds2 xmm1, oword [bx+4]
sha256rnds2 xmm1, [bx+4]
sha256rnds2 xmm0, oword [bx+4]
sha256rnds2 xmm0, [bx+4]
sha256rnds2 xmm7, oword [bx+4]
sha256rnds2 xmm7, [bx+4]
sha256msg1 xmm1, xmm1
sha256msg1 xmm0, xmm1
sha256msg1 xmm7, xmm1
sha256msg1 xmm1, oword [bx+4]
sha256msg1 xmm1, [bx+4]
sha256msg1 xmm0, oword [bx+4]
sha256msg1 xmm0, [bx+4]
sha256msg1 xmm7, oword [bx+4]
sha256msg1 xmm7, [bx+4]
sha256msg2 xmm1, xmm1
sha256msg2 xmm0, xmm1
sha256msg2 xmm7, xmm1
sha256msg2 xmm1, oword [bx+4]
sha256msg2 xmm1, [bx+4]
sha256msg2 xmm0, oword [bx+4]
sha256msg2 xmm0, [bx+4]
sha256msg2 xmm7, oword [bx+4]
sha256msg2 xmm7, [bx+4]
crc32 ebx, bl
crc32 ecx, bl
crc32 eax, bl
crc32 ebx, byte [bx+4]
crc32 ecx, byte [bx+4]
crc32 eax, byte [bx+4]
crc32 ebx, bx
crc32 ecx, bx
crc32 eax, bx
crc32 ebx, word [bx+4]
crc32 ecx, word [bx+4]
crc32 eax, word [bx+4]
crc32 ebx, ebx
crc32 ecx, ebx
crc32 eax, ebx
crc32 ebx, dword [bx+4]
crc32 ecx, dword [bx+4]
crc32 eax, dword [bx+4]
blsr ebx, ebx
blsr ecx, ebx
blsr eax, ebx
blsr ebx, dword [bx+4]
blsr ebx, [bx+4]
blsr ecx, dword [bx+4]
blsr ecx, [bx+4]
blsr eax, dword [bx+4]
blsr eax, [bx+4]
blsmsk ebx, ebx
blsmsk ecx, ebx
blsmsk eax, ebx
blsmsk ebx, dword [bx+4]
blsmsk ebx, [bx+4]
blsmsk ecx, dword [bx+4]
blsmsk ecx, [bx+4]
blsmsk eax, dword [bx+4]
blsmsk eax, [bx+4]
blsi ebx, ebx
blsi ecx, ebx
blsi eax, ebx
blsi ebx, dword [bx+4]
blsi ebx, [bx+4]
blsi ecx, dword [bx+4]
blsi ecx, [bx+4]
blsi eax, dword [bx+4]
blsi eax, [bx+4]
bzhi ebx, ebx, ebx
bzhi ecx, ebx, ebx
bzhi eax, ebx, ebx
bzhi ebx, dword [bx+4], ebx
bzhi ebx, [bx+4], ebx
pext ebx, ebx, ebx
pext ecx, ebx, ebx
pext eax, ebx, ebx
pext ebx, ebx, dword [bx+4]
pext ebx, ebx, [bx+4]
pdep ebx, ebx, ebx
pdep ecx, ebx, ebx
pdep eax, ebx, ebx
pdep ebx, ebx, dword [bx+4]
pdep ebx, ebx, [bx+4]
adcx ebx, ebx
adcx ecx, ebx
adcx eax, ebx
adcx ebx, dword [bx+4]
adcx ebx, [bx+4]
adcx ecx, dword [bx+4]
adcx ecx, [bx+4]
adcx eax, dword [bx+4]
adcx eax, [bx+4]
adox ebx, ebx
adox ecx, ebx
adox eax, ebx
adox ebx, dword [bx+4]
adox ebx, [bx+4]
adox ecx, dword [bx+4]
adox ecx, [bx+4]
adox eax, dword [bx+4]
adox eax, [bx+4]
mulx ebx, ebx, ebx
mulx ecx, ebx, ebx
mulx eax, ebx, ebx
mulx ebx, ebx, dword [bx+4]
mulx ebx, ebx, [bx+4]
bextr ebx, ebx, ebx
bextr ecx, ebx, ebx
bextr eax, ebx, ebx
bextr ebx, dword [bx+4], ebx
bextr ebx, [bx+4], ebx
shlx ebx, ebx, ebx
shlx ecx, ebx, ebx
shlx eax, ebx, ebx
shlx ebx, dword [bx+4], ebx
shlx ebx, [bx+4], ebx
sarx ebx, ebx, ebx
sarx ecx, ebx, ebx
sarx eax, ebx, ebx
sarx ebx, dword [bx+4], ebx
sarx ebx, [bx+4], ebx
shrx ebx, ebx, ebx
shrx ecx, ebx, ebx
shrx eax, ebx, ebx
shrx ebx, dword [bx+4], ebx
shrx ebx, [bx+4], ebx
movdir64b bx, zword [bx+4]
movdir64b cx, zword [bx+4]
movdir64b ax, zword [bx+4]
movdir64b bx, [bx+4]
movdir64b cx, [bx+4]
movdir64b ax, [bx+4]
enqcmds bx, zword [bx+4]
enqcmds cx, zword [bx+4]
enqcmds ax, zword [bx+4]
enqcmds bx, [bx+4]
enqcmds cx, [bx+4]
enqcmds ax, [bx+4]
enqcmd bx, zword [bx+4]
enqcmd cx, zword [bx+4]
enqcmd ax, zword [bx+4]
enqcmd bx, [bx+4]
enqcmd cx, [bx+4]
enqcmd ax, [bx+4]
movdiri dword [bx+4], ebx
movdiri [bx+4], ebx
movdiri dword [bx+4], ecx
movdiri dword [bx+4], eax
movdiri [bx+4], ecx
movdiri [bx+4], eax
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
sha1rnds4 xmm1, oword [bx+4], 9
sha1rnds4 xmm1, [bx+4], 9
rorx ebx, ebx, 9
rorx ecx, ebx, 9
rorx eax, ebx, 9
rorx ebx, dword [bx+4], 9
rorx ebx, [bx+4], 9
blcfill ebx, ebx
blcfill ecx, ebx
blcfill eax, ebx
blcfill ebx, dword [bx+4]
blcfill ebx, [bx+4]
blcfill ecx, dword [bx+4]
blcfill ecx, [bx+4]
blcfill eax, dword [bx+4]
blcfill eax, [bx+4]
blsfill ebx, ebx
blsfill ecx, ebx
blsfill eax, ebx
blsfill ebx, dword [bx+4]
blsfill ebx, [bx+4]
blsfill ecx, dword [bx+4]
blsfill ecx, [bx+4]
blsfill eax, dword [bx+4]
blsfill eax, [bx+4]
blcs ebx, ebx
blcs ecx, ebx
blcs eax, ebx
blcs ebx, dword [bx+4]
blcs ebx, [bx+4]
blcs ecx, dword [bx+4]
blcs ecx, [bx+4]
blcs eax, dword [bx+4]
blcs eax, [bx+4]
tzmsk ebx, ebx
tzmsk ecx, ebx
tzmsk eax, ebx
tzmsk ebx, dword [bx+4]
tzmsk ebx, [bx+4]
tzmsk ecx, dword [bx+4]
tzmsk ecx, [bx+4]
tzmsk eax, dword [bx+4]
tzmsk eax, [bx+4]
blcic ebx, ebx
blcic ecx, ebx
blcic eax, ebx
blcic ebx, dword [bx+4]
blcic ebx, [bx+4]
blcic ecx, dword [bx+4]
blcic ecx, [bx+4]
blcic eax, dword [bx+4]
blcic eax, [bx+4]
blsic ebx, ebx
blsic ecx, ebx
blsic eax, ebx
blsic ebx, dword [bx+4]
blsic ebx, [bx+4]
blsic ecx, dword [bx+4]
blsic ecx, [bx+4]
blsic eax, dword [bx+4]
blsic eax, [bx+4]
t1mskc ebx, ebx
t1mskc ecx, ebx
t1mskc eax, ebx
t1mskc ebx, dword [bx+4]
t1mskc ebx, [bx+4]
t1mskc ecx, dword [bx+4]
t1mskc ecx, [bx+4]
t1mskc eax, dword [bx+4]
t1mskc eax, [bx+4]
blcmsk ebx, ebx
blcmsk ecx, ebx
blcmsk eax, ebx
blcmsk ebx, dword [bx+4]
blcmsk ebx, [bx+4]
blcmsk ecx, dword [bx+4]
blcmsk ecx, [bx+4]
blcmsk eax, dword [bx+4]
blcmsk eax, [bx+4]
blci ebx, ebx
blci ecx, ebx
blci eax, ebx
blci ebx, dword [bx+4]
blci ebx, [bx+4]
blci ecx, dword [bx+4]
blci ecx, [bx+4]
blci eax, dword [bx+4]
blci eax, [bx+4]
llwpcb ebx
llwpcb ecx
llwpcb eax
slwpcb ebx
slwpcb ecx
slwpcb eax
bextr ebx, ebx, 0x12345678
bextr ecx, ebx, 0x12345678
bextr eax, ebx, 0x12345678
bextr ebx, dword [bx+4], 0x12345678
bextr ebx, [bx+4], 0x12345678
bextr ebx, ebx, 5
bextr ebx, ecx, 5
lwpins ebx, ebx, 0x12345678
lwpins ecx, ebx, 0x12345678
lwpins eax, ebx, 0x12345678
lwpins ebx, dword [bx+4], 0x12345678
lwpins ebx, [bx+4], 0x12345678
lwpins ebx, ebx, 5
lwpins ebx, ecx, 5
lwpval ebx, ebx, 0x12345678
lwpval ecx, ebx, 0x12345678
lwpval eax, ebx, 0x12345678
lwpval ebx, dword [bx+4], 0x12345678
lwpval ebx, [bx+4], 0x12345678
lwpval ebx, ebx, 5
lwpval ebx, ecx, 5
pi2fw mm1, mm1
pi2fw mm2, mm1
pi2fw mm1, mm2
pi2fw mm1, qword [bx+4]
pi2fw mm1, [bx+4]
pi2fw mm2, qword [bx+4]
pi2fw mm2, [bx+4]
pi2fd mm1, mm1
pi2fd mm2, mm1
pi2fd mm1, mm2
pi2fd mm1, qword [bx+4]
pi2fd mm1, [bx+4]
pi2fd mm2, qword [bx+4]
pi2fd mm2, [bx+4]
pf2iw mm1, mm1
pf2iw mm2, mm1
pf2iw mm1, mm2
pf2iw mm1, qword [bx+4]
pf2iw mm1, [bx+4]
pf2iw mm2, qword [bx+4]
pf2iw mm2, [bx+4]
pf2id mm1, mm1
pf2id mm2, mm1
pf2id mm1, mm2
pf2id mm1, qword [bx+4]
pf2id mm1, [bx+4]
pf2id mm2, qword [bx+4]
pf2id mm2, [bx+4]
pfrcpv mm1, mm1
pfrcpv mm2, mm1
pfrcpv mm1, mm2
pfrcpv mm1, qword [bx+4]
pfrcpv mm1, [bx+4]
pfrcpv mm2, qword [bx+4]
pfrcpv mm2, [bx+4]
pfrsqrtv mm1, mm1
pfrsqrtv mm2, mm1
pfrsqrtv mm1, mm2
pfrsqrtv mm1, qword [bx+4]
pfrsqrtv mm1, [bx+4]
pfrsqrtv mm2, qword [bx+4]
pfrsqrtv mm2, [bx+4]
pfnacc mm1, mm1
pfnacc mm2, mm1
pfnacc mm1, mm2
pfnacc mm1, qword [bx+4]
pfnacc mm1, [bx+4]
pfnacc mm2, qword [bx+4]
pfnacc mm2, [bx+4]
pfpnacc mm1, mm1
pfpnacc mm2, mm1
pfpnacc mm1, mm2
pfpnacc mm1, qword [bx+4]
pfpnacc mm1, [bx+4]
pfpnacc mm2, qword [bx+4]
pfpnacc mm2, [bx+4]
pfcmpge mm1, mm1
pfcmpge mm2, mm1
pfcmpge mm1, mm2
pfcmpge mm1, qword [bx+4]
pfcmpge mm1, [bx+4]
pfcmpge mm2, qword [bx+4]
pfcmpge mm2, [bx+4]
pfmin mm1, mm1
pfmin mm2, mm1
pfmin mm1, mm2
pfmin mm1, qword [bx+4]
pfmin mm1, [bx+4]
pfmin mm2, qword [bx+4]
pfmin mm2, [bx+4]
pfrcp mm1, mm1
pfrcp mm2, mm1
pfrcp mm1, mm2
pfrcp mm1, qword [bx+4]
pfrcp mm1, [bx+4]
pfrcp mm2, qword [bx+4]
pfrcp mm2, [bx+4]
pfrsqrt mm1, mm1
pfrsqrt mm2, mm1
pfrsqrt mm1, mm2
pfrsqrt mm1, qword [bx+4]
pfrsqrt mm1, [bx+4]
pfrsqrt mm2, qword [bx+4]
pfrsqrt mm2, [bx+4]
pfsub mm1, mm1
pfsub mm2, mm1
pfsub mm1, mm2
pfsub mm1, qword [bx+4]
pfsub mm1, [bx+4]
pfsub mm2, qword [bx+4]
pfsub mm2, [bx+4]
pfadd mm1, mm1
pfadd mm2, mm1
pfadd mm1, mm2
pfadd mm1, qword [bx+4]
pfadd mm1, [bx+4]
pfadd mm2, qword [bx+4]
pfadd mm2, [bx+4]
pfcmpgt mm1, mm1
pfcmpgt mm2, mm1
pfcmpgt mm1, mm2
pfcmpgt mm1, qword [bx+4]
pfcmpgt mm1, [bx+4]
pfcmpgt mm2, qword [bx+4]
pfcmpgt mm2, [bx+4]
pfmax mm1, mm1
pfmax mm2, mm1
pfmax mm1, mm2
pfmax mm1, qword [bx+4]
pfmax mm1, [bx+4]
pfmax mm2, qword [bx+4]
pfmax mm2, [bx+4]
pfrcpit1 mm1, mm1
pfrcpit1 mm2, mm1
pfrcpit1 mm1, mm2
pfrcpit1 mm1, qword [bx+4]
pfrcpit1 mm1, [bx+4]
pfrcpit1 mm2, qword [bx+4]
pfrcpit1 mm2, [bx+4]
pfrsqit1 mm1, mm1
pfrsqit1 mm2, mm1
pfrsqit1 mm1, mm2
pfrsqit1 mm1, qword [bx+4]
pfrsqit1 mm1, [bx+4]
pfrsqit1 mm2, qword [bx+4]
pfrsqit1 mm2, [bx+4]
pfsubr mm1, mm1
pfsubr mm2, mm1
pfsubr mm1, mm2
pfsubr mm1, qword [bx+4]
pfsubr mm1, [bx+4]
pfsubr mm2, qword [bx+4]
pfsubr mm2, [bx+4]
pfacc mm1, mm1
pfacc mm2, mm1
pfacc mm1, mm2
pfacc mm1, qword [bx+4]
pfacc mm1, [bx+4]
pfacc mm2, qword [bx+4]
pfacc mm2, [bx+4]
pfcmpeq mm1, mm1
pfcmpeq mm2, mm1
pfcmpeq mm1, mm2
pfcmpeq mm1, qword [bx+4]
pfcmpeq mm1, [bx+4]
pfcmpeq mm2, qword [bx+4]
pfcmpeq mm2, [bx+4]
pfmul mm1, mm1
pfmul mm2, mm1
pfmul mm1, mm2
pfmul mm1, qword [bx+4]
pfmul mm1, [bx+4]
pfmul mm2, qword [bx+4]
pfmul mm2, [bx+4]
pfrcpit2 mm1, mm1
pfrcpit2 mm2, mm1
pfrcpit2 mm1, mm2
pfrcpit2 mm1, qword [bx+4]
pfrcpit2 mm1, [bx+4]
pfrcpit2 mm2, qword [bx+4]
pfrcpit2 mm2, [bx+4]
pswapd mm1, mm1
pswapd mm2, mm1
pswapd mm1, mm2
pswapd mm1, qword [bx+4]
pswapd mm1, [bx+4]
pswapd mm2, qword [bx+4]
pswapd mm2, [bx+4]
pavgusb mm1, mm1
pavgusb mm2, mm1
pavgusb mm1, mm2
pavgusb mm1, qword [bx+4]
pavgusb mm1, [bx+4]
pavgusb mm2, qword [bx+4]
pavgusb mm2, [bx+4]
pvalidate
serialize
xsusldtrk
xresldtrk
ud0
smint
dmint
rdm
svldt tword [bx+4]
svldt [bx+4]
rsldt tword [bx+4]
rsldt [bx+4]
svts tword [bx+4]
svts [bx+4]
rsts tword [bx+4]
rsts [bx+4]
bb0_reset
bb1_reset
cpu_write
cpu_read
paveb mm1, mm1
paveb mm2, mm1
paveb mm1, mm2
paveb mm1, qword [bx+4]
paveb mm1, [bx+4]
paveb mm2, qword [bx+4]
paveb mm2, [bx+4]
paddsiw mm1, mm1
paddsiw mm2, mm1
paddsiw mm1, mm2
paddsiw mm1, qword [bx+4]
paddsiw mm1, [bx+4]
paddsiw mm2, qword [bx+4]
paddsiw mm2, [bx+4]
pmagw mm1, mm1
pmagw mm2, mm1
pmagw mm1, mm2
pmagw mm1, qword [bx+4]
pmagw mm1, [bx+4]
pmagw mm2, qword [bx+4]
pmagw mm2, [bx+4]
pdistib mm1, [bx+4]
pdistib mm2, [bx+4]
psubsiw mm1, mm1
psubsiw mm2, mm1
psubsiw mm1, mm2
psubsiw mm1, qword [bx+4]
psubsiw mm1, [bx+4]
psubsiw mm2, qword [bx+4]
psubsiw mm2, [bx+4]
pmvzb mm1, qword [bx+4]
pmvzb mm2, qword [bx+4]
pmvzb mm1, [bx+4]
pmvzb mm2, [bx+4]
pmvnzb mm1, qword [bx+4]
pmvnzb mm2, qword [bx+4]
pmvnzb mm1, [bx+4]
pmvnzb mm2, [bx+4]
pmvlzb mm1, qword [bx+4]
pmvlzb mm2, qword [bx+4]
pmvlzb mm1, [bx+4]
pmvlzb mm2, [bx+4]
pmvgezb mm1, qword [bx+4]
pmvgezb mm2, qword [bx+4]
pmvgezb mm1, [bx+4]
pmvgezb mm2, [bx+4]
pmulhriw mm1, mm1
pmulhriw mm2, mm1
pmulhriw mm1, mm2
pmulhriw mm1, qword [bx+4]
pmulhriw mm1, [bx+4]
pmulhriw mm2, qword [bx+4]
pmulhriw mm2, [bx+4]
pmachriw mm1, [bx+4]
pmachriw mm2, [bx+4]
hreset 9
prefetchit1 byte [bx+4]
prefetchit1 [bx+4]
prefetchit0 byte [bx+4]
prefetchit0 [bx+4]
aadd dword [bx+4], ebx
aadd [bx+4], ebx
aadd dword [bx+4], ecx
aadd dword [bx+4], eax
aadd [bx+4], ecx
aadd [bx+4], eax
aand dword [bx+4], ebx
aand [bx+4], ebx
aand dword [bx+4], ecx
aand dword [bx+4], eax
aand [bx+4], ecx
aand [bx+4], eax
axor dword [bx+4], ebx
axor [bx+4], ebx
axor dword [bx+4], ecx
axor dword [bx+4], eax
axor [bx+4], ecx
axor [bx+4], eax
