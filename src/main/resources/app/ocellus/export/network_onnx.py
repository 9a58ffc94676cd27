"""The model in ONNX Runtime. Everything but decoding and resizing is inside the file."""

import onnxruntime


def load(file, contract, threads=0):
    """A function from pictures (N,3,S,S), RGB in [0,1], to probabilities (N,C).

    file: a path, or the content as bytes. threads: 0 for one a core.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(file, options, providers=["CPUExecutionProvider"])
    return lambda pictures: session.run(["probabilities"], {"image": pictures})[0]
