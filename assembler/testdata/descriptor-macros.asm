%define FLAG 0x80
%define BITS_(n) (1 << (n))
dd BITS_(3) | BITS_(31), FLAG | BITS_(0)
%define MIN(a,b) ((a) < (b) ? (a) : (b))
db MIN(3, 5), MIN(9, 2)
%define GDT_ENTRY(base, limit, access, flags) \
  ((limit) & 0xffff) | (((base) & 0xffffff) << 16) | ((access) << 40) | ((((limit) >> 16) & 0xf) << 48) | ((flags) << 52) | ((((base) >> 24) & 0xff) << 56)
dq GDT_ENTRY(0, 0xfffff, 0x9a, 0xa), GDT_ENTRY(0x12345678, 0xabcde, 0x92, 0xc)
%macro gdt_entry 3
dw %2 & 0xffff
dw %1 & 0xffff
db (%1 >> 16) & 0xff
db %3
db ((%2 >> 16) & 0xf) | 0xc0
db %1 >> 24
%endmacro
gdt_entry 0, 0xfffff, 10011010b
gdt_entry 0x10000, 0xfff, 0x92
%macro idt 2
dw (%1 - $$) & 0xffff, %2, 0x8e00, (%1 - $$) >> 16
%endmacro
handler: nop
idt handler, 8
%assign i 0
%rep 8
isr%[i]: dw i
%assign i i + 1
%endrep
dw isr0, isr7
%macro isr 1
global isr_%1
isr_%1:
push byte %1
%endmacro
bits 32
isr 3
isr 14
dd isr_3, isr_14
