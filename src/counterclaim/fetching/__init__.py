"""The one room that speaks to a network, when a person asks for it: never by itself, never more than was asked, with limits."""
