"""The keys of sentences that the package asks for, read in its source.

A key made at run time is followed back to the words it is made of: constants, the tuple that a loop
goes through, the arguments that its function is called with. What only the run knows is left as
HOLE: `calendar.kind-{}`.
"""

import ast
import itertools
from collections import defaultdict

from tests.trees import PACKAGE, PATHS, tree

HOLE = "{}"
UNKNOWN = ast.Name("")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Source:
    """The package's functions, what they are called with, and what their names are bound to."""

    def __init__(self):
        self.files = {}  # node -> file
        self.parents = {}
        self.calls = defaultdict(list)  # the last name of what is called -> calls
        self.imports: dict[str, set[str]] = defaultdict(set)  # file -> modules
        for name, path in PATHS.items():
            if "sentences" in path.parts:  # the tables, which ask for nothing
                continue
            file = path.relative_to(PACKAGE.parent).as_posix()
            for node in ast.walk(tree(name)):
                self.files[node] = file
                for child in ast.iter_child_nodes(node):
                    self.parents[child] = node
                if isinstance(node, ast.Call):
                    self.calls[called(node.func)].append(node)
                if isinstance(node, ast.ImportFrom):
                    named = (f"{node.module}.{alias.name}" for alias in node.names)
                    self.imports[file] |= {str(node.module), *named}

    def place(self, node):
        return f"{self.files[node]}:{node.lineno}"

    def constants(self):
        """Every text that stands whole in the source."""
        texts = (node.value for node in self.files if isinstance(node, ast.Constant))
        return {text for text in texts if isinstance(text, str)}

    def asked(self):
        """Every call that asks for a sentence, with the keys it can ask for."""
        for call in self.calls["say"]:
            if len(call.args) > 1:  # not the session's own
                yield call, self.words(call.args[1])
        for call in self.errors():
            yield call, {f"error.{word}" for word in self.words(call.args[0])}

    def errors(self):
        """Every making of an error: its first argument is the key of its sentence."""
        names = {"CrmplanError"}
        yield from self.calls["CrmplanError"]
        for made in (node for node in self.files if isinstance(node, ast.ClassDef)):
            if names & {ast.unparse(base) for base in made.bases}:
                names.add(made.name)
                calls = (node for node in ast.walk(made) if isinstance(node, ast.Call))
                yield from (call for call in calls if ast.unparse(call.func) == "super().__init__")

    def given(self, *names, under="", word=None):
        """What functions and classes of these names are given first, or as `word`."""
        found = set()
        for call in (call for name in names for call in self.calls[name]):
            if f"crmplan/{under}" in self.files[call]:
                named = [each.value for each in call.keywords if each.arg == word]
                for value in named if word else call.args[:1]:
                    found |= self.words(value) - {HOLE, ""}
        return found

    def words(self, node, seen=()):  # noqa: PLR0911 - a case a kind of expression
        """The texts an expression can be, with HOLE for what the source does not tell."""
        match node:
            case ast.Constant():
                return {str(node.value)}
            case ast.FormattedValue():
                return self.words(node.value, seen)
            case ast.JoinedStr():
                parts = [self.words(part, seen) for part in node.values]
                return {"".join(chosen) for chosen in itertools.product(*parts)}
            case ast.IfExp():
                return self.words(node.body, seen) | self.words(node.orelse, seen)
            case ast.BoolOp():
                return set().union(*(self.words(value, seen) for value in node.values)) - {""}
            case ast.Name() if node not in seen:
                meant = self.meanings(node)
                return set().union(*(self.words(each, (*seen, node)) for each in meant)) or {HOLE}
            case ast.Subscript(value=ast.Dict() as held):
                return set().union(*(self.words(value, seen) for value in held.values))
            case ast.Subscript(value=ast.Name() as name, slice=ast.Constant(value=int(at))):
                rows = [self.elements(meant)[at:][:1] for meant in self.meanings(name)]
                return set().union(*(self.words(each, seen) for row in rows for each in row))
            case ast.Subscript(value=ast.Name() as name):
                return set().union(*(self.words(each, seen) for each in self.elements(name)))
        return {HOLE}

    def meanings(self, name):
        """The expressions that a name stands for, in the nearest scope that binds it."""
        scope = name
        while scope in self.parents:
            scope = self.parents[scope]
            if isinstance(scope, FUNCTIONS) and name.id in (arg.arg for arg in ordered(scope)):
                return self.passed(scope, name.id)
            if isinstance(scope, (*FUNCTIONS, *COMPREHENSIONS, ast.Module)):
                found = list(self.bound(scope, name.id))
                if found:
                    return found
        return [UNKNOWN]

    def bound(self, scope, name):
        """What loops and assignments of a scope give a name."""
        loops = getattr(scope, "generators", None)
        nodes = () if loops else tuple(ast.walk(scope))
        for loop in loops or (node for node in nodes if isinstance(node, ast.For)):
            if name in named_in(loop.target):
                for element in self.elements(loop.iter):
                    yield from part_of(element, loop.target, name)
        for node in nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    yield from part_of(node.value, target, name)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                yield from part_of(node.value, node.target, name)

    def elements(self, node):  # noqa: PLR0911 - the same
        """The expressions that come out when one goes through another."""
        match node:
            case ast.Tuple() | ast.List() | ast.Set():
                return node.elts
            case ast.Dict():
                return node.keys
            case ast.Name() if node is not UNKNOWN:
                return [each for meant in self.meanings(node) for each in self.elements(meant)]
            case ast.Call(func=ast.Attribute(attr="items", value=ast.Name() as held)):
                dicts = [each for each in self.meanings(held) if isinstance(each, ast.Dict)]
                return [
                    ast.Tuple([key or UNKNOWN, value])
                    for each in dicts
                    for key, value in zip(each.keys, each.values, strict=True)
                ] or [UNKNOWN]
            case ast.Call(func=ast.Name(id="zip")):
                columns = [self.elements(each) for each in node.args]
                rows = itertools.zip_longest(*columns, fillvalue=UNKNOWN)
                return [ast.Tuple(list(row)) for row in rows]
            case ast.Call(func=ast.Name(id="enumerate")):
                return [ast.Tuple([UNKNOWN, each]) for each in self.elements(node.args[0])]
        return [UNKNOWN]

    def passed(self, function, name):
        """What the calls of a function give for one of its arguments, or its default."""
        names = [argument.arg for argument in ordered(function)]
        method = names[0] == "self"
        module = self.files[function].removesuffix(".py").removesuffix("/__init__")
        for call in self.calls[function.name]:
            file = self.files[call]
            near = file == self.files[function] or module.replace("/", ".") in self.imports[file]
            if not near or (method and not isinstance(call.func, ast.Attribute)):
                continue
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            position = names.index(name) - method
            if name not in given and position < len(call.args):
                given[name] = call.args[position]
            yield given.get(name, default(function, name))


def called(function):
    """The last name of what is called."""
    return getattr(function, "attr", None) or getattr(function, "id", "")


def ordered(function):
    arguments = function.args
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def default(function, name):
    """The default of an argument."""
    arguments = function.args
    plain = [*arguments.posonlyargs, *arguments.args][-len(arguments.defaults) :]
    values = [*arguments.defaults, *arguments.kw_defaults]
    pairs = zip([*plain, *arguments.kwonlyargs], values, strict=False)
    return {argument.arg: value for argument, value in pairs}.get(name) or UNKNOWN


def named_in(target):
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def part_of(value, target, name):
    """What a name gets where a value is bound to a target, taken apart as the target is."""
    if isinstance(target, ast.Name):
        if target.id == name:
            yield value
    elif isinstance(target, ast.Tuple) and name in named_in(target):
        parts = value.elts if isinstance(value, ast.Tuple) else [UNKNOWN] * len(target.elts)
        for part, to in zip(parts, target.elts, strict=False):
            yield from part_of(part, to, name)
