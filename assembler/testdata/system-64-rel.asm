default rel
bits 64
add rax, 0x100000005
add rax, 0x1ffffff85
cmp rax, 0xffffffff7fffffff
mov [rbx], rax
x: mov eax,[rax*2]
mov eax,[nosplit rax*2]
mov eax,[rax*3]
mov eax,[rax*5+8]
mov eax,[rax*9]
mov eax,[rax+rax]
mov eax,[rax+rax*2]
mov eax,[rax*4]
mov eax,[rax*8+1]
mov eax,[rbp]
mov eax,[rbp+rax]
mov eax,[rax+rbp]
mov eax,[rax*1+rbp]
mov eax,[rbp*1+rax]
mov eax,[r13]
mov eax,[r12]
mov eax,[rsp]
mov eax,[rsp+rax]
mov eax,[rax+rsp]
mov eax,[rax*1+rsp]
mov eax,[rsp*1+rax]
mov eax,[rbx+rcx*4+127]
mov eax,[rbx+rcx*4+128]
mov eax,[rbx-128]
mov eax,[rbx-129]
mov eax,[byte rbx]
mov eax,[byte rbx+5]
mov eax,[dword rbx+5]
mov eax,[dword rbx]
mov eax,[x]
mov eax,[rel x]
mov eax,[abs x]
mov eax,[0x1234]
mov eax,[rel 0x1234]
mov eax,[abs 0x1234]
mov eax,[qword 0x1234]
mov rax,[qword x]
mov [qword 0x112233445566], al
mov eax,[dword 0x1234]
mov eax,[ebx]
mov eax,[a32 0x1234]
mov eax,[a32 x]
mov eax,[rbx+x]
mov eax,[rbx+x-$$]
mov eax,[rbx+(x-$$)]
mov eax,[rbx+y]
mov eax,[rbx+y-x]
mov eax,[rax*1]
mov eax,[nosplit rax*1]
mov eax,[nosplit rax+rax]
mov eax,[rax+rbx*1]
mov eax,[rbx*1+rax]
mov eax,[rbx+rax*1]
mov eax,[rbx+rbx*1+5]
mov eax,[rax+2*rbx+3*4]
mov eax,[4*rbx+rax-8]
mov eax,[rbx+0]
mov eax,[rbp*2]
mov eax,[rbp*2+rax]
mov eax,[r8+r9*8]
mov eax,[(rax+rbx)*1]
mov eax,[2*(rax)+rbx]
mov eax,[rax-rbx+rbx]
mov eax,[eax+ebx*2]
mov eax,[r12d+5]
lea rax,[rel x]
lea rax,[x+5]
lea eax,[rbx+rcx]
lea ax,[rbx]
mov eax,[x]
mov eax,[fs:x]
mov eax,[gs:0]
mov eax,[abs x]
mov eax,[0x1234]
mov eax,[rbx+x]
mov rax,[y]
mov dword [y], 5
mov byte [y], 5
mov word [y], 500
cmp qword [y], 5
jmp [y]
call [x]
call qword [x]
jmp far [x]
jmp far dword [x]
call far qword [x]
jmp far word [x]
push qword [x]
push word [rax]
pop qword [rax]
push rax
push ax
push fs
pop gs
push r12
movzx eax, byte [x]
movzx eax, word [x]
movzx rax, al
movzx ax, [x]
movsx rax, word [x]
movsxd rax, dword [x]
movsxd rax, ecx
movsx rax, ecx
movsx rax, dword [x]
mov cr0, rax
mov rax, cr8
mov dr7, rax
mov rax, dr0
mov ds, ax
mov ds, eax
mov ds, rax
mov ax, ds
mov eax, ds
mov rax, ds
mov [x], ds
mov word [x], ds
mov es, [x]
in al, dx
in eax, 0x60
out 0x60, al
out dx, eax
lgdt [x]
sidt [rsp]
lmsw ax
smsw ax
smsw eax
smsw rax
smsw [x]
sldt ax
sldt eax
sldt rax
sldt [x]
str ax
str eax
str rax
lar eax, bx
lar eax, ebx
lar rax, word [x]
lsl eax, [x]
invlpg [rax]
invept rax, [x]
invvpid rax, [x]
invpcid rax, [x]
vmread rax, rbx
vmread [x], rbx
vmwrite rax, [x]
vmwrite rax, rbx
vmptrld [x]
vmclear [x]
vmxon [x]
vmptrst [x]
vmcall
vmfunc
vmrun
vmsave
invlpga
invlpga rax, ecx
stgi
clgi
skinit
vmmcall
monitor
monitor rax, ecx, edx
mwait
mwait eax, ecx
swapgs
rdtscp
xgetbv
xsetbv
xsave [x]
xsave64 [x]
fxsave [x]
fxsave64 [x]
fxrstor [x]
clflush [x]
prefetcht0 [x]
cmpxchg8b [x]
cmpxchg16b [x]
lock cmpxchg [x], ecx
xadd [x], ecx
bt dword [x], 5
bt eax, ecx
bts [x], rax
bsf eax, [x]
popcnt rax, rbx
tzcnt eax, ebx
bswap rax
bswap r9d
shld eax, ebx, 5
shld eax, ebx, cl
shl eax, cl
sar byte [x], cl
rol word [x], 3
cmovz eax, [x]
setz [x]
sete al
jmp x
jmp near x
call x
jmp y
jz y
jz near y
jmp strict near y
jmp 0x1234
call 0x1234
call rax
jmp rax
jmp r9
jmp qword [rax]
ud2
ud1 eax, ebx
nop
nop dword [rax]
nop eax
pause
endbr64
int3
int1
icebp
hlt
cpuid
syscall
sysenter
wrmsr
rdpmc
y:
