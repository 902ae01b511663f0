"""ministack on a free port of the loopback interface, as one process group that ends with its parent.

Prints `{"port": …, "pid": …}` when it is ready. Ends when its standard input closes, with every process that it started
(functions run as such): a test run that is killed leaves nothing behind. Its files lie in a folder of its own, given as TMPDIR.

Its own command line takes no port 0, and remembers its process id in a file that the next run trusts.
"""

import asyncio
import json
import os
import signal
import socket
import sys
import threading

REGION = "ap-northeast-2"

# A group of its own, so that what it starts can be ended with it.
os.setpgid(0, 0)

listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen(128)
PORT = listening.getsockname()[1]

# Read by ministack when it is imported.
os.environ.update(
    GATEWAY_PORT=str(PORT),
    MINISTACK_HOST="127.0.0.1",
    MINISTACK_REGION=REGION,
    MINISTACK_ACCOUNT_ID="123456789012",
    # Policies of AWS's own are there when they are named.
    MINISTACK_AUTOCREATE_AWS_MANAGED="1",
    AWS_ENDPOINT_URL=f"http://127.0.0.1:{PORT}",
    AWS_DEFAULT_REGION=REGION,
    AWS_REGION=REGION,
    LOG_LEVEL="ERROR",
    # Servers of its own, on all interfaces.
    IOT_MTLS_ENABLED="0",
    SFTP_ENABLED="0",
    S3_DATA_DIR=os.path.join(os.environ["TMPDIR"], "s3"),
)

from hypercorn.asyncio import serve  # noqa: E402
from hypercorn.config import Config  # noqa: E402
from ministack.app import app  # noqa: E402


def end_with(descriptor: int) -> None:
    def wait() -> None:
        while os.read(descriptor, 64):
            pass
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


def main() -> None:
    config = Config()
    config.bind = [f"fd://{listening.fileno()}"]
    config.loglevel = "ERROR"
    end_with(sys.stdin.fileno())
    print(json.dumps({"port": PORT, "pid": os.getpid()}), flush=True)
    asyncio.run(serve(app, config))


main()
