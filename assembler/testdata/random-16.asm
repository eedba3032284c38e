; Random operands of common instructions; lines that NASM refuses were taken out. Generated.
bits 16
k equ 5
lab: nop
neg eax
jmp fwd2
add eax, dword [bx+si+fwd]
es in al, k
rol byte [abs $$+8], 1
pop gs
ret 4
jmp near lab2
sldt esi
es in ax, 0x60
jmp esi
jc lab2
call near lab
div ah
mov edi, dr6
rep xchg [eax*1+kk], ecx
xor [di+0xfffffff0], bl
lock imul eax, [bx-0x80000000], strict 'a'
in eax, k
jmp lab2
sbb ch, [cs:si+kk]
call near [nosplit ss:lab]
call eax
lock push es
jz fwd
cmp edi, strict dword 128
mov fs, cx
xacquire lock bswap edx
es vmwrite edx, edx
ror ebp, 'ab'
call [bp+di+0]
movsx eax, di
call near lab
sal dword [nosplit gs:di+bp+0x1000], 1
call near lab
xacquire lock neg esi
pop ds
and dword [bx+si+lab2-lab], esi
sal ebx, cl
push -lab+fwd
shld eax, esp, cl
jmp word [di+k]
repne imul esi, [di+lab], byte (5+3)*2
jmp $
rep sbb bp, word 5
rep xor si, cx
movzx esp, bh
xacquire lock mov ds, esi
jc lab+3
rol bx, strict byte fwd
aam 0x100000000
jnz lab2
rep or esi, 0
sbb [es:si+bx+k], bl
sbb bh, [nosplit bx+di+lab2-lab]
rcr word [si+bx], 1
imul dx, [di-128], 128
nop ebp
mov edx, edx
rol esi, -lab+fwd
addps xmm1, [abs $]
add esi, edi
mov word [nosplit edi+eax+lab2-lab], ds
lodsw
str esp
xor ecx, ecx
shrd [es:di+bp+0x7fffffff], sp, cl
str [0x12345678]
bts esi, fwd2
invlpg [ss:bp+si+lab2-lab]
mov bl, 5
jmp ebp
pop gs
jmp near lab
pop gs
cmp ebp, [es:kk+lab]
repne sar sp, 0x1234567890
imul edx, ebp
jmp dword $
pop gs
imul ecx, esp, strict 255
adc [0x1234], edi
fs shr edi, 5
call near fwd
ldmxcsr [word lab]
mov ebx, 1
mov fs, [rel fs:esi+eax*1-1]
xchg [es:ebx+0x7fffffff], ebp
a32 sar di, cl
repne push strict byte $
rep cmp edi, ebp
rep iret
sub esp, strict $
fs imul cx, [bx+di+k], strict byte 0xffffffffffffffff
adc cx, [rel bp-128]
xchg ah, ah
or eax, esp
shr ebx, 1
a32 sar byte [es:ecx*1+0x1000], cl
ret 4
in al, dx
xacquire lock nop
mov edi, cr0
verr [bx-0x1000]
imul di
jmp far [abs si+bx-0x1000]
lar ebp, edi
jmp eax
lock cmp [di+bp+127], strict word k
pop gs
a16 and dl, k*2
and esp, [nosplit ds:k]
in al, k
bsf bp, [rel edx*9+0x1000]
pop word [gs:lab]
sal ebp, 1
a16 adc bx, byte 255
call $
pop ds
mov dword [ecx+1], dword 256
lock verr sp
lar bp, ax
push ss
jmp strict near lab2
test edx, ebp
fs add byte [ebp+ecx+lab2-lab], dl
push ds
mov ebx, [si+k]
adc dl, [gs:bp+128]
es adc [bp+si+1], edx
repne sub ebx, esp
lock ror di, 1
adc bl, [ecx+0]
or ecx, 0x7fff
sbb edx, eax
xacquire lock xor word [edx*1+lab], strict byte 0
sar cl, 5
repne mov byte [edi*3+lab], ch
rol word [bx+kk], cl
call [di+fwd-lab]
pop ds
xchg [cs:si-0x80000000], ebx
bt [cs:bx+si+1], bx
cmp ebx, -129
imul eax, 0x1234567890
xchg edi, ebp
test [abs ds:bx+k], ebx
push ss
call dword lab
lab2: nop
rcl edi, 5
rdrand ecx
movbe [abs bp+di+lab2-lab], bp
pop esp
call word 8:5
mov fs, [word bx+di+0]
nop
call near [$]
rdrand cx
call near lab
enter 4,1
lock vmwrite ebx, eax
adc ecx, esi
call near [di+bp+fwd-lab]
loop lab2
vbroadcastss xmm1, [gs:kk+lab]
jmp dword fwd
sbb word [bx+si-k], strict word 127
cmp esi, esi
rcr ebx, cl
jmp strict near lab
ror al, 1
fs in al, 0x60
fs adc edi, [bp+di-0x80000000]
crc32 ecx, dword [abs ds:bx+di-0x80000000]
cmp al, [eax*3-1]
and [di-k], dh
inc dword [dword ecx-0x80000000]
shrd word [abs eax+fwd-lab], di, 5
xor [di+1], strict dword 256
call dword lab
fadd dword [abs $]
shr byte [abs ds:esi*1+esp+lab], k
mov edi, 1
jz near lab
movsd
jmp fwd
fs add dword [esi*4+128], 127
xchg dx, bx
in al, 0x60
sub esp, esp
jmp strict near lab
call fwd2
push cs
jmp near lab
repne test esi, 0xffffffffffffffff
str [0x12345678]
imul ecx, [es:bp+1], 0
movdqa xmm0, [bx+di+0]
sub bp, strict byte k*2
rol dword [si+bx+1], 1
sar bh, 0x100000000
mov ecx, cr0
mov fs, [ss:bx+lab2-lab]
leave
mov cs, [word ds:bx+si+0x7fffffff]
xacquire lock imul esi, edx, lab2-lab
and ebx, ebp
mov edi, dr6
cbw
lldt bx
xor ecx, ecx
sldt [ebx*1-129]
rcl ecx, 5
pop ss
xor eax, ecx
adc ah, [cs:eax*1+edx+fwd-lab]
mov esi, dr6
sbb ecx, 1
push byte fwd2
test ecx, [cs:si+bx+0]
sub sp, strict 0
in al, 0x60
jmp lab
vpxor ymm3, ymm0
jmp dword fwd
leave
xor [ss:bp+di+0], bp
jmp dword $
mov cl, ch
xacquire lock test [es:bx-129], esi
call dword fwd
sar edx, 5
jmp strict near lab
or bp, strict 0xffff
retf
es in ax, 0x60
fs aad strict lab2
push fs
push ss
es cbw
sub dx, [rel ss:ebp+ebp+lab2-lab]
cmp [es:si+bx+fwd], ebx
a16 rep movsb
rcr bp, 5
sub word [word di+bp+1], 0xffffffff
jmp ebp
shr sp, 5
imul esp, [bx+fwd], $$
in al, k
xor esi, eax
shr cx, 5
lock in eax, dx
in eax, dx
shrd dword [abs es:si+0x7fffffff], ebx, 5
popf
crc32 ebx, bl
jmp word fwd2
jmp near [4*edx+eax-0x80000000]
es rcl eax, 0xffffffff
cmp bh, ~5
pop eax
imul esp, [fs:bx-k], 127
push sp
in eax, 0x60
xchg [es:bp+si+128], ecx
xchg eax, [esi+eax*2+fwd-lab]
pop ecx
adc esp, [ds:di+bp+k]
cmp ch, ah
es bsf ebx, ecx
a16 bt dword [nosplit bp+k], 127
call dword lab
repne xor byte [bx+127], k*2
pop es
fwd: nop
push fs
mov esp, dr6
xchg byte [dword esp+127], al
lock add [0x1234], ebx
call edx
rcr dword [bp+128], 5
popcnt ebp, eax
jmp near $
mov eax, edi
a16 movsx esi, sp
a16 sbb byte [bx+si+fwd-lab], dl
jmp dword [bx+fwd-lab]
push fs
a16 adc [word bp-k], dh
and dh, [ecx+ebx*1+127]
call lab2
xacquire lock smsw dx
a32 adc bx, 0
lar esi, di
jmp [fwd]
lock rep movsb
or [si-128], edx
push fs
rcr edi, 5
call word 8:5
add dword [word di+bp-128], ebx
adc esp, dword [es:ecx*5+lab]
ror ebx, (5+3)*2
call ebx
cmp [ss:$], cx
nop
sar al, 1
in ax, k
mul word [bp+si-128]
push esi
test dx, si
iret
rcl al, 1
lock and ebx, $$
lock lea di, [ss:si+bx+128]
xacquire lock bt [word bx-0x1000], sp
fs test ebp, [edi*1+0x7fffffff]
cmp [0x12345678], bx
a16 sbb ebx, k
es ror byte [di+k], 5
fnstsw word [bx+0x7fffffff]
push cs
shr bp, 1
adc [esi+fwd-lab], strict dword lab
bt [bp+1], esi
retf
push ss
lodsw
nop edx
repne in al, k
sbb word [abs bx+di-129], 0xffffffffffffffff
es neg ah
pusha
rep clflush [di+0xfffffff0]
a32 inc ch
jmp short $
neg edx
shrd [rel fs:fwd], eax, cl
xacquire lock shr edx, 1
nop edi
call dword [di+0]
mov bl, [bx+di]
pop es
and esp, [bx-128]
vmwrite ecx, [eax*1+ebx+128]
mov [cs:bp+di+kk], gs
rol ebx, cl
mov esp, dr6
imul ebp, [bp+si+lab], byte $$
imul ebp, [bx+fwd-lab], 127
in eax, 0x60
rep movsb
inc edx
jmp ebx
sal dl, cl
in ax, k
push gs
shrd edi, esp, cl
mul dword [es:bx+si+127]
aad fwd2
bswap eax
lock xor edi, dword [edi+ebp*1+0x1000]
repne ror al, 1
pop es
mov [fs:k], ch
sar word [fs:si+bx+fwd-lab], cl
es and [si+0x7fffffff], ebp
call word [word lab]
pop es
fnstsw word [es:lab+4]
pop es
inc dx
fs push ss
mov bl, [eax+eax+0]
call ebp
repne or bx, 127
sbb edx, ebx
imul bp, ax, fwd
sar dl, 5
jmp strict near lab
fs xadd [abs ecx+ecx+lab], ebp
imul edx
sal ah, cl
div ebx
sbb edx, 0x7fffffff
jmp dword lab+3
imul ebp, ecx, 0x80000000
cmp esi, esp
test byte [si+128], bl
movsx dx, bl
jmp ecx
rep movsb
jmp [0x12345678]
shr esi, 5
ror dl, 127
fcom st2
sar ecx, 0x1234567890
xor dword [es:bx+si+fwd-lab], edi
mov dr7, esp
movsd
xacquire lock adc dh, $
pop eax
rcr byte [fs:bp+di+fwd-lab], cl
in eax, k
sub edi, [abs bx+1]
push fs
sub dword [es:di-129], edi
and edx, esi
xacquire lock str [nosplit bp+si+0]
fs add dl, [ebp+1]
or [bp+si+lab], sp
test dh, dh
a16 shl cl, 5
rcr ch, cl
kk equ 300
fwd2: nop
