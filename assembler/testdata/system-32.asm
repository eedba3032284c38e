bits 32
lgdt [gdtr]
sgdt [ebx]
lidt [gdtr]
sidt [esp]
lldt ax
lldt [ebx]
sldt ax
sldt eax
sldt [ebx]
ltr ax
ltr word [ebx]
str ax
str eax
verr ax
verw [ebx]
lmsw ax
smsw ax
smsw eax
mov cr0, eax
mov eax, cr3
mov dr0, eax
mov eax, dr7
mov ds, ax
mov ds, eax
mov es, [ebx]
mov [ebx], ss
mov ax, ds
mov eax, fs
clts
invd
wbinvd
invlpg [ebx]
rdmsr
wrmsr
rdtsc
rdtscp
rdpmc
cpuid
rsm
sysenter
sysexit
hlt
int3
int 3
int 0x80
in al, 0x60
in eax, dx
out 0x20, al
out dx, ax
lar eax, ax
lar ax, [ebx]
lsl eax, ebx
monitor
mwait
xgetbv
xsetbv
xsave [ebx]
xrstor [ebx]
xsaveopt [ebx]
fxsave [ebx]
fxrstor [ebx]
ldmxcsr [ebx]
clflush [ebx]
prefetchnta [ebx]
prefetcht0 [ebx]
prefetchw [ebx]
bound ecx, [ebx]
enter 8, 0
leave
ud2
ud0 eax, ebx
pause
nop
nop eax
nop dword [ebx+5]
swapgs_not_here:
stac
clac
invpcid eax, [ebx]
rdpid eax
gdtr: dw 0
dd 0
