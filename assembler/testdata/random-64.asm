; Random operands of common instructions; lines that NASM refuses were taken out. Generated.
bits 64
org 0x7c00
k equ 5
lab: nop
adc [nosplit fs:0x12345678], bp
jmp strict near fwd
rep movsb
neg r10
xor dx, [fs:r15*4+r13+128]
shld [dword rax+rax*8+0x7fffffff], rdx, cl
jz $
mov [es:r9+r15*1-0x1000], r8w
xacquire lock setz bh
and rsi, r11
xacquire lock imul rbx, rsi, 0x80000000
sar rbx, 5
add [rsp*1-0x1000], edi
xor si, kk
a32 dec r14
shld [$$+8], r8d, cl
push qword -128
add [rax+r11-0x80000000], al
jmp near lab
fsubp st1
ror cx, 5
call near lab
a32 in al, k
test [abs cs:rbx*2-129], rax
rep add ecx, r13d
mov fs, qword [abs edi+ebx*1-0x1000]
cmp dword [r9*3+0x1000], lab2
xacquire lock mov [ebp+ecx+fwd-lab], bp
rdrand bx
repne add [2*rdx+r13-0x80000000], r13w
rep sar r10, -1
rep imul dx, [rel ss:r8d*1+edi+0xfffffff0], 128
xchg [r12d*1+r8d-1], r15b
bt dx, -lab+fwd
add bx, [ds:rax+0x1000]
sal rsi, 5
div dword [nosplit gs:kk+lab]
or di, 0x8000
a64 vaddps xmm15, [rdx+rdx+127]
imul ax, [0x12345678], strict word $
xacquire lock fistp word [4*r9+r10+0xfffffff0]
popcnt eax, [qword lab+4]
sal word [rdi+rdi*3+kk], cl
mov dr7, rdx
repne mov [r11+lab2-lab], es
xacquire lock tzcnt ebp, r8d
sbb rsi, [ss:r12+fwd-lab]
xor r10, rbx
xor [ebx+ebx*1+fwd-lab], strict dword fwd2
lock rol qword [rdi+rsi*1+kk], 1
call near [r11+kk]
div bx
lock or r13, [rbx*4+0xfffffff0]
leave
push word [rel rbp+r11*1+lab2-lab]
cpuid
call lab+3
a32 and ebp, 0x8000
movsd
popcnt rsi, [nosplit ss:r14*1+r12-0x1000]
imul byte [edx*1+0xfffffff0]
cvtsi2sd xmm1, rcx
vmptrld [ss:rbx+rdx*4+0x1000]
imul dl
call lab2
xacquire lock sub [rax-128], r10
movbe qword [rcx+lab2-lab], rdx
lock test rdi, r9
ror bx, 5
xor r8b, [(rcx+r13)-0x80000000]
iretq
movsx r15, word [rel rax+r12*1+0xfffffff0]
xor rcx, [gs:r14+rbp*8-k]
jmp strict near lab2
jmp strict near lab
or ax, 0x8000
sub dword [dword r12+0xfffffff0], r8d
jz $
es cqo
xacquire lock xor si, [rax*1+r12+fwd]
lock sar dx, cl
movzx r9, word [dword cs:ebx+edx*1+lab2-lab]
fs mov esp, dword 127
rep sbb bp, [cs:esp+ebx*4+kk]
repne and eax, r12d
mov rsp, ds
sal di, cl
sal r12, 1
sub bl, [lab2-lab]
not r8d
repne sal r9, 5
shl ax, cl
sal bpl, 1
call near [cs:r9*1+rcx+fwd]
sldt [rsi+rcx+fwd-lab]
cmp r13w, [qword $]
imul word [abs rsi+rsi+fwd]
and al, 0x1234567890
verr r8w
mov r9, cs
jmp $
lab2: nop
fild word [nosplit fs:r13*5-128]
rcr ax, 1
mov bh, lab2
lock xchg [(r10+rbx)+lab], esp
repne shl bl, 1
xchg r8d, [(r12+r14)-1]
and qword [r10*1+rdi+0x7fffffff], rsp
shrd [r15-0x80000000], bp, 5
lss r10, [abs es:rbp+r10*1+127]
nop
pop gs
a32 xor cl, 0
mov r13w, ax
xacquire lock stosq
jmp rbp
cmpxchg dword [gs:0x1234], r8d
rdrand r12
pushfq
movsx ax, [lab]
shrd [r8d+k], r8d, 5
leave
rcr dword [8*rdx+r8+lab], cl
jmp strict near lab
xlatb
call far [es:rsi+k]
xacquire lock adc r12, 128
adc r11, strict byte kk
add [abs cs:rcx*1-1], strict word fwd
es push gs
sbb [r12*1+rsp+0xfffffff0], r8d
div byte [r8]
jmp far [abs es:(edi+r12d)-129]
sbb r8b, [fwd]
imul word [es:fwd]
or r13w, [r9-k]
lock sar si, 0x100000000
mov r8, dr6
and [(edx+r13d)+1], r8d
lock push -1
xacquire lock shl rdi, 5
pop gs
xacquire lock push bx
sal dx, cl
jmp strict near lab2
fsubp st1
shl eax, 0x80000000
xacquire lock ret k
mul r15
jmp strict near lab+3
rep imul ebp, [cs:lab+4], strict 0xffffffffffffffff
a32 and [qword lab+4], rbx
test eax, esp
jnz short $
in eax, 0x60
push fs
pop gs
div eax
xchg [fwd], r8
adc ch, [rdi*1+rsi-0x1000]
fs dec edi
rcl cx, 5
jmp far [nosplit rax-k]
imul di, r8w, word fwd2
add [rdi*2-0x1000], edi
str [kk+lab]
cbw
imul r13d, [abs rdx+rax+kk], dword -1
inc sp
test byte [es:r9+kk], 'ab'
rep movsb
in al, dx
fs int 'ab'
xchg r15, [nosplit ss:rdi+1]
popf
rep hlt
repne adc cx, 1
rep mul qword [nosplit r8+lab]
call near [qword cs:$]
a32 smsw r8
rcl r13w, 1
lock add eax, ebp
add esi, [lab2-lab]
xor di, [rcx*1+127]
fs mov eax, strict dword -129
rep movsb
shld dx, bp, cl
sbb esi, dword [r13+0]
sbb word [dword es:r10*1+r9-0x1000], strict word lab
a64 imul rcx, [dword rcx+rbx+0xfffffff0], $
a32 sal ecx, lab2-lab
movsx ebp, sil
mov rsp, dr6
imul edi, r8d, strict dword fwd-lab
ror bh, cl
call near [rsp*1+0x7fffffff]
lock hlt
jmp fwd2
a32 dec dword [ebx*1+ebx+0x7fffffff]
fadd
jmp [rel cs:lab]
shr byte [es:r13*1+rax-128], 1
and dx, [rbx+rbx*2+lab2-lab]
rcr r14, cl
sbb cx, 0x7fffffff
jmp near lab2
jmp near lab
fwd: nop
rcr r8b, 1
shr word [rel eax+0x1000], 5
rol qword [rel cs:r9*1+0x7fffffff], cl
and edx, [dword ds:rcx+rcx*8+lab]
fs iret
or ebx, r13d
xchg ch, [fwd]
mul edi
movsx esi, si
adc ch, ah
rep ret -128
xchg [abs lab+4], r8b
xchg [rsi*1+lab2-lab], r12
shr ax, cl
sar r8, lab+5
jc lab
a64 verr ax
lock and spl, -129
jmp far [rel cs:0x12345678]
lea rdi, byte [es:rcx*1+r14+0xfffffff0]
fs test [r13+127], spl
ret 4
mov r9, es
xacquire lock mov [lab], es
a32 not r8w
pushfq
sldt word [(rdi+rbp)-128]
test qword [r12*1+r10-0x80000000], $
jmp short $
push -lab+fwd
xacquire lock sub [abs r9+r12+lab], rdi
in al, 0x60
rcl byte [8*rdi+rdi+k], fwd-lab
xor [ss:eax+edi*1+127], ax
shl dx, 1
shld si, sp, 5
dec cl
sar ebp, cl
imul r12d, [gs:rbx+r12+0], fwd2
call r10
xchg dil, [rel $$+8]
rcl al, byte -1
bt word [ebx+k], r8w
adc word [r9+r15-k], strict word fwd2
or rcx, qword [dword ss:2*r10+r9+kk]
fs ror ax, fwd
sar r13, 1
imul r10, [ebx+fwd], byte 256
rcr sp, 1
cmp esp, eax
shr qword [r13*1+0xfffffff0], strict lab
lock shl si, cl
test dword [rcx+k], ebp
jz near lab+3
iret
cmp ebp, strict ~5
ror edx, 5
smsw r9
imul edi, [cs:r13+r11*1+0xfffffff0], strict dword 0x7fff
ret $$
rep adc dword [abs rdi-0x80000000], esi
xchg r13w, [abs kk+lab]
sar bh, 5
adc bpl, 0x7fffffff
call near lab
bsr edi, dword [ds:r15*1+lab]
dec dword [qword lab2-lab]
lock cmp ch, [rsi*1+rsp-0x80000000]
a32 rep movsb
nop
rol rdx, 1
call far [rel rbp+rbp*1+0x1000]
mov rbp, dr6
mov r10, cr0
pop gs
jz near lab2
test word [nosplit (r9+rbp)+fwd], 5
adc ax, [nosplit gs:kk+lab]
xchg dx, cx
shl word [0x12345678], ~5
repne lodsw
mov [dword es:0x1234], r15b
shr word [qword k], 1
pop fs
call lab
cmpxchg r13w, cx
xor r14, 0x10000
a64 lmsw bx
and bh, byte 0x10000
repne push fs
test dword [dword kk+lab], eax
in eax, 0x60
mov dr7, rcx
pop ax
xor r14, -0x80000000
imul r10, rsp, 0xffff
xchg dx, word [ebx+ebx-128]
pop bp
rcl r13d, lab2
xchg sp, [lab2-lab]
fs dec rdi
jc fwd2
xor r11, [nosplit ss:lab+4]
adc bh, [gs:k]
sub r12, qword [rbp+r15*1+127]
jmp near [$$+8]
pop cx
a32 adc r9, r8
mov [rbp*3+kk], gs
xacquire lock ltr word [nosplit 2*edx+r8d-1]
cpuid
lar rdx, esp
not rax
tzcnt rsi, [lab+4]
in al, dx
a32 div bp
crc32 r12d, edx
lock verr sp
shl dword [rel ds:rsp+rbp+fwd-lab], 127
a32 push word -1
andps xmm1, [es:r14*1+r11+0]
test dil, [dword ebp+edx*1+kk]
es cpuid
jmp near [abs 8*rcx+rcx+k]
kk equ 300
fwd2: nop
