bits 64
%macro sh 1
%1 al, 1
%1 ax, 1
%1 eax, 1
%1 rax, 1
%1 r9, 5
%1 al, cl
%1 rbx, cl
%1 byte [rbx], 1
%1 word [rbx], 5
%1 dword [rbx], cl
%1 qword [rbx], 63
%endmacro
sh rol
sh ror
sh rcl
sh rcr
sh shl
sh sal
sh shr
sh sar
shld [rbx], eax, 5
shrd rax, rbx, cl
bt eax, 5
bt [rbx], eax
btc rax, 63
btr word [rbx], 3
bts r9, r10
bsf ax, bx
bsr rax, [rbx]
tzcnt r8, r9
lzcnt eax, [rbx]
popcnt ax, bx
andn eax, ebx, ecx
andn rax, rbx, [rcx]
bextr eax, ebx, ecx
blsi eax, ebx
blsr rax, rbx
blsmsk eax, [rbx]
bzhi eax, ebx, ecx
pdep rax, rbx, rcx
pext eax, ebx, [rcx]
mulx rax, rbx, rcx
rorx eax, ebx, 5
sarx eax, ebx, ecx
shlx rax, rbx, rcx
shrx eax, [rbx], ecx
adcx eax, ebx
adox rax, rbx
mul bl
mul rbx
imul ebx
imul eax, ebx
imul eax, [rbx]
imul eax, ebx, 5
imul eax, ebx, 500
imul eax, 5
div ecx
idiv qword [rbx]
neg byte [rbx]
not rax
inc byte [rbx]
dec r9
inc eax
cbw
cwde
cdqe
cwd
cdq
cqo
crc32 eax, bl
crc32 eax, word [rbx]
crc32 rax, rbx
cmpxchg [rbx], rcx
cmpxchg8b [rbx]
cmpxchg16b [rbx]
xadd rax, rbx
rdrand eax
rdseed r9
setc al
setnbe [rbx]
