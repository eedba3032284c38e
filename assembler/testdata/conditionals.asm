%define A 1
%define S 'str'
%if A == 1
db 1
%elif A == 2
db 2
%else
db 3
%endif
%if A == 2
db 1
%elif A == 1
db 2
%else
db 3
%endif
%if 0
garbage ( [ x
%if 1
more garbage
%else
%endif
%else
db 4
%endif
db 5
%ifidn a, a
db 1
%endif
%ifidn a, A
db 2
%endif
%ifidni Foo, fOO
db 3
%endif
%ifnidn a, b
db 4
%endif
%ifid eax
db 5
%endif
%ifid 5
db 6
%endif
%ifnum 5
db 7
%endif
%ifnum -5
db 8
%endif
%ifnum x
db 9
%endif
%ifstr 'x'
db 10
%endif
%ifstr S
db 11
%endif
%ifempty
db 12
%endif
%ifempty x
db 13
%endif
%ifnempty x
db 14
%endif
%iftoken x
db 15
%endif
%iftoken x y
db 16
%endif
%ifdef A
%ifndef B
db 17
%endif
%endif
%ifnum 5
%elifnum 6
db 18
%endif
%if 1 && 0 || 1
db 19
%endif
%if (A << 4) == 0x10
db 20
%endif
%ifidn "a", 'a'
db 21
%endif
start:
times 5 nop
%if $ - start == 5
db 22
%endif
%assign size $ - start
db size
%if size > 3
db 23
%else
db 24
%endif
%push ctx
%ifctx ctx
db 26
%endif
%pop
%ifn 0
db 27
%endif
%ifdef A
db 28
%elifdef B
db 29
%else
db 30
%endif
