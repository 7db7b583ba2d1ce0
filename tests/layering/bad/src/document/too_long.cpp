// One line more than the check allows in this tree.

int value_1 = 1;
int value_2 = 2;
int value_3 = 3;
int value_4 = 4;
int value_5 = 5;
int value_6 = 6;
int value_7 = 7;
int value_8 = 8;
int value_9 = 9;
int value_10 = 10;
int value_11 = 11;
