"""A small network with two hidden layers, fitted with Adam, in numpy alone."""

from itertools import pairwise

import numpy as np

HIDDEN = (32, 16)
EPOCHS = 60
BATCH = 128
RATE = 6e-3


def fit(inputs: np.ndarray, target: np.ndarray, weight: np.ndarray, *, networks: int = 8) -> dict[str, np.ndarray]:
    """Fit several networks from different starts. Returns their layers stacked, and the scale of the inputs.

    `weight` says how much each row counts.
    """
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    scaled = (inputs - mean) / spread
    fitted = [_fit_one(scaled, target, weight, np.random.default_rng(seed)) for seed in range(networks)]
    names = ("weights1", "bias1", "weights2", "bias2", "weights3", "bias3")
    layers = {name: np.stack([layers[index] for layers in fitted]) for index, name in enumerate(names)}
    return {"mean": mean, "spread": spread} | layers


def _fit_one(
    inputs: np.ndarray, target: np.ndarray, weight: np.ndarray, random: np.random.Generator
) -> list[np.ndarray]:
    sizes = (inputs.shape[1], *HIDDEN, 1)
    layers: list[np.ndarray] = []
    for size, after in pairwise(sizes):
        layers += [random.normal(0, (2 / size) ** 0.5, (size, after)), np.zeros((1, after))]
    layers[-1] += np.average(target, weights=weight)
    first, second = [np.zeros_like(layer) for layer in layers], [np.zeros_like(layer) for layer in layers]
    steps = EPOCHS * -(-len(target) // BATCH)
    for step in range(1, steps + 1):
        chosen = random.choice(len(target), BATCH, p=weight / weight.sum())
        rate = RATE * (1 - step / (steps + 1))
        for index, slope in enumerate(_slopes(layers, inputs[chosen], target[chosen])):
            first[index] += 0.1 * (slope - first[index])
            second[index] += 0.001 * (slope**2 - second[index])
            average, square = first[index] / (1 - 0.9**step), second[index] / (1 - 0.999**step)
            layers[index] -= rate * average / (np.sqrt(square) + 1e-8)
    return layers


def _slopes(layers: list[np.ndarray], inputs: np.ndarray, target: np.ndarray) -> list[np.ndarray]:
    """How the squared error changes with every weight, in the order of `layers`."""
    values = [inputs]
    for index in range(0, len(layers), 2):
        value = values[-1] @ layers[index] + layers[index + 1]
        values.append(value if index == len(layers) - 2 else np.maximum(value, 0))
    error = (values[-1] - target[:, None]) / len(target)
    slopes: list[np.ndarray] = []
    for index in range(len(layers) - 2, -1, -2):
        slopes = [values[index // 2].T @ error, error.sum(axis=0, keepdims=True), *slopes]
        error = (error @ layers[index].T) * (values[index // 2] > 0)
    return slopes
