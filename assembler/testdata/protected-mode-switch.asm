; From real mode to long mode: mixed widths in one flat image.
org 0x8000
bits 16
entry:
cli
lgdt [gdtr]
mov eax, cr0
or al, 1
mov cr0, eax
jmp dword CODE32:protected
bits 32
protected:
mov ax, DATA
mov ds, ax
mov ss, ax
mov esp, stack_top
mov eax, pml4
mov cr3, eax
mov eax, cr4
or eax, 1 << 5
mov cr4, eax
mov ecx, 0xc0000080
rdmsr
bts eax, 8
wrmsr
mov eax, cr0
bts eax, 31
mov cr0, eax
jmp CODE64:long_mode
bits 64
long_mode:
mov rsp, stack_top
lea rsi, [rel message]
mov rdi, 0xb8000
.next:
lodsb
test al, al
jz .done
mov [rdi], al
add rdi, 2
jmp .next
.done: hlt
jmp .done
message: db "long mode", 0
align 8
gdt: dq 0
CODE32 equ $ - gdt
dq 0x00cf9a000000ffff
DATA equ $ - gdt
dq 0x00cf92000000ffff
CODE64 equ $ - gdt
dq 0x00af9a000000ffff
gdtr: dw $ - gdt - 1
dd gdt
align 4096
pml4: dq pdpt + 7
times 511 dq 0
pdpt: dq 0x87
times 511 dq 0
stack_top equ 0x7c00
