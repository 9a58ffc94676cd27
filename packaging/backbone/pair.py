"""Writes the two files of a backbone and the description that pins them."""

import hashlib
import json
import warnings
from pathlib import Path
from typing import Any, Dict, List, Set

import onnx
import torch
import torch.nn as nn

from backbone import Backbone

OPSET = 17


class Inference(nn.Module):
    """What the ONNX file computes; its parameters keep the backbone's names."""

    def __init__(self, backbone: Backbone):
        super().__init__()
        self.layers = backbone.layers
        self.mean, self.std = nn.Parameter(backbone.mean), nn.Parameter(backbone.std)

    def forward(self, x):
        maps = self.layers((x - self.mean) / self.std)
        return maps, maps.mean([2, 3])


def sha256(path: Path) -> str:
    """The hash of a whole file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_json(path: Path, value: Any) -> None:
    """The same text on every machine."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def write_torch(backbone: Backbone, path: Path) -> None:
    """TorchScript without its debug records: those name the folders of the machine, so they would change the hash."""
    whole = path.with_suffix(".whole")
    torch.jit.script(backbone).save(str(whole))
    reader = torch._C.PyTorchFileReader(str(whole))
    writer = torch._C.PyTorchFileWriter(str(path))
    writer.set_min_version(int(reader.get_record("version")))
    for name in reader.get_all_records():
        if name != "version" and not name.startswith(".data/") and not name.endswith(".debug_pkl"):
            record = reader.get_record(name)
            writer.write_record(name, record, len(record))
    writer.write_end_of_file()
    whole.unlink()


def write_onnx(backbone: Backbone, pads: List[List[int]], path: Path) -> None:
    """The same tensors under the same names, for any batch size."""
    example = torch.zeros(1, 3, backbone.size, backbone.size)
    dynamic = {name: {0: "batch"} for name in ("image", "maps", "features")}
    with warnings.catch_warnings():  # the padding is traced for one size, and replaced below
        warnings.simplefilter("ignore", torch.jit.TracerWarning)
        torch.onnx.export(Inference(backbone), (example,), str(path), opset_version=OPSET, dynamo=False,
                          input_names=["image"], output_names=["maps", "features"], dynamic_axes=dynamic)
    model = onnx.load(path)
    every_tensor_by_its_name(model.graph)
    pads_into_convolutions(model.graph, pads)
    keep_what_outputs_need(model.graph)
    name_map_sides(model.graph)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


def every_tensor_by_its_name(graph: onnx.GraphProto) -> None:
    """The exporter writes equal tensors once, under the name of one of them; after learning they would differ."""
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    for node in [node for node in graph.node if node.op_type == "Identity" and node.input[0] in tensors]:
        copy = graph.initializer.add()
        copy.CopyFrom(tensors[node.input[0]])
        copy.name = node.output[0]
        graph.node.remove(node)


def pads_into_convolutions(graph: onnx.GraphProto, pads: List[List[int]]) -> None:
    """The exporter spells asymmetric padding with eight nodes each; ONNX's Conv can pad by itself."""
    producer = {output: node for node in graph.node for output in node.output}
    remaining = list(pads)
    for convolution in [node for node in graph.node if node.op_type == "Conv"]:
        pad = producer.get(convolution.input[0])
        if pad is not None and pad.op_type == "Pad":
            convolution.input[0] = pad.input[0]
            attribute = next(a for a in convolution.attribute if a.name == "pads")
            attribute.ints[:] = remaining.pop(0)
    if remaining:
        raise ValueError(f"{len(remaining)} paddings belong to no convolution of the graph")


def keep_what_outputs_need(graph: onnx.GraphProto) -> None:
    """Drops the nodes that nothing asks for any more."""
    producer = {output: node for node in graph.node for output in node.output}
    wanted: List[str] = [output.name for output in graph.output]
    needed: Set[str] = set()
    while wanted:
        node = producer.get(wanted.pop())
        if node is not None and node.name not in needed:
            needed.add(node.name)
            wanted.extend(node.input)
    kept = [node for node in graph.node if node.name in needed]
    del graph.node[:]
    graph.node.extend(kept)


def name_map_sides(graph: onnx.GraphProto) -> None:
    """The exporter, misled by the padding, calls a side of the maps "batch"; sides follow from those of the picture."""
    maps = next(output for output in graph.output if output.name == "maps")
    for dimension, name in zip(maps.type.tensor_type.shape.dim[2:], ("rows", "columns")):
        dimension.dim_param = name
    del graph.value_info[:]


def write_pair(backbone: Backbone, pads: List[List[int]], folder: Path, origin: Dict[str, Any],
               structure: Dict[str, Any]) -> None:
    """`backbone.pt`, `backbone.onnx` and `backbone.json`; the caller says what cannot be read off the network."""
    folder.mkdir(parents=True, exist_ok=True)
    write_torch(backbone, folder / "backbone.pt")
    write_onnx(backbone, pads, folder / "backbone.onnx")
    files = {kind: {"file": file, "sha256": sha256(folder / file)}
             for kind, file in (("torch", "backbone.pt"), ("onnx", "backbone.onnx"))}
    write_json(folder / "backbone.json", {"format": 1, **origin, **files, **shape(backbone), **structure})


def shape(backbone: Backbone) -> Dict[str, Any]:
    """What the description says that can be read off the network."""
    return {
        "inputSize": backbone.size,
        "featureWidth": backbone.head_weight.size(1),
        "parameters": sum(parameter.numel() for parameter in backbone.layers.parameters()),
        "layers": len(backbone.layers),
    }
