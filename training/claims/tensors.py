"""Matrices and vectors in one file of bytes, as TypeScript reads them: int8 rows with a float32 scale each, vectors as float32."""

from __future__ import annotations

import numpy as np


class Tensors:
    def __init__(self):
        self.data, self.entries = bytearray(), []

    def matrix(self, name: str, values: np.ndarray) -> None:
        scales = (np.maximum(np.abs(values).max(1), 1e-9) / 127).astype(np.float32)
        integers = np.clip(np.round(values / scales[:, None]), -127, 127).astype(np.int8)
        self.entries.append({"name": name, "type": "int8", "shape": list(values.shape), "offset": self._put(integers), "scales": self._put(scales)})

    def vector(self, name: str, values: np.ndarray) -> None:
        self.entries.append({"name": name, "type": "float32", "shape": list(values.shape), "offset": self._put(values.astype(np.float32))})

    def _put(self, array: np.ndarray) -> int:
        while len(self.data) % 4:
            self.data.append(0)
        offset = len(self.data)
        self.data.extend(array.tobytes())
        return offset
