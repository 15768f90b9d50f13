"""Keeping the net: checkpoints (float32, for training) and the exported form (int8 and int4, for the TypeScript inference).

The exported form is described in README.md; `write_model` and `read_model` are its two ends.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from calibrate import Temperatures
from features import FEATURES
from net import LEAK, Net, Shape
from pretrained import rounded
from vocabulary import Vocabulary

FORMAT = 2
ALIGNMENT = 16
"""Every tensor's parts begin at a multiple of this many bytes in parser.bin."""

FOUR_BITS = "vectors"
"""The one tensor of four-bit numbers, two a byte."""

Floats = npt.NDArray[np.float32]


def save_checkpoint(path: str | Path, net: Net, vocabulary: Vocabulary) -> None:
    torch.save({"shape": net.shape.to_json(), "weights": net.state_dict(), "vocabulary": vocabulary.to_json()}, path)


def load_checkpoint(path: str | Path) -> tuple[Net, Vocabulary]:
    data = torch.load(path)
    net = Net(Shape(**data["shape"]))
    net.load_state_dict(data["weights"])
    net.eval()
    return net, Vocabulary.from_json(data["vocabulary"])


def load_model(path: str | Path) -> tuple[Net, Vocabulary]:
    """A checkpoint file, or the directory of an exported model."""
    return read_model(path) if Path(path).is_dir() else load_checkpoint(path)


def _tensors(net: Net) -> dict[str, Floats]:
    """The exported tensors by name: matrices (to be quantised) and vectors (kept as float32)."""
    state: dict[str, Tensor] = net.state_dict()
    labels, width = net.shape.labels, net.shape.label + 1
    out: dict[str, Tensor] = {"embedding": state["embedding.weight"], "root": state["root"]}
    # its first row is no word's and always zero
    out[FOUR_BITS] = state["vectors"][1:]
    for lstm in ("lstm1", "lstm2"):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            out[f"{lstm}.{direction}.input"] = state[f"{lstm}.weight_ih_l0{suffix}"]
            out[f"{lstm}.{direction}.recurrent"] = state[f"{lstm}.weight_hh_l0{suffix}"]
            out[f"{lstm}.{direction}.bias"] = state[f"{lstm}.bias_ih_l0{suffix}"] + state[f"{lstm}.bias_hh_l0{suffix}"]
    out["tag.weight"], out["tag.bias"] = state["tag.weight"], state["tag.bias"]
    out["tag_embedding.weight"] = state["tag_embedding.weight"]
    for layer in ("arc_head", "arc_dependent", "label_head", "label_dependent"):
        out[f"{layer}.weight"], out[f"{layer}.bias"] = state[f"{layer}.weight"], state[f"{layer}.bias"]
    out["arc_weight"] = state["arc_weight"]
    out["label_weight"] = state["label_weight"].reshape(labels * width, width)
    return {name: value.numpy().astype(np.float32) for name, value in out.items()}


def _state(tensors: dict[str, Floats], shape: Shape) -> dict[str, Tensor]:
    """The inverse of `_tensors`."""
    t = {name: torch.from_numpy(value.copy()) for name, value in tensors.items()}
    out = {"embedding.weight": t["embedding"], "root": t["root"], "arc_weight": t["arc_weight"]}
    out["vectors"] = torch.cat([torch.zeros(1, shape.vector), t[FOUR_BITS]])
    for lstm in ("lstm1", "lstm2"):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            out[f"{lstm}.weight_ih_l0{suffix}"] = t[f"{lstm}.{direction}.input"]
            out[f"{lstm}.weight_hh_l0{suffix}"] = t[f"{lstm}.{direction}.recurrent"]
            out[f"{lstm}.bias_ih_l0{suffix}"] = t[f"{lstm}.{direction}.bias"]
            out[f"{lstm}.bias_hh_l0{suffix}"] = torch.zeros_like(t[f"{lstm}.{direction}.bias"])
    for name in ("tag.weight", "tag.bias", "tag_embedding.weight"):
        out[name] = t[name]
    for layer in ("arc_head", "arc_dependent", "label_head", "label_dependent"):
        out[f"{layer}.weight"], out[f"{layer}.bias"] = t[f"{layer}.weight"], t[f"{layer}.bias"]
    out["label_weight"] = t["label_weight"].reshape(shape.labels, shape.label + 1, shape.label + 1)
    return out


