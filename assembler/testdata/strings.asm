db 'hello', "hello", `hello\n\t\0\x41\101\\\'\"\`\e\a\b\f\v\r\?`
db `\u263a\U0001F600`
db "x\ny"
db ''
dw 'hello', 'x'
dd 'hello', 'hello world'
dq 'a', 'hello world'
db 'a', 'bc', 'def', 0
dw "é", 'ä'
db "é"
dw __utf16__('hé'), __utf16le__('a'), __utf16be__('ab')
dd __utf32__('hé'), __?utf32be?__('x')
dt 'abc'
do 'abc'
