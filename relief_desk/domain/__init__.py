"""What is true: pure values and functions, standard library only, no input or output."""
