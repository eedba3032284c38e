%warning this is a warning
db 1
%if 0
%error not reached
%endif
%define X 5
%ifndef X
%fatal not reached
%endif
db X
