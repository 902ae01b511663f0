"""What moto answers otherwise than AWS, mended. The table of them, with reasons, is mends.json; each has a probe in mends.test.ts."""

from answering import Asking, Mend

table: dict[str, Mend] = {}
