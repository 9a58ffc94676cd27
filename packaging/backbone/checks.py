"""What holds for any pair, whoever made its weights; prints the largest differences."""

import io
import json
from pathlib import Path
from typing import List, Tuple

import onnx
import onnxruntime
import torch

from pair import sha256

failures: List[str] = []


def expect(what: str, difference: float, limit: float) -> None:
    """Prints a figure, and remembers when it is too large."""
    print(f"  {what}: {difference:.3g} (at most {limit:g})")
    if not difference <= limit:
        failures.append(what)


def expect_true(what: str, holds: bool) -> None:
    """Prints an answer, and remembers a no."""
    print(f"  {what}: {'yes' if holds else 'NO'}")
    if not holds:
        failures.append(what)


def exit_if_any_failed() -> None:
    """Ends with everything that was not as expected."""
    if failures:
        raise SystemExit(f"{len(failures)} not as expected: " + "; ".join(failures))


def furthest(one: torch.Tensor, other: torch.Tensor) -> float:
    """The largest difference of two tensors of one shape."""
    if one.shape != other.shape:
        raise ValueError(f"{tuple(one.shape)} is not {tuple(other.shape)}")
    return (one - other).abs().max().item()


def run_onnx(file: Path, pictures: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """Maps and features."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    maps, features = session.run(["maps", "features"], {"image": pictures.numpy()})
    return torch.from_numpy(maps), torch.from_numpy(features)


def check_files(folder: Path, network: torch.jit.ScriptModule) -> None:
    """The description tells the truth, and both files hold the same tensors."""
    description = json.loads((folder / "backbone.json").read_text(encoding="utf-8"))
    for kind in ("torch", "onnx"):
        expect_true(f"{kind}: the hash is the one in backbone.json",
                    sha256(folder / description[kind]["file"]) == description[kind]["sha256"])
    tensors = {tensor.name: torch.from_numpy(onnx.numpy_helper.to_array(tensor).copy())
               for tensor in onnx.load(folder / "backbone.onnx").graph.initializer}
    state = {**dict(network.named_parameters()), "mean": network.mean, "std": network.std}
    expect_true(f"the {len(tensors) - 2} tensors, mean and std have the same names and bits",
                tensors.keys() == state.keys() and all(torch.equal(tensors[name], state[name]) for name in tensors))
    expect_true(f"the head is empty: {tuple(network.head_weight.shape)} zeros",
                network.head_weight.shape == (1, description["featureWidth"]) and not network.head_weight.any())


def check_engines(folder: Path, network: torch.jit.ScriptModule, kind: str, batch: torch.Tensor,
                  limit: float = 1e-4) -> None:
    """Both files make the same of the same pictures, one by one and together.

    The limit of the features is for those of about 1; where they are larger, so are the rounding errors.
    """
    with torch.no_grad():
        maps, features = network.maps(batch), network.embed(batch)
        alone = torch.cat([network.embed(picture[None]) for picture in batch])
    onnx_maps, onnx_features = run_onnx(folder / "backbone.onnx", batch)
    largest, widest = features.abs().max().item(), maps.abs().max().item()
    expect(f"{kind}: maps, PyTorch and ONNX Runtime (largest {widest:.2f})", furthest(maps, onnx_maps),
           1e-4 * max(1, widest))
    expect(f"{kind}: features, PyTorch and ONNX Runtime (largest {largest:.2f})",
           furthest(features, onnx_features), limit * max(1, largest))
    expect(f"{kind}: features one by one and as a batch", furthest(features, alone), limit * max(1, largest))


def check_tail(network: torch.jit.ScriptModule, start: int, batch: torch.Tensor) -> None:
    """`embed_from` goes on where the layers below end."""
    with torch.no_grad():
        x = (batch - network.mean) / network.std
        for layer in list(network.layers.children())[:start]:
            x = layer(x)
        expect(f"embed_from layer {start}",
               furthest(network.embed_from(x, torch.tensor([float(start)])), network.embed(batch)), 1e-4)


def check_methods(file: Path, pictures: torch.Tensor) -> None:
    """What is set is answered with, and is still there after the file is written and read."""
    network = torch.jit.load(file)
    weight, bias = torch.randn(7, network.head_weight.size(1)) / 10, torch.randn(7)
    mean, std = torch.tensor([0.485, 0.456, 0.406]) + 0.01, torch.tensor([0.229, 0.224, 0.225]) * 1.1
    with torch.no_grad():
        by_hand = (pictures - mean.view(3, 1, 1)) / std.view(3, 1, 1) * network.std + network.mean
        expected = network.embed(by_hand)
        network.set_normalisation(mean, std)
        expect("set_normalisation", furthest(network.embed(pictures), expected), 1e-4)
        logits = network.embed(pictures) @ weight.T + bias
        network.set_head(weight, bias)
        expect("set_head", furthest(network(pictures), logits), 1e-4)
        network.set_output(torch.tensor([1.7]), torch.ones(1), torch.zeros(1))
        expect("set_output: probabilities at a temperature",
               furthest(network(pictures), (logits / 1.7).softmax(1)), 1e-5)
        written = io.BytesIO()
        torch.jit.save(network, written)
        written.seek(0)
        expect("the same after writing and reading", furthest(torch.jit.load(written)(pictures), network(pictures)), 0)


def check_gradients(file: Path, pictures: torch.Tensor) -> None:
    """Every tensor can learn, through `embed`."""
    network = torch.jit.load(file)
    network.embed(pictures[:2]).square().sum().backward()
    gradients = [parameter.grad for parameter in network.parameters()]
    expect_true(f"gradients reach all {len(gradients)} tensors",
                all(gradient is not None and gradient.any() for gradient in gradients))
