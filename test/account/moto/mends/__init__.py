"""What moto answers otherwise than AWS, mended. ../../mends.json lists every mend, test/emulators/gaps/moto.json why; mends.test.ts proves each."""

from answering import Mend

from . import cache, containers, database, edge, interfaces, network

table: dict[str, Mend] = {**cache.table, **containers.table, **database.table, **edge.table, **interfaces.table, **network.table}
