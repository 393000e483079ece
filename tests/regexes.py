"""Finds every regular expression of the package in its source, and how each is asked."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import plainspeak

PACKAGE = Path(plainspeak.__file__).parent
_PLACE_OF_FLAGS = {"split": 3, "sub": 4, "subn": 4, "compile": 1}
_ONCE = frozenset({"match", "fullmatch", "search"})


class Use(NamedTuple):
    """A regular expression, and how it is asked."""

    where: str
    """Module and line."""
    pattern: re.Pattern[Any]
    method: str
    """"match", "fullmatch", "search" or, for all that ask again behind a match, "finditer"."""


def modules() -> list[str]:
    """Names of all modules of the package in which there are regular expressions."""
    paths = (path for path in PACKAGE.rglob("*.py") if re.search(r"^import re$|\bre\.", path.read_text("utf-8"), re.M))
    names = (".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in paths)
    return sorted(name.removesuffix(".__init__") for name in names)


def uses(module: str, local: dict[str, Any]) -> Iterator[Use]:
    """The regular expressions of a module. `local` has the local names of those that a function puts together."""
    names = {**vars(import_module(module)), **local}
    tree = _tree(module)
    targets = {id(node.value): node for node in ast.walk(tree) if isinstance(node, ast.Assign | ast.AnnAssign)}
    for call in ast.walk(tree):
        if not _is_call_of_re(call):
            continue
        function = call.func.attr
        where = f"{module}:{call.lineno} {ast.unparse(call.args[0])[:60]}"
        pattern = re.compile(_value(call.args[0], names), _flags(call, function, names))
        methods = {function} if function != "compile" else _methods(module, targets.get(id(call)))
        for method in sorted({method if method in _ONCE else "finditer" for method in methods}):
            yield Use(where, pattern, method)


def _is_call_of_re(node: ast.AST) -> bool:
    is_method = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and bool(node.args)
    return (
        is_method
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr != "escape"
    )


def _flags(call: ast.Call, function: str, names: dict[str, Any]) -> int:
    place = _PLACE_OF_FLAGS.get(function, 2)
    named = [keyword.value for keyword in call.keywords if keyword.arg == "flags"]
    given = [*call.args[place : place + 1], *named]
    return int(_value(given[0], names)) if given else 0


def _value(expression: ast.expr, names: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(expression), "pattern", "eval"), names)


def _methods(module: str, assigned: ast.Assign | ast.AnnAssign | None) -> set[str]:
    """How a compiled pattern is asked: by the methods called on its name, and in any way if it is handed on."""
    if assigned is None:
        return {"finditer"}
    target = assigned.targets[0] if isinstance(assigned, ast.Assign) else assigned.target
    name = target.id if isinstance(target, ast.Name) else ast.unparse(target)
    readers = [module] if name.startswith("_") else modules()
    return set().union(*(_asked(reader).get(name, ()) for reader in readers)) or {"finditer"}


@cache
def _asked(module: str) -> dict[str, set[str]]:
    """For every name of a module, what is called on it; "handed on" where it is used in another way."""
    tree = _tree(module)
    asked: dict[str, set[str]] = {}
    owners = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            asked.setdefault(node.id, set()).add(owners.get(id(node), "handed on"))
    return asked


@cache
def _tree(module: str) -> ast.Module:
    path = PACKAGE.parent.joinpath(*module.split("."))
    return ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text("utf-8"))


def kept_patterns(module: str) -> Iterator[re.Pattern[Any]]:
    """Every compiled pattern in the names of a module, in its classes, and in what these hold, its own or imported."""
    inside = [*vars(import_module(module)).values()]
    seen: set[int] = set()
    while inside:
        value = inside.pop()
        if isinstance(value, re.Pattern):
            yield value
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            inside += [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple | set | frozenset):
            inside += value
        elif isinstance(value, type) and value.__module__ == module:
            inside += vars(value).values()
