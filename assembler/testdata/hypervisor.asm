; The shape of a small hypervisor: macros that write VMCS fields, tables, exit dispatch.
org 0x100000
bits 64
default rel
%define GUEST_RIP 0x681e
%define EXIT_REASON 0x4402
%macro vmcs_write 2
mov rax, %2
mov edx, %1
vmwrite rdx, rax
jbe vm_fail
%endmacro
%macro exit_entry 2
dd %1
dd %2 - handlers
%endmacro
start:
vmcs_write GUEST_RIP, guest
vmcs_write 0x6c16, on_exit
vmcs_write 0x4000, 0x16
vmcs_write 0x2800, -1
vmcs_write 0x6800, cr0
vmlaunch
vm_fail: hlt
jmp vm_fail
on_exit:
push rax
push rdx
mov edx, EXIT_REASON
vmread rax, rdx
cmp eax, 10
je handle_cpuid
cmp eax, 30
je handle_io
pop rdx
pop rax
vmresume
jmp vm_fail
handlers:
handle_cpuid: cpuid
jmp on_exit
handle_io: in al, dx
jmp on_exit
table: exit_entry 10, handle_cpuid
exit_entry 30, handle_io
align 16
guest: cpuid
mov dx, 0x3f8
out dx, al
hlt
align 4096
vmcs: times 4096 db 0
