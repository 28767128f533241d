"""As much of C as the structure checks need: tokens, functions, structs, nesting."""
import re

TOKEN = re.compile(r"[A-Za-z_]\w*|\d[\w.]*|\"\"|''|->|\.\.\.|.", re.S)
CONTROL = {"if", "for", "while", "switch"}
TRIVIA = re.compile(
    r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|^[ \t]*#(?:\\\n|[^\n])*",
    re.S | re.M)


class Token(str):
    line = 0


def blank(match):
    """Comments and directives become nothing, strings stay as empty ones; no line is lost."""
    text = match.group(0)
    rest = "\n" * text.count("\n")
    return text[0] * 2 + rest if text[0] in "\"'" else rest + " "


def tokens_of(text):
    text = TRIVIA.sub(blank, text)
    tokens, line = [], 1
    for match in TOKEN.finditer(text):
        if match.group(0) == "\n":
            line += 1
        elif not match.group(0).isspace():
            token = Token(match.group(0))
            token.line = line
            tokens.append(token)
    return tokens


def skip_group(tokens, at):
    """From an opening bracket to behind the one that closes it."""
    depth = 0
    while at < len(tokens):
        depth += (tokens[at] in "([{") - (tokens[at] in ")]}")
        at += 1
        if depth == 0:
            break
    return at


def split_commas(tokens):
    parts, depth = [[]], 0
    for token in tokens:
        depth += (token in "([{") - (token in ")]}")
        if token == "," and depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


class Function:
    def __init__(self, name, parameters, tokens):
        self.name, self.line = name, name.line
        self.parameter_count = len([p for p in parameters if p != ["void"]])
        self.length = tokens[-1].line - name.line + 1
        self.nesting, self.nesting_in_switch = measure_nesting(tokens)


def functions_of(tokens):
    """Definitions at file scope: NAME ( … ) { … }."""
    found, at = [], 0
    while at < len(tokens):
        if tokens[at] != "(" or at == 0 or not tokens[at - 1].isidentifier():
            at = skip_group(tokens, at) if tokens[at] in "([{" else at + 1
            continue
        end = skip_group(tokens, at)
        if end < len(tokens) and tokens[end] == "{":
            body_end = skip_group(tokens, end)
            parameters = split_commas(tokens[at + 1:end - 1])
            found.append(Function(tokens[at - 1], parameters, tokens[end:body_end]))
            end = body_end
        at = end
    return found


class Nesting:
    """Walks statements; an else-if is no deeper than its if."""

    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0
        self.deepest = self.deepest_in_switch = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def note(self, depth, in_switch):
        if in_switch:
            self.deepest_in_switch = max(self.deepest_in_switch, depth)
        else:
            self.deepest = max(self.deepest, depth)

    def statement(self, depth, in_switch):
        word = self.peek()
        if word == "{":
            self.block(depth, in_switch)
        elif word in CONTROL:
            self.control(word, depth, in_switch)
        elif word == "do":
            self.at += 1
            self.note(depth + 1, in_switch)
            self.statement(depth + 1, in_switch)
            self.simple()
        elif word in ("case", "default"):
            while self.peek() not in (":", ""):
                self.at += 1
            self.at += 1
        else:
            self.simple()

    def block(self, depth, in_switch):
        self.at += 1
        while self.peek() not in ("}", ""):
            self.statement(depth, in_switch)
        self.at += 1

    def control(self, word, depth, in_switch):
        self.at = skip_group(self.tokens, self.at + 1)
        in_switch = in_switch or word == "switch"
        self.note(depth + 1, in_switch)
        self.statement(depth + 1, in_switch)
        if word == "if" and self.peek() == "else":
            self.at += 1
            is_chain = self.peek() == "if"
            self.statement(depth if is_chain else depth + 1, in_switch)

    def simple(self):
        while self.peek() not in (";", "}", ""):
            self.at = skip_group(self.tokens, self.at) if self.peek() in "([{" else self.at + 1
        self.at += self.peek() == ";"


def measure_nesting(body):
    nesting = Nesting(body)
    nesting.statement(0, False)
    return nesting.deepest, nesting.deepest_in_switch


def structs_of(tokens):
    """(name, line, number of fields) of every struct with a body."""
    found = []
    for at, token in enumerate(tokens[:-1]):
        if token != "struct":
            continue
        has_name = tokens[at + 1].isidentifier()
        start = at + 1 + has_name
        if start >= len(tokens) or tokens[start] != "{":
            continue
        end = skip_group(tokens, start)
        name = tokens[at + 1] if has_name else Token(tokens[end] if end < len(tokens) else "?")
        found.append((name, token.line, count_fields(tokens[start + 1:end - 1])))
    return found


def count_fields(tokens):
    count, start, at = 0, 0, 0
    while at < len(tokens):
        if tokens[at] in "([{":
            at = skip_group(tokens, at)
            continue
        if tokens[at] == ";":
            count += len(split_commas(tokens[start:at]))
            start = at + 1
        at += 1
    return count
