"""The two long steps of a casefile on a cluster of Apache Spark: reports read, pairs of accounts compared."""
