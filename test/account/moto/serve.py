"""The test account: moto, mended, on a free loopback port, in one process that can fork itself with all its state.

Prints `{"port": …, "pid": …}` when it is ready. Ends when its standard input closes, and every fork ends with it:
a test run that is killed leaves nothing behind.

    POST /_account/fork                 a copy of this account on a port of its own: {"port": …, "pid": …}
    POST /_account/without?mends=a,b    from now on without these mends: how a test proves that each is still needed
    POST /_account/stop                 ends this fork
"""

import json
import os
import random
import signal
import socket
import sys
import threading
from urllib.parse import parse_qs

# Read by moto when it is imported. Nothing asks for an AMI or a managed policy by name.
os.environ.update(
    MOTO_EC2_LOAD_DEFAULT_AMIS="false",
    MOTO_ACCOUNT_ID="123456789012",
    # Certificates are issued at once.
    MOTO_ACM_VALIDATION_WAIT="-1",
    DISABLE_GLOBAL_CORS="true",
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
)

from moto.moto_api._internal import mock_random  # noqa: E402
from moto.moto_server.werkzeug_app import MotoRequestHandler  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

from answering import Account  # noqa: E402


class Quiet(MotoRequestHandler):
    """Says nothing of requests; a failure's stack still goes to standard error."""

    def log_request(self, *_args: object) -> None:
        pass


class Server:
    """One process that serves one state, one request at a time: nothing is half done when it forks."""

    def __init__(self, account: Account, listening: socket.socket) -> None:
        self.account = account
        self.listening = listening
        self.open_ends: list[int] = []

    def serve(self) -> None:
        host, port = self.listening.getsockname()
        server = make_server(host, port, self, request_handler=Quiet, fd=self.listening.fileno())
        server.serve_forever()

    def __call__(self, environ: dict, start_response):
        if not environ["PATH_INFO"].startswith("/_account/"):
            return self.account(environ, start_response)
        order = environ["PATH_INFO"].removeprefix("/_account/")
        body = json.dumps(self.obey(order, parse_qs(environ.get("QUERY_STRING", "")))).encode()
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]

    def obey(self, order: str, query: dict[str, list[str]]) -> dict:
        if order == "fork":
            return self.fork()
        if order == "without":
            self.account.without = set(",".join(query["mends"]).split(","))
        elif order == "stop":
            # After the answer has been sent.
            threading.Timer(0.05, os._exit, [0]).start()
        return {}

    def fork(self) -> dict:
        listening = loopback()
        port = listening.getsockname()[1]
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            # The child must hold none of its siblings' ends, or they would outlive their parent.
            for end in [*self.open_ends, writing]:
                os.close(end)
            self.listening.close()
            end_with(reading)
            Server(self.account, listening).serve()
            os._exit(0)
        os.close(reading)
        self.open_ends.append(writing)
        listening.close()
        return {"port": port, "pid": pid}


def loopback() -> socket.socket:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(128)
    return listening


def end_with(descriptor: int) -> None:
    """Ends this process when the other end of a pipe is closed."""

    def wait() -> None:
        while os.read(descriptor, 64):
            pass
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def seed() -> None:
    """Identifiers come from one beginning, so that what is recorded twice is the same."""
    random.seed(0)
    mock_random.seed(0)


def main() -> None:
    seed()
    # Forks that have ended are reaped by the system.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listening = loopback()
    server = Server(Account(), listening)
    end_with(sys.stdin.fileno())
    print(json.dumps({"port": listening.getsockname()[1], "pid": os.getpid()}), flush=True)
    server.serve()


if __name__ == "__main__":
    main()
