// Empty: a precompiled header needs a file that is compiled on it.
