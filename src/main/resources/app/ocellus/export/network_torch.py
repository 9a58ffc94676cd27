"""The model in PyTorch. The file holds normalisation, network, temperature and softmax.

It would also bring a picture of another size to its own; the resize of `pictures.py` is used instead, as it is that
of the program to the last bit.
"""

import torch


def load(file, contract, threads=0):
    """A function from pictures (N,3,S,S), RGB in [0,1], to probabilities (N,C).

    file: a path, or an open binary file. threads: 0 for one a core.
    """
    if threads:
        torch.set_num_threads(threads)
    model = torch.jit.load(file, map_location="cpu").eval()

    def answer(pictures):
        with torch.inference_mode():
            return model(torch.from_numpy(pictures)).numpy()

    return answer
