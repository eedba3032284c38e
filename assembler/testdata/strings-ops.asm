bits 64
movsb
movsw
movsd
movsq
rep movsb
rep movsq
stosb
stosw
rep stosd
rep stosq
lodsb
lodsq
scasb
repne scasb
repe cmpsb
repz cmpsq
repnz scasw
cmpsd
a32 rep stosb
fs movsb
insb
rep insw
outsb
rep outsd
xlatb
cld
std
cli
sti
clc
stc
cmc
lahf
sahf
wait
fwait
