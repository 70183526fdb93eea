"""The trained engine: the rules propose, and a learnt judge of each proposal decides."""
