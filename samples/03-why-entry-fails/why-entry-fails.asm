; Lesson 3: why a VM entry fails.
;
; A VM entry checks several hundred rules on the VMCS before the guest runs a single instruction. When one is broken, the processor says little:
; an error number for the controls and the host state, "invalid guest state" for the rest. This program breaks an entry in five ways, one at a
; time. Each time, look at "VM-entry checks" in the Variables view before stepping over VMLAUNCH: it names the rule and what would satisfy it.
;
; The program mends each break and goes on. At the end the guest runs.

bits 64
default rel
org 0x200000

%include "../include/vmx.inc"
%include "../include/vmx-setup.inc"

DEBUG_CONSOLE   equ 0xe9
POWER_OFF       equ 0x604

start:
        mov     rsp, hypervisor_stack
        enter_vmx_operation
        write_controls 0, 0
        write_host_state exit_handler, hypervisor_stack
        write_guest_state guest, guest_stack

; 1. A reserved bit of the controls: bit 1 of the pin-based controls must be 1. VMfail, error 7.
        mov     edx, PIN_BASED_CONTROLS
        vmread  r12, rdx
        mov     rax, r12
        and     eax, ~2
        vmwrite rdx, rax
first_attempt:
        vmlaunch
        call    print_instruction_error
        vmwrite_field PIN_BASED_CONTROLS, r12

; 2. A host field: the host's CS selector must not be 0. VMfail, error 8.
        mov     edx, HOST_CS_SELECTOR
        vmread  r12, rdx
        vmwrite_field HOST_CS_SELECTOR, 0
second_attempt:
        vmlaunch
        call    print_instruction_error
        vmwrite_field HOST_CS_SELECTOR, r12

; From here on the entry gets past controls and host state. A failure arrives at the exit handler, with bit 31 set in the exit reason.

; 3. RFLAGS: bit 1 must be 1.
        vmwrite_field HOST_RIP, after_third_attempt
        vmwrite_field GUEST_RFLAGS, 0
third_attempt:
        vmlaunch
        jmp     vmx_failed
after_third_attempt:
        call    print_exit_reason
        vmwrite_field GUEST_RFLAGS, 2

; 4. CS: a 64-bit guest's code segment must be code, and accessed. This one is data.
        vmwrite_field HOST_RIP, after_fourth_attempt
        vmwrite_field GUEST_CS_ACCESS_RIGHTS, 0xa093
fourth_attempt:
        vmlaunch
        jmp     vmx_failed
after_fourth_attempt:
        call    print_exit_reason
        vmwrite_field GUEST_CS_ACCESS_RIGHTS, 0xa09b

; 5. The VMCS link pointer: all ones, or the address of a VMCS. 1 is not even the address of a page. The exit qualification is 4.
        vmwrite_field HOST_RIP, after_fifth_attempt
        vmwrite_field VMCS_LINK_POINTER, 1
fifth_attempt:
        vmlaunch
        jmp     vmx_failed
after_fifth_attempt:
        call    print_exit_reason
        vmwrite_field VMCS_LINK_POINTER, -1

; Everything is mended.
        vmwrite_field HOST_RIP, exit_handler
last_attempt:
        vmlaunch
        jmp     vmx_failed

guest:
        vmcall
        jmp     $

exit_handler:
        lea     rsi, [guest_ran]
        call    print
        mov     ax, 0x2000
        mov     dx, POWER_OFF
        out     dx, ax
        hlt

; VM-instruction error: which of SDM 3C 31.4's numbers.
print_instruction_error:
        jz      .valid                  ; ZF: VMfailValid, the VMCS has the number
        jmp     vmx_failed
.valid:
        lea     rsi, [instruction_error]
        call    print
        mov     edx, VM_INSTRUCTION_ERROR
        vmread  rax, rdx
        jmp     print_number

; Basic exit reason of an entry failure (33: invalid guest state). The exit-reason field has bit 31 set as well.
print_exit_reason:
        lea     rsi, [exit_reason]
        call    print
        mov     edx, VM_EXIT_REASON
        vmread  rax, rdx
        bt      eax, 31
        jnc     vmx_failed
        movzx   eax, ax

; Prints AL, below 100, in decimal, and a new line.
print_number:
        mov     cl, 10
        div     cl                      ; AL = tens, AH = ones
        mov     bh, ah
        test    al, al
        jz      .ones
        add     al, '0'
        out     DEBUG_CONSOLE, al
.ones:
        mov     al, bh
        add     al, '0'
        out     DEBUG_CONSOLE, al
        mov     al, 10
        out     DEBUG_CONSOLE, al
        ret

; Prints the zero-terminated text at RSI. Uses RAX.
print:
        lodsb
        test    al, al
        jz      .done
        out     DEBUG_CONSOLE, al
        jmp     print
.done:
        ret

vmx_failed:
        mov     al, 1
        out     0xf4, al
        hlt
        jmp     $

instruction_error: db "VM-instruction error ", 0
exit_reason: db "VM-entry failure, exit reason ", 0
guest_ran: db "The guest ran.", 10, 0
vmx_regions

align 16
        times 4096 db 0
hypervisor_stack:
        times 4096 db 0
guest_stack:
