bits 64
default rel
vmxon [region]
vmxoff
vmclear [region]
vmptrld [region]
vmptrst [rsp]
vmlaunch
vmresume
vmcall
vmfunc
vmread rax, rbx
vmread [rdi], rcx
vmread qword [field], r9
vmwrite rax, rbx
vmwrite r9, [rsi]
vmwrite rdx, qword [field]
invept rax, [desc]
invept r9, oword [desc]
invvpid rcx, [rsp+8]
bits 32
vmread eax, ebx
vmread [edi], ecx
vmwrite eax, [esi]
vmxon [edi]
invept eax, [edi]
bits 64
getsec
region: dq 0
field: dq 0
desc: dq 0, 0
