; Lesson 1: the first VM exit.
;
; A hypervisor turns on VMX operation, describes a guest in a VMCS, and enters it. The guest does three things that a hypervisor wants to
; know about: CPUID (which always exits), a port write and HLT (which exit because the controls ask for it). Each exit comes back to
; `exit_handler`, which finds out why, does in the guest's place what the guest asked for, and resumes it.
;
; Press F5: Ringside stops at the first VM exit. Look at "VMCS" in the Variables view.

bits 64
default rel
org 0x200000

%include "../include/vmx.inc"
%include "../include/vmx-setup.inc"

HLT_EXITING              equ 1 << 7      ; primary processor-based controls (SDM 3C 25.6.2)
UNCONDITIONAL_IO_EXITING equ 1 << 24

DEBUG_CONSOLE            equ 0xe9        ; a byte written here appears in the debug console
POWER_OFF                equ 0x604       ; writing 0x2000 here turns the machine off

start:
        mov     rsp, hypervisor_stack
        enter_vmx_operation
        write_controls HLT_EXITING | UNCONDITIONAL_IO_EXITING, 0
        write_host_state exit_handler, hypervisor_stack
        write_guest_state guest, guest_stack

        vmlaunch                        ; step into this instruction: the next one is the guest's first
        jmp     vmx_failed              ; a VM entry only comes back here when it failed

; ---------------------------------------------------------------- the guest
; It believes it has the processor to itself.
guest:
        mov     eax, 0                  ; CPUID leaf 0 is the vendor's name
        cpuid
        mov     [vendor], ebx
        mov     [vendor + 4], edx
        mov     [vendor + 8], ecx

        lea     rsi, [vendor]
        mov     ecx, 12
.next_letter:
        lodsb
        out     DEBUG_CONSOLE, al
        loop    .next_letter

        hlt                             ; nothing left to do
        jmp     $

; ---------------------------------------------------------------- the hypervisor
; A VM exit arrives here with the guest's general registers still in place, all but RSP. What the handler uses it must save, and restore
; before VMRESUME.
exit_handler:
        push    rax
        push    rbx
        push    rcx
        push    rdx

        mov     edx, VM_EXIT_REASON
        vmread  rax, rdx
        cmp     ax, EXIT_CPUID
        je      .cpuid
        cmp     ax, EXIT_IO_INSTRUCTION
        je      .io_instruction
        cmp     ax, EXIT_HLT
        je      .hlt
        jmp     vmx_failed              ; an exit this hypervisor does not know

; CPUID: the guest sees a vendor of our choosing. Its EAX, EBX, ECX and EDX are on the stack.
.cpuid:
        mov     dword [rsp + 24], 0     ; EAX: highest leaf
        mov     dword [rsp + 16], 'Ring'
        mov     dword [rsp], 'side'
        mov     dword [rsp + 8], ' VMM'
        jmp     .resume_after_instruction

; Port write: the exit qualification tells port, size and direction (SDM 3C 28.2.1). Do it for the guest.
.io_instruction:
        mov     edx, EXIT_QUALIFICATION
        vmread  rbx, rdx
        test    bl, 1 << 3              ; bit 3: IN
        jnz     vmx_failed
        mov     rdx, rbx
        shr     rdx, 16                 ; bits 31:16: port
        mov     rax, [rsp + 24]         ; AL is the guest's
        out     dx, al
        jmp     .resume_after_instruction

; HLT: the guest is done, and so is the machine.
.hlt:
        mov     al, 10
        out     DEBUG_CONSOLE, al
        mov     ax, 0x2000
        mov     dx, POWER_OFF
        out     dx, ax
        hlt

; The guest's RIP still is at the instruction that exited: move it past.
.resume_after_instruction:
        mov     edx, GUEST_RIP
        vmread  rax, rdx
        mov     edx, VM_EXIT_INSTRUCTION_LENGTH
        vmread  rcx, rdx
        add     rax, rcx
        mov     edx, GUEST_RIP
        vmwrite rdx, rax

        pop     rdx
        pop     rcx
        pop     rbx
        pop     rax
        vmresume

; CF is set when there is no current VMCS, ZF when the VMCS says why (SDM 3C 31.2). The VM-entry checks in the Variables view name the reason.
vmx_failed:
        mov     al, 1
        out     0xf4, al                ; exit status 3: (1 << 1) | 1
        hlt
        jmp     $

align 4
vendor: times 12 db 0
vmx_regions

align 16
        times 4096 db 0
hypervisor_stack:
        times 4096 db 0
guest_stack:
