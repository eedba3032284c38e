%define a b
%define b c
%define c 5
db a
%undef c
%define c 6
db a
%xdefine d a
%define c 7
db d, a
%define q(x,y) x %+ y
db q(1,2)
%define lst 1, 2, 3
db lst
%define mac(x) db x
mac(4)
%define semi 5 ; comment
db semi
%define empty
db 1 empty + 2
%idefine ABC 9
db abc, Abc
%define foo(x,y) x*y
%define foo(x) x
%define foo 3
%define paren (1+2)*3
db paren
