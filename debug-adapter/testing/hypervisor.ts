/**
 * A small hypervisor with its guest, for tests. The guest executes CPUID, writes to a page that EPT makes read-only until the
 * handler opens it, prints, and halts; the handler then powers off.
 */
export const hypervisorSource = `
bits 64
org 0x100000

%macro field 2                  ; encoding, value
        mov rax, %2
        mov edx, %1
        vmwrite rdx, rax
        jbe failed
%endmacro

%macro control 3                ; encoding, capability MSR, wanted bits
        mov ecx, %2
        rdmsr
        or eax, %3
        and eax, edx
        mov edx, %1
        vmwrite rdx, rax
        jbe failed
%endmacro

start:
        mov ecx, 0x3a           ; IA32_FEATURE_CONTROL
        rdmsr
        test al, 1
        jnz .locked
        or eax, 5
        wrmsr
.locked:
        mov rax, cr4
        bts rax, 13
        mov cr4, rax
        mov rax, cr0
        or rax, 0x20
        mov cr0, rax
        mov ecx, 0x480
        rdmsr
        and eax, 0x7fffffff
        mov [abs 0x200000], eax
        mov [abs 0x201000], eax
        vmxon [rel vmxon_pointer]
        jbe failed
        vmclear [rel vmcs_pointer]
        jbe failed
        vmptrld [rel vmcs_pointer]
        jbe failed
        call build_ept
        call fill_vmcs
launch:
        xor ebx, ebx
        vmlaunch
failed:
        mov dx, 0xf4
        mov al, 7
        out dx, al

build_ept:
        mov qword [abs 0x202000], 0x203007
        mov qword [abs 0x203000], 0x204007
        mov rdi, 0x204000
        mov rax, 0xb7           ; 2 MiB pages: read, write, execute, WB
        mov ecx, 512
.page:
        mov [rdi], rax
        add rax, 0x200000
        add rdi, 8
        dec ecx
        jnz .page
        and qword [abs 0x204010], ~2    ; 0x400000 is read-only
        ret

fill_vmcs:
        control 0x4000, 0x48d, 0
        control 0x4002, 0x48e, 0x80000080       ; HLT exiting, secondary controls
        control 0x401e, 0x48b, 2                ; EPT
        control 0x400c, 0x48f, 0x200            ; 64-bit host
        control 0x4012, 0x490, 0x200            ; IA-32e mode guest
        field 0x201a, 0x20201e
        field 0x2800, -1
        mov rbx, cr0
        field 0x6c00, rbx
        field 0x6800, rbx
        mov rbx, cr3
        field 0x6c02, rbx
        field 0x6802, rbx
        mov rbx, cr4
        field 0x6c04, rbx
        field 0x6804, rbx
        mov bx, cs
        movzx ebx, bx
        field 0xc02, rbx
        field 0xc0c, 0x18
        field 0x6c14, 0x180000
        field 0x6c16, exit_handler
        field 0x802, 8
        field 0x80e, 0x18
%assign segment 0
%rep 6
        field 0x4800 + segment * 2, 0xffffffff
        field 0x4814 + segment * 2, 0xc093
%assign segment segment + 1
%endrep
        field 0x4816, 0xa09b
        field 0x4820, 0x10000
        field 0x4822, 0x8b
        field 0x480e, 0x67
        field 0x681a, 0x400
        field 0x681c, 0x190000
        field 0x681e, guest
        field 0x6820, 2
        ret

exit_handler:
        mov edx, 0x4402
        vmread rbx, rdx
        cmp ebx, 10
        je handle_cpuid
        cmp ebx, 48
        je handle_ept
        cmp ebx, 12
        je handle_hlt
        jmp failed
handle_cpuid:
        mov eax, 0x1234
        mov edx, 0x440c
        vmread rcx, rdx
        mov edx, 0x681e
        vmread rsi, rdx
        add rsi, rcx
        vmwrite rdx, rsi
resume_cpuid:
        vmresume
        jmp failed
handle_ept:
        or qword [abs 0x204010], 2
        vmresume
        jmp failed
handle_hlt:
        mov dx, 0x604
        mov ax, 0x2000
        out dx, ax
        jmp failed

guest:
        mov ebp, 0
        call guest_work
        hlt
guest_work:
        push rbp
        mov rbp, rsp
        cpuid
after_cpuid:
        mov dword [abs 0x400000], eax
        mov dx, 0xe9
        mov al, 'G'
        out dx, al
        pop rbp
        ret

align 8
vmxon_pointer: dq 0x200000
vmcs_pointer: dq 0x201000
`;
