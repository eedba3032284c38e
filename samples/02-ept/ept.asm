; Lesson 2: extended page tables.
;
; With EPT the hypervisor decides what memory the guest has: each guest-physical address the guest's own page tables give is translated once
; more. Here the guest sees the machine's memory as it is, but for one page that it may only read. It writes there, the processor exits with an
; EPT violation, and the handler makes the page writable and resumes the guest, which repeats the write and never knows.
;
; Press F5: Ringside stops at the EPT violation. `walk(0x8000, ept)` in the debug console shows the entry that forbade the write.

bits 64
default rel
org 0x200000

%include "../include/vmx.inc"
%include "../include/vmx-setup.inc"

ENABLE_EPT      equ 1 << 1              ; secondary processor-based controls (SDM 3C 25.6.2)
WATCHED_PAGE    equ 0x8000              ; guest-physical, and host-physical: EPT maps memory to itself

EPT_READ        equ 1
EPT_WRITE       equ 2
EPT_EXECUTE     equ 4
EPT_WRITE_BACK  equ 6 << 3              ; memory type of a leaf entry
EPT_LARGE_PAGE  equ 1 << 7
EPT_ALL         equ EPT_READ | EPT_WRITE | EPT_EXECUTE

DEBUG_CONSOLE   equ 0xe9
POWER_OFF       equ 0x604

start:
        mov     rsp, hypervisor_stack
        call    build_ept
        enter_vmx_operation
        write_controls 0, ENABLE_EPT
        lea     rax, [ept_pml4]
        or      eax, 6 | 3 << 3         ; EPT pointer: write-back structures, 4 levels (SDM 3C 25.6.11)
        vmwrite_field EPT_POINTER, rax
        write_host_state exit_handler, hypervisor_stack
        write_guest_state guest, guest_stack
        vmlaunch
        jmp     vmx_failed

; Maps the first 1 GiB to itself: the first 2 MiB by 4-KiB pages, so that one of them can be treated apart, the rest by 2-MiB pages.
build_ept:
        lea     rax, [ept_pdpt]
        or      eax, EPT_ALL
        mov     [ept_pml4], rax
        lea     rax, [ept_pd]
        or      eax, EPT_ALL
        mov     [ept_pdpt], rax
        lea     rax, [ept_pt]
        or      eax, EPT_ALL
        mov     [ept_pd], rax

        lea     rdi, [ept_pt]
        mov     eax, EPT_ALL | EPT_WRITE_BACK
        mov     ecx, 512
.next_page:
        mov     [rdi], rax
        add     rax, 0x1000
        add     rdi, 8
        loop    .next_page

        lea     rdi, [ept_pd + 8]
        mov     eax, 0x200000 | EPT_ALL | EPT_WRITE_BACK | EPT_LARGE_PAGE
        mov     ecx, 511
.next_large_page:
        mov     [rdi], rax
        add     rax, 0x200000
        add     rdi, 8
        loop    .next_large_page

        ; The page the guest may read but not write.
        mov     dword [ept_pt + WATCHED_PAGE / 0x1000 * 8], WATCHED_PAGE | EPT_READ | EPT_WRITE_BACK
        ret

; ---------------------------------------------------------------- the guest
guest:
        mov     eax, [abs WATCHED_PAGE]         ; reading is allowed
        mov     dword [abs WATCHED_PAGE], 0x12345678 ; this exits, once
        mov     eax, [abs WATCHED_PAGE]         ; and this sees what was written
        vmcall                                  ; ask the hypervisor to end
        jmp     $

; ---------------------------------------------------------------- the hypervisor
exit_handler:
        push    rax
        push    rbx
        push    rcx
        push    rdx

        mov     edx, VM_EXIT_REASON
        vmread  rax, rdx
        cmp     ax, EXIT_EPT_VIOLATION
        je      .ept_violation
        cmp     ax, EXIT_VMCALL
        je      .vmcall
        jmp     vmx_failed

.ept_violation:
        mov     edx, EXIT_QUALIFICATION         ; bit 1: the access was a write (SDM 3C 28.2.1, EPT violations)
        vmread  rax, rdx
        test    al, 2
        jz      vmx_failed
        mov     edx, GUEST_PHYSICAL_ADDRESS
        vmread  rbx, rdx
        shr     rbx, 12
        cmp     rbx, 512
        jae     vmx_failed                      ; only the first 2 MiB have 4-KiB pages
        lea     rax, [ept_pt]
        or      dword [rax + rbx * 8], EPT_WRITE
        ; Make the processor forget what it knows of the old entry. After an EPT violation it has forgotten this page already
        ; (SDM 3C 29.4.3.1); whoever changes an entry at another time needs this.
        lea     rax, [ept_pml4]
        or      eax, 6 | 3 << 3
        mov     [invept_descriptor], rax
        mov     ecx, 1                          ; single-context
        invept  rcx, [invept_descriptor]
        jbe     vmx_failed

        ; RIP is not moved: the guest repeats the write.
        pop     rdx
        pop     rcx
        pop     rbx
        pop     rax
        vmresume
        jmp     vmx_failed

.vmcall:
        cmp     dword [rsp + 24], 0x12345678    ; the guest's EAX
        jne     vmx_failed
        lea     rsi, [message]
.next_letter:
        lodsb
        test    al, al
        jz      .off
        out     DEBUG_CONSOLE, al
        jmp     .next_letter
.off:
        mov     ax, 0x2000
        mov     dx, POWER_OFF
        out     dx, ax
        hlt

vmx_failed:
        mov     al, 1
        out     0xf4, al
        hlt
        jmp     $

message: db "The guest wrote to its read-only page, once the hypervisor allowed it.", 10, 0
align 16
invept_descriptor: dq 0, 0
vmx_regions

align 4096
ept_pml4: times 512 dq 0
ept_pdpt: times 512 dq 0
ept_pd: times 512 dq 0
ept_pt: times 512 dq 0

        times 4096 db 0
hypervisor_stack:
        times 4096 db 0
guest_stack:
