bits 32
%macro PROLOGUE 0-1 0
push ebp
mov ebp, esp
%if %1 > 0
sub esp, %1
%endif
%endmacro
%macro EPILOGUE 0
leave
ret
%endmacro
%macro CALL_C 1-*
%assign %%bytes 0
%rep %0 - 1
%rotate -1
push dword %1
%assign %%bytes %%bytes + 4
%endrep
%rotate -1
call %1
%if %%bytes > 0
add esp, %%bytes
%endif
%endmacro
main:
PROLOGUE 16
CALL_C func, 1, eax, [ebp+8]
CALL_C func
EPILOGUE
func:
PROLOGUE
EPILOGUE
%macro LOOPN 2
mov ecx, %1
%%l: %2
loop %%l
%endmacro
LOOPN 5, {add eax, ebx}
LOOPN 6, nop
%macro SWITCH 1-*
%assign %%n 0
%rep %0 / 2
cmp eax, %1
je %2
%rotate 2
%endrep
%endmacro
SWITCH 1, main, 2, func, 3, $
