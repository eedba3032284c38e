bits 64
vmrun
vmload
vmsave
vmmcall
stgi
clgi
skinit
invlpga
bits 32
vmrun
vmload
vmsave
invlpga
