//! Register bytecode in basic blocks: the one form that the VM, a JIT and the fusion planner read.
