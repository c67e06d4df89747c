"""How the reading model is made: data, network, training, decoding, measures."""
