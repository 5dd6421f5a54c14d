# SPDX-License-Identifier: GPL-3.0-or-later
"""A small strict JSON reader (RFC 8259, with the exchange format's own limits).

Refuses duplicate keys, lone surrogates, \\u0000, nesting deeper than 64, and every number that
is not an integer within ±(2^53 − 1) written plainly. A fault stands at the start of the
offending token: of a string that is the opening quotation mark, of a duplicate key the later
key. The fault of a text that ends too early, be it inside a string, stands at its end.
"""

import re

DEEPEST = 64
LARGEST = 2**53 - 1
SPACE = re.compile(r"[ \t\n\r]*")
NUMBER = re.compile(r"[-+.0-9eE]*")
PLAIN_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,15}")
PLAIN_TEXT = re.compile(r'[^"\\\x00-\x1f]*')
ESCAPES = {
    '"': '"',
    "\\": "\\",
    "/": "/",
    "b": "\b",
    "f": "\f",
    "n": "\n",
    "r": "\r",
    "t": "\t",
}


class Fault(Exception):
    """What is wrong, and at which code point of the text (from 0)."""

    def __init__(self, position, what):
        super().__init__(what)
        self.position = position


def read(text):
    reader = Reader(text)
    value = reader.value(1)
    reader.skip_space()
    if reader.position < len(text):
        raise Fault(reader.position, "something follows the value")
    return value


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def skip_space(self):
        self.position = SPACE.match(self.text, self.position).end()

    def peek(self):
        """The first character of the next token; "" at the end of the text."""
        self.skip_space()
        return self.text[self.position : self.position + 1]

    def expect(self, characters):
        found = self.peek()
        if found == "" or found not in characters:
            raise Fault(self.position, f"expected one of {characters}")
        self.position += 1
        return found

    def value(self, depth):
        first = self.peek()
        if first in ("{", "["):
            if depth > DEEPEST:
                raise Fault(self.position, "nested too deeply")
            return self.object(depth) if first == "{" else self.array(depth)
        if first == '"':
            return self.string()
        if first == "-" or "0" <= first <= "9":
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        raise Fault(self.position, "expected a value")

    def object(self, depth):
        result = {}
        self.expect("{")
        if self.peek() == "}":
            self.position += 1
            return result
        while True:
            if self.peek() != '"':
                raise Fault(self.position, "expected a name")
            start = self.position
            key = self.string()
            if key in result:
                raise Fault(start, "duplicate key")
            self.expect(":")
            result[key] = self.value(depth + 1)
            if self.expect(",}") == "}":
                return result

    def array(self, depth):
        result = []
        self.expect("[")
        if self.peek() == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value(depth + 1))
            if self.expect(",]") == "]":
                return result

    def number(self):
        start = self.position
        token = NUMBER.match(self.text, start).group()
        self.position += len(token)
        if not PLAIN_NUMBER.fullmatch(token) or abs(int(token)) > LARGEST:
            raise Fault(start, "not an integer within the limits, written plainly")
        return int(token)

    def string(self):
        start = self.position
        string = ""
        self.position += 1
        while True:
            plain = PLAIN_TEXT.match(self.text, self.position).group()
            self.position += len(plain)
            string += plain
            end = self.text[self.position : self.position + 1]
            self.position += 1
            if end == '"':
                break
            if end == "":
                raise Fault(len(self.text), "the text ends in a string")
            if end != "\\":
                raise Fault(start, "a control character in a string")
            string += self.escape(start)
        # Pairs of surrogates join; a lone one does not survive the strict decoder.
        try:
            string = string.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError:
            raise Fault(start, "a lone surrogate") from None
        if "\0" in string:
            raise Fault(start, "U+0000")
        return string

    def escape(self, start):
        character = self.text[self.position : self.position + 1]
        self.position += 1
        if character == "u":
            digits = self.text[self.position : self.position + 4]
            self.position += 4
            if self.position > len(self.text) and re.fullmatch(r"[0-9A-Fa-f]*", digits):
                raise Fault(len(self.text), "the text ends in an escape")
            if not re.fullmatch(r"[0-9A-Fa-f]{4}", digits):
                raise Fault(start, "four hexadecimal digits must follow")
            return chr(int(digits, 16))
        if character == "":
            raise Fault(len(self.text), "the text ends in an escape")
        if character not in ESCAPES:
            raise Fault(start, "unknown escape")
        return ESCAPES[character]
