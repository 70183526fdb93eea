"""A made-up war of three years and six countries, and what a dozen outlets make of it: ledgers whose incidents are known."""
