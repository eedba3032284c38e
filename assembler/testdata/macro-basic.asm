bits 32
%define ONE 1
%define ADD(a, b) ((a) + (b))
%define EMPTY
%idefine CaseLess 7
%xdefine NOW ONE
%define LATER ONE
%undef ONE
%define ONE 2
db ONE, NOW, LATER, ADD(1, 2), caseless, CASELESS EMPTY
%define f(x) x + g(x)
%define g(x) x * 2
db f(3)
%assign n 3
%assign n n * 2 + 1
db n
%define str 'abc'
%strlen len str
%substr mid str 2
%substr tail str 2, 2
%substr tail2 str 2, -1
%strcat cat 'ab', "cd", `e\n`
db len, mid, tail, tail2, cat
%defstr ds hello world
db ds
%deftok dt 'mov eax, 5'
dt
%define paste a %+ b
ab: dd paste
%define twice(x) x, x
db twice(1), twice({2, 3})
%define zero() 9
db zero()
%define eval(=x) x
db eval(1+2)
%define strg(&x) x
db strg(hi there)
%define greedy(a, b+) b, a
db greedy(1, 2, 3)
%ifdef ONE
db 1
%endif
%ifdef NOTHING
db 2
%else
db 3
%endif
%assign big 0x100000000
dq big
%undef f
%ifndef f
db 'f'
%endif
%define q %[n]
%assign n 50
db q
%defalias al2 n
db al2
