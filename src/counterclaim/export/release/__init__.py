"""A public release: a versioned data set with its codebook, its changes against the last one, its checks and its pages."""
