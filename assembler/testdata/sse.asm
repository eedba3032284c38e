bits 64
movaps xmm0, xmm1
movaps xmm0, [rbx]
movaps [rbx], xmm8
movups xmm9, xmm10
movdqa xmm0, xmm15
movdqu [rbx], xmm0
movss xmm0, xmm1
movss xmm0, [rbx]
movss [rbx], xmm0
movsd xmm0, xmm1
movsd xmm0, [rbx]
movsd [rbx], xmm0
movd xmm0, eax
movd eax, xmm0
movd xmm0, [rbx]
movd [rbx], xmm0
movd mm0, eax
movq xmm0, rax
movq rax, xmm0
movq xmm0, [rbx]
movq [rbx], xmm0
movq xmm0, xmm1
movq mm0, mm1
movq mm0, [rbx]
movq mm0, rax
movq [rbx], mm0
addps xmm0, xmm1
addss xmm0, [rbx]
mulpd xmm0, [rbx]
sqrtsd xmm0, xmm1
cmpps xmm0, xmm1, 2
cmpeqps xmm0, xmm1
cmpltsd xmm0, [rbx]
cmpnlepd xmm0, xmm1
cmpunordss xmm0, xmm1
shufps xmm0, xmm1, 0x1b
pshufd xmm0, xmm1, 5
pshufw mm0, mm1, 5
paddb xmm0, xmm1
paddb mm0, [rbx]
pslld xmm0, 5
psrldq xmm0, 4
pslldq xmm1, 8
psllw mm0, mm1
cvtsi2sd xmm0, eax
cvtsi2sd xmm0, rax
cvtsi2sd xmm0, dword [rbx]
cvtsi2ss xmm0, qword [rbx]
cvttsd2si eax, xmm0
cvttss2si rax, [rbx]
cvtpd2ps xmm0, xmm1
pextrw eax, xmm0, 3
pextrb [rbx], xmm0, 3
pextrd eax, xmm0, 1
pextrq rax, xmm0, 1
pinsrw xmm0, eax, 3
pinsrw xmm0, [rbx], 3
pinsrd xmm0, [rbx], 1
pinsrq xmm0, rax, 1
movmskps eax, xmm0
movmskpd rax, xmm0
pmovmskb eax, xmm0
pmovmskb eax, mm0
movhlps xmm0, xmm1
movlps xmm0, [rbx]
movhpd [rbx], xmm0
unpcklps xmm0, xmm1
pand xmm0, xmm1
pxor mm0, mm1
blendvps xmm0, xmm1
blendvps xmm0, xmm1, xmm0
pblendvb xmm1, xmm2, xmm0
pblendw xmm0, xmm1, 5
roundsd xmm0, xmm1, 3
dpps xmm0, xmm1, 0xff
ptest xmm0, xmm1
pcmpistri xmm0, xmm1, 8
pclmulqdq xmm0, xmm1, 1
pclmullqhqdq xmm0, xmm1
aesenc xmm0, xmm1
aeskeygenassist xmm0, xmm1, 1
sha1rnds4 xmm0, xmm1, 3
sha256rnds2 xmm1, xmm2, xmm0
sha256rnds2 xmm1, xmm2
emms
ldmxcsr [rbx]
stmxcsr [rbx]
sfence
lfence
mfence
movntdq [rbx], xmm0
movntps [rbx], xmm0
maskmovdqu xmm0, xmm1
lddqu xmm0, [rbx]
palignr xmm0, xmm1, 4
pabsd xmm0, xmm1
phaddw mm0, mm1
gf2p8mulb xmm0, xmm1
ucomisd xmm0, [rbx]
comiss xmm0, xmm1