def quantise(matrix: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """int8 rows and one float32 scale a row: value = integer · scale."""
    scales = (np.maximum(np.abs(matrix).max(1), 1e-9) / 127).astype(np.float32)
    return np.rint(matrix / scales[:, None]).clip(-127, 127).astype(np.int8), scales


def packed(integers: npt.NDArray[np.int8]) -> npt.NDArray[np.uint8]:
    """Two integers from -8 to 7 a byte, eight added to each, the first in the low bits. Rows have an even length."""
    halves = (integers + 8).astype(np.uint8).reshape(-1, 2)
    return halves[:, 0] | halves[:, 1] << 4


def unpacked(data: npt.NDArray[np.uint8]) -> npt.NDArray[np.int8]:
    """The inverse of `packed`, as one row."""
    return np.stack([data & 15, data >> 4], 1).astype(np.int8).reshape(-1) - 8


def write_model(
    directory: str | Path, net: Net, vocabulary: Vocabulary, calibration: Temperatures = Temperatures(1.0, 1.0)
) -> None:
    """Writes parser.json and parser.bin."""
    directory = Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    blob = bytearray()

    def put(array: npt.NDArray[Any]) -> int:
        blob.extend(b"\0" * (-len(blob) % ALIGNMENT))
        at = len(blob)
        blob.extend(array.astype(array.dtype.newbyteorder("<")).tobytes())
        return at

    tensors: list[dict[str, Any]] = []
    for name, value in _tensors(net).items():
        entry: dict[str, Any] = {"name": name, "type": "float32", "shape": list(value.shape)}
        if value.ndim == 1:
            entry["offset"] = put(value)
        else:
            integers, scales = rounded(value) if name == FOUR_BITS else quantise(value)
            entry["type"] = "int4" if name == FOUR_BITS else "int8"
            entry["offset"] = put(packed(integers) if name == FOUR_BITS else integers)
            entry["scales"] = put(scales)
        tensors.append(entry)
    manifest = {
        "format": FORMAT,
        "language": "en",
        "bytes": len(blob),
        "shape": net.shape.to_json(),
        "leak": LEAK,
        "temperatures": {"arc": calibration.arc, "label": calibration.label},
        "gates": ["input", "forget", "cell", "output"],
        "features": [
            {"name": name, "offset": offset, "known": strings}
            for name, offset, strings in zip(FEATURES, vocabulary.offsets, vocabulary.known)
        ],
        "vectors": vocabulary.vectors,
        "tags": vocabulary.tags,
        "labels": vocabulary.labels,
        "tensors": tensors,
    }
    (directory / "parser.bin").write_bytes(bytes(blob))
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    (directory / "parser.json").write_text(text + "\n", encoding="utf-8")


def read_temperatures(directory: str | Path) -> Temperatures:
    """The temperatures of an exported model's confidences."""
    manifest = json.loads((Path(directory) / "parser.json").read_text(encoding="utf-8"))
    return Temperatures(**manifest["temperatures"])


def read_model(directory: str | Path) -> tuple[Net, Vocabulary]:
    """Reads what `write_model` wrote; the weights are the rounded ones."""
    directory = Path(directory)
    manifest = json.loads((directory / "parser.json").read_text(encoding="utf-8"))
    if manifest["format"] != FORMAT:
        raise ValueError(f"format {manifest['format']} is not {FORMAT}")
    blob = (directory / "parser.bin").read_bytes()
    tensors: dict[str, Floats] = {}
    for entry in manifest["tensors"]:
        shape, offset = entry["shape"], entry["offset"]
        count = int(np.prod(shape))
        if entry["type"] == "float32":
            tensors[entry["name"]] = np.frombuffer(blob, "<f4", count, offset).reshape(shape).astype(np.float32)
        else:
            if entry["type"] == "int4":
                integers = unpacked(np.frombuffer(blob, np.uint8, count // 2, offset))
            else:
                integers = np.frombuffer(blob, np.int8, count, offset)
            integers = integers.reshape(shape).astype(np.float32)
            scales = np.frombuffer(blob, "<f4", shape[0], entry["scales"]).astype(np.float32)
            tensors[entry["name"]] = integers * scales[:, None]
    net = Net(Shape(**manifest["shape"]))
    net.load_state_dict(_state(tensors, net.shape))
    net.eval()
    vocabulary = Vocabulary(
        [f["known"] for f in manifest["features"]], manifest["tags"], manifest["labels"], manifest["vectors"]
    )
    return net, vocabulary
