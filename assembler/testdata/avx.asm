bits 64
vaddps xmm0, xmm1, xmm2
vaddps ymm0, ymm1, [rbx]
vaddps xmm0, xmm1
vaddsd xmm8, xmm9, xmm10
vmovaps ymm0, ymm1
vmovaps [rbx], ymm9
vmovups xmm0, [rbx]
vmovss xmm0, xmm1, xmm2
vmovss xmm0, [rbx]
vmovsd [rbx], xmm0
vmovd xmm0, eax
vmovq rax, xmm0
vmovq xmm0, [rbx]
vpaddd ymm0, ymm1, ymm2
vpxor xmm0, xmm0, xmm0
vbroadcastss ymm0, [rbx]
vbroadcastss ymm0, xmm1
vperm2f128 ymm0, ymm1, ymm2, 0x31
vinsertf128 ymm0, ymm1, xmm2, 1
vextractf128 [rbx], ymm0, 1
vfmadd132ps xmm0, xmm1, xmm2
vfmadd231sd xmm0, xmm1, [rbx]
vfmadd312pd ymm0, ymm1, ymm2
vcmpeqps xmm0, xmm1, xmm2
vcmpgt_oqpd ymm0, ymm1, [rbx]
vcmpps xmm0, xmm1, xmm2, 17
vgatherdps xmm0, [rbx+xmm1*4], xmm2
vpgatherqq ymm0, [rbx+ymm1*8+5], ymm2
vzeroupper
vzeroall
vpermq ymm0, ymm1, 0x4e
vpsllvd ymm0, ymm1, ymm2
vpslld xmm0, xmm1, 5
vcvtph2ps ymm0, xmm1
vcvtps2ph [rbx], ymm0, 3
vblendvps xmm0, xmm1, xmm2, xmm3
vpblendvb ymm0, ymm1, ymm2, ymm3
vtestps xmm0, xmm1
vpclmulqdq xmm0, xmm1, xmm2, 1
vaesenc xmm0, xmm1, xmm2
vldmxcsr [rbx]
vmaskmovps ymm0, ymm1, [rbx]
vmovmskps eax, ymm0
vpmovmskb eax, ymm0
vpextrw eax, xmm0, 1
vpinsrb xmm0, xmm1, eax, 3
vsqrtss xmm0, xmm1, xmm2
vcvtsi2sd xmm0, xmm1, eax
vcvtsi2sd xmm0, xmm1, rax
vcvttss2si rax, xmm0
{vex3} vaddps xmm0, xmm1, xmm2
{evex} vaddps xmm0, xmm1, xmm2
vaddps xmm16, xmm1, xmm2
vaddps zmm0, zmm1, zmm2
vaddps zmm0{k1}, zmm1, zmm2
vaddps zmm0{k1}{z}, zmm1, [rbx]
vaddps zmm0, zmm1, [rbx]{1to16}
vaddpd zmm0{k2}, zmm1, [rbx+64]{1to8}
vaddps zmm0, zmm1, zmm2, {rn-sae}
vaddps zmm0, zmm1, zmm2, {rz-sae}
vaddps zmm0, zmm1, [rbx+64]
vaddps zmm0, zmm1, [rbx+65]
vaddps zmm0, zmm1, [rbx+64*127]
vaddps zmm0, zmm1, [rbx+64*128]
vaddps ymm17, ymm1, [rbx+32]
vmovdqa32 zmm0, [rbx]
vmovdqu8 ymm0{k1}{z}, ymm1
vpcmpd k1, zmm0, zmm1, 2
vpcmpltud k1{k2}, zmm0, zmm1
vpcmpeqd k1, zmm0, zmm1
kmovw k1, eax
kmovq k1, k2
kandw k1, k2, k3
vpternlogd zmm0, zmm1, zmm2, 0xff
vgatherdps zmm0{k1}, [rbx+zmm1*4]
vpscatterdd [rbx+zmm1*4]{k1}, zmm0
vcvtps2pd zmm0, ymm1, {sae}
vgetexpps zmm0, zmm1, {sae}
vcmpps k1, zmm0, zmm1, {sae}, 3
vpermi2d zmm0, zmm1, zmm2
vbroadcasti32x4 zmm0, [rbx]
vextracti64x4 ymm0, zmm1, 1
vpdpbusd xmm0, xmm1, xmm2
