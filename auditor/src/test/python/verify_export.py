"""Verifies an export by docs/log-format.md alone; knows nothing of the Java code. Standard library only.

usage: verify_export.py FILE
Prints the log's name, its size and the root of the entries; ends with 1 if the root is not the checkpoint's, or an entry
has another leaf hash than the one stored beside it. The signature is not looked at.
"""

import base64
import hashlib
import struct
import sys

FIRST_LINE = b"portability log export 1\n"


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def fields(message):
    found = {}
    at = 0
    while at < len(message):
        tag, at = varint(message, at)
        if tag & 7 == 0:
            value, at = varint(message, at)
        else:
            length, at = varint(message, at)
            value = message[at : at + length]
            at += length
        found.setdefault(tag >> 3, []).append(value)
    return found


def items(data):
    at = len(FIRST_LINE)
    while at < len(data):
        length, at = varint(data, at)
        yield fields(data[at : at + length])
        at += length


def sha256(data):
    return hashlib.sha256(data).digest()


def text(value):
    return struct.pack(">I", len(value)) + value


def leaf_hash(entry):
    def get(number, default):
        return entry.get(number, [default])[0]

    leaf = (
        struct.pack(">BQ", 1, get(1, 0))
        + get(2, b"")
        + struct.pack(">Q", get(8, 0))
        + text(get(3, b""))
        + struct.pack(">Q", get(4, 0))
        + text(get(5, b""))
        + text(get(6, b""))
        + struct.pack(">I", get(7, 0))
        + sha256(get(9, b""))
        + sha256(get(10, b""))
    )
    return sha256(b"\0" + leaf)


def root(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\1" + root(leaves[:left]) + root(leaves[left:]))


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    if not data.startswith(FIRST_LINE):
        sys.exit("not an export")
    found = list(items(data))
    name, size, signed = found[0][1][0].decode().split("\n")[:3]
    entries = [fields(item[3][0]) for item in found[1:]]
    leaves = [leaf_hash(entry) for entry in entries]
    computed = base64.b64encode(root(leaves)).decode()
    print(name, size, computed)
    unlike = [i for i, entry in enumerate(entries) if entry[11][0] != leaves[i]]
    if unlike:
        print("unlike their leaf hash:", *unlike)
    sys.exit(0 if computed == signed and len(leaves) == int(size) and not unlike else 1)


if __name__ == "__main__":
    main(sys.argv[1])
