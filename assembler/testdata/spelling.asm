; misc syntax
bits 32
mov eax,[ebx]
 mov	eax , [ ebx + 4 ]
label1:mov eax,1
label2 :mov eax,2
  label3: mov eax, 3
.x:
label4
dd label1,label2,label3,label4,label4.y
.y: db '%', "%1", 'a%%b'
db "tab	in"
mov al,'%'
cmp al, ';'
mov al, "'"
mov al, '"'
db 10h,0ah,0Fh,1010b,17q,17o
dd 0x0,1_0
%define str "a;b"
db str
mov dword[ebx],1
mov byte[ebx],'a'
mov eax,dword[ebx]
lea eax,[ebx+ebx*2]
rep	movsb
jmp	short label1
