"""Report to accounts and claims: the engines."""
