; Random operands of common instructions; lines that NASM refuses were taken out. Generated.
bits 32
default rel
k equ 5
lab: nop
push es
rep neg edi
mul si
shrd edi, ebp, cl
push cs
movsx esp, di
push fwd2
shl eax, kk
rep test dword [(esi+ecx)+lab2-lab], k*2
imul esi, [fwd], fwd2
jmp strict near [dword fs:ebx+1]
verr word [(eax+ecx)-129]
mov edx, 0x8000
movsd
mov edx, cr4
a16 inc bp
movd xmm1, [es:esi+eax*1-0x80000000]
jmp near lab+3
ltr [edx+edx*1+127]
test sp, [abs es:ebp+edx*1-0x1000]
sar esp, strict 1
jz lab2
xor [cs:k], strict word fwd-lab
jz near lab
call far [rel es:ecx+ecx*8+lab2-lab]
sbb [ecx+k], dl
imul si, [dword ebx*1+ebp+0x7fffffff], strict fwd-lab
push ds
call fwd
verr sp
imul esi, dword [edi*1-1], strict dword 0x10000
or edx, $$
pop bp
rcr ebx, cl
push cs
shr sp, cl
repne aam lab2-lab
a16 bts edx, ebp
or ah, [lab+4]
xacquire lock mov [abs ebx+esp-0x80000000], edx
jmp near lab
in al, 0x60
bound ax, [0x12345678]
jmp dword lab
enter 4,1
call near [es:ebx*4+ebx+lab]
a32 mov gs, word [cs:ebx*8+esp+fwd]
sar sp, ~5
and bh, strict byte 255
mov cr0, esi
pop fs
mov cr0, ecx
movaps xmm1, xmm7
popcnt dx, [gs:(ebp+ecx)+fwd]
push di
call near lab
es addps xmm1, xmm7
rcr sp, 1
in ax, 0x60
test [0x12345678], edi
lock sbb cl, -0x80000000
iret
es in eax, 0x60
push ds
shr ecx, cl
push ss
rcr dword [fs:ecx+ecx*4+0], cl
sar cl, 1
xor si, 0xffff
nop
shld [abs eax+eax-0x80000000], cx, cl
mov [fs:edx*1-k], eax
rep shl eax, cl
a32 not esp
es in eax, k
fxch
jmp edx
bsf ebp, esi
shrd si, di, 5
a16 fadd
pop ds
fs push 0x7fffffff
movsd
a16 or bx, word 'a'
adc [gs:lab], eax
xchg [edx-128], cx
div word [ecx+esp*1+kk]
fs add word [$$+8], 0xffffffffffffffff
in ax, dx
jnz fwd
push cs
jz near lab
rep sbb cx, [(edi+ebp)-128]
adc dword [es:ebx+ecx*1+1], edx
add [rel es:ebx*4-1], bx
mov [ebx*1+esp-1], ebp
pop gs
or bl, [nosplit cs:ecx+lab2-lab]
xacquire lock or ebx, dword [dword ss:eax*2+ebp]
rdrand esi
pop fs
xacquire lock or [word es:$], eax
mov cr3, ebp
sar dh, 128
pop es
cmp ebx, dword 'ab'
jc lab+3
mov edx, cr0
lock xchg ebp, [ebp+k]
in al, k
call word [es:lab+4]
iret
fs mov ax, ss
push fs
jmp strict near [dword fs:esi+esp*1-0x80000000]
rcl esp, cl
imul esp, dword [0x12345678], strict dword 0x7fffffff
adc edi, dword lab2
popf
sal byte [es:ebx+edi+128], 1
jc lab
and edx, [ss:$]
a16 sldt sp
xacquire lock in eax, k
jmp dword $
lab2: nop
bts [es:k], edi
cpuid
shr dh, -0x80000000
jz near lab
mul byte [gs:edi*5+fwd]
imul edx, dword [ds:eax-0x80000000], strict -128
adc word [kk+lab], word fwd
adc ebx, byte fwd
aad (5+3)*2
rcl esp, $$
cpuid
xacquire lock add esp, -lab+fwd
xadd [abs eax+edi+1], eax
sub ecx, dword [ebx+0x1000]
adc si, word 0x10000
mov ds, [edi+edi+1]
pop es
a16 ror esp, 5
test edi, ebp
call sp
hlt
imul bp, dx, strict word lab2
shl ebx, 1
crc32 edi, ax
and edi, ebx
bts word [gs:ebp+ebx-k], cx
mov sp, [rel 2*esi+ecx+lab2-lab]
repne smsw esi
shrd ebp, esp, 5
lock lodsw
adc cl, bl
iret
push gs
pop ebx
xacquire lock mov dx, word [eax*1+esi+lab]
sal ch, 0xffffffff
lock ror edx, 5
pop edi
a32 push cs
jmp dword [1*esp+ecx+lab]
test di, [abs ebx+ebx*1+fwd-lab]
mov edi, cr0
push ss
xacquire lock xchg dword [rel eax*4-0x1000], edi
bsr edi, edx
es sar di, cl
test di, ax
bsf esi, esp
imul edi, [ecx+ecx-k], strict dword 0x80000000
shld esp, ecx, cl
imul esp
loop $
adc ch, dl
sub ecx, [lab]
str si
imul esp, esp, strict byte 0x8000
prefetcht0 [ebx*1+esi+lab]
jmp strict near fwd2
repne shl esp, strict $$
jmp dword [nosplit ebp-0x80000000]
test [fwd], ch
xacquire lock rcl ch, 1
call $
sal ecx, 1
adc esp, 5
lfs edi, [2*ecx+eax+lab2-lab]
in al, k
not ecx
mov dx, [rel edx+edi+127]
fstp qword [k]
shrd [word lab], ecx, cl
jmp near lab+3
sbb ebx, 0x8000
pop es
not esi
test ecx, strict dword -0x80000000
call edi
jmp near fwd
sal bh, cl
sbb dl, [ss:edx+edx*1-128]
shl edi, cl
mov [dword ecx+eax], ebx
ror esi, cl
rcr al, cl
jmp lab
aam 0xffffffffffffffff
sub esp, strict 256
adc ah, cl
pop ss
crc32 ebx, ebx
a32 xadd [rel ebx+0], ch
jmp strict near [cs:(ebx+ebx)-129]
a32 sub ecx, ~5
or al, kk
add dword [ecx+ecx+0x7fffffff], (5+3)*2
ror dh, strict -129
jmp strict near [edi+lab2-lab]
jmp [ebx-129]
sal dl, cl
a32 sub ax, ax
aam 127
adc edx, esp
lock lsl bp, esp
xor ebp, ecx
in ax, 0x60
add bp, dx
rdrand bx
rep test [fwd], esi
xacquire lock and bx, [abs (eax+edi)+0x7fffffff]
call near lab
in eax, 0x60
xor [kk+lab], sp
sub dword [fs:eax*2+0xfffffff0], esi
mov [ebp+esi+0x1000], es
jmp word [8*ebx+edx+0x1000]
fs push cs
jmp lab+3
call near lab
xacquire lock prefetcht0 [ecx*4+ebp+0xfffffff0]
sub bl, [gs:eax*1+ebp]
lock cmp byte [es:esp-0x1000], lab2-lab
mov dword [rel esp*1+ebp-0x1000], ebp
fldcw word [0x1234]
rcl edx, 1
and esp, esi
jmp dword lab
or ecx, [ds:eax+ebx*1]
es xor bh, al
pop es
rep test ecx, esp
ltr si
a16 mul eax
pop fs
push gs
jmp near lab
adc [ebp+0x7fffffff], bl
rep div byte [ss:(ebx+edi)+fwd]
shr ebx, 1
a32 rcl dl, cl
lfs esp, [rel edx*1-0x1000]
test esp, dword lab2
fwd: nop
sldt ebx
sar dword [ss:3*ecx+ecx+lab2-lab], cl
call dword [rel edi+ecx*1+0x7fffffff]
jmp $
pop fs
rcr edx, 5
add ax, [ss:edx+edx]
rcl word [ds:ebx*1+edi+1], cl
not dx
jnz lab2
push ss
jnz lab2
a16 in eax, 0x60
jmp word [rel eax*1+fwd-lab]
lock test esi, edi
jmp dword [nosplit ss:ecx*1+127]
rcr esp, 5
in eax, 0x60
mov fs, sp
xacquire lock xchg dword [dword ss:ebp*9+0x1000], eax
sar ebp, 1
push esi
mov dl, [lab2-lab]
mov ebp, [$$+8]
int k*2
sal bx, 1
xchg [rel fwd], edx
ror word [nosplit 4*eax+edi-1], 1
adc dl, -0x80000000
ror edx, 5
xor edx, edi
jz near lab
shl ch, cl
lldt cx
fs imul dx, di
pop eax
lock fadd
add esp, ecx
xchg cl, byte [fs:ecx*1+0x7fffffff]
mov ss, ebx
in eax, dx
jmp dword lab
call dword [esp+edi+128]
leave
and esp, [es:8*edi+esp+fwd]
xacquire lock test [eax*1+edx+kk], esp
shl esp, 5
cmp bl, [ds:ebp+esi*2+0]
in ax, dx
lock sbb [ds:edx+edi*1+lab], si
imul edx, ebx
test si, dx
jmp near lab
sub [ds:edx+fwd], strict byte 127
sar ax, 0xffff
cmp byte [dword edi*1+0xfffffff0], 128
rep movsb
jmp strict near lab
fsubp st1
fnstsw [rel ecx-1]
fs and dx, [abs di-129]
es in eax, 0x60
shl ebx, 5
adc dh, [esi*1+esp-128]
enter 4,1
lock test [dword ebp+ebp*3-0x1000], strict byte $$
dec edi
pop ss
mov esp, dword [nosplit esp+edi+kk]
or edi, ebx
xor esp, dword [dword eax+esi*1-k]
xacquire lock sbb [lab+4], ecx
call dword [(ecx+eax)+kk]
xacquire lock ror ebp, cl
shl eax, cl
retf
cmovz si, word [word $]
rdrand edi
xacquire lock or si, [ds:esi+esi+fwd-lab]
es and dx, fwd-lab
sbb [nosplit $], ebx
imul esi, (5+3)*2
xacquire lock mul si
call lab2
mov ds, edx
call edi
xor bp, si
a32 str si
neg cl
rcl ebp, 1
jmp strict near lab
ror bh, 1
fs push fs
repne cmpxchg8b [kk+lab]
popf
sbb al, 0x100000000
rcr ax, lab2-lab
rep vmclear [ds:ebp-0x80000000]
rol ecx, strict 0x1234567890
es push fs
call word 8:5
xacquire lock leave
push fs
adc edi, edx
nop
cpuid
pop es
call dword [ecx+ecx+0x7fffffff]
cmp ecx, [lab]
repne imul edx, [0x1234], strict byte 0x80000000
cmpxchg ebx, edi
in eax, 0x60
invpcid edx, oword [es:eax+eax+0]
rcl ah, lab
pop ds
fs or [abs eax+eax*8+128], strict dword 0x7fff
adc ecx, edx
imul ebp, edi, $$
xchg si, [rel ss:edx*1+lab]
jmp far [edi+edi*2-0x1000]
imul edi, [eax*1+esi+127], dword 255
call near $
nop word [edx*2+edi+fwd-lab]
repne leave
xacquire lock in eax, k
jmp strict near $
shld [gs:(eax+edx)+0x7fffffff], esi, cl
fxch
xchg bx, [abs gs:esi+0x7fffffff]
sbb ch, [nosplit (eax+edx)-128]
es imul esi, eax, strict dword 0x7fff
mov cr0, ecx
kk equ 300
fwd2: nop
