bits 64
mov ax, [ebx]
mov ax, [fs:ebx]
add word [ebx], 5
lock add word [gs:ebx], 5
rep
stosb
movaps xmm0, [ebx]
movss xmm0, [fs:ebx]
paddb xmm0, [ebx]
crc32 eax, word [ebx]
o16 nop
a32 nop
o64 nop
rep movsw
fs rep movsw
rep fs movsw
a32 rep movsw
bits 32
mov ax, [bx]
mov eax, [bx]
lock add [fs:bx], ax
movaps xmm0, [bx]
o16 a16 nop
a16 o16 nop
repne scasw
bits 16
mov eax, [ebx]
lock xadd [fs:ebx], eax
rep movsd
a32 rep movsd
o32 a32 nop
