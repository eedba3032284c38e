bits 32
%include "include-part.inc"
db 3
part_macro 5
mov eax, PART
incbin "include-data.bin"
incbin "include-data.bin", 2
incbin "include-data.bin", 1, 3
times 2 incbin "include-data.bin", 0, 2
%include "include-part.inc"
