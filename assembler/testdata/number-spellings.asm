; numbers and odd spellings
db 0x10, 0X10, 10H, 10h, 0ah, 0AH, 1b, 1B, 0b1, 0B1, 7o, 7O, 7q, 0o7, 0q7, 9d, 0d9, 9t, 0t9, 1y, 0y1
dd 0xdead_beef, 1_2_3, 0b1111_0000, 0ffff_0000h
db 'a', "b", `c`, `\x41`, `\'`, `\101`
dw 'ab', "\n", `\n`, `\r\n`
dd 1., 1.5
