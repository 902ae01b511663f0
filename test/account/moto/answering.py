"""One request to the account: through the mends of its operation to moto, and back, in the words of AWS's own service models.

A mend sees what AWS's API sees (the input of an operation, its output), and nothing of moto's inside.
"""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from moto.core.parse import PROTOCOL_PARSERS
from moto.core.request import Request, determine_request_protocol
from moto.core.serialize import get_serializer_class
from moto.core.utils import get_service_model
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.test import EnvironBuilder, run_wsgi_app

REGION = "ap-northeast-2"
ACCOUNT = "123456789012"
TABLE = json.loads((Path(__file__).parent.parent / "mends.json").read_text())

# From the name in a signature to the name of the service model, where they differ.
SERVICES = {"monitoring": "cloudwatch", "elasticloadbalancing": "elbv2", "tagging": "resourcegroupstaggingapi"}
# Their operation is in the path: these go to moto as they come.
BY_PATH = {"s3", "cloudfront", "route53", "scheduler", "lambda", "elasticfilesystem"}


class Refused(Exception):
    """moto has answered with an error, which goes out as it is."""

    def __init__(self, response: tuple) -> None:
        super().__init__(response[0])
        self.response = response


@dataclass
class Asking:
    """What a mend is given: the input, a way to let moto answer, a way to ask something else, and what mends remember."""

    account: "Account"
    model: Any
    params: dict[str, Any]
    forward: Callable[[], dict[str, Any]]

    def ask(self, service: str, operation: str, /, **params: Any) -> dict[str, Any]:
        return self.account.ask(service, operation, params)

    def ask_mended(self, service: str, operation: str, /, **params: Any) -> dict[str, Any]:
        return self.account.ask(service, operation, params, mended=True)

    def memory(self, name: str) -> dict[str, Any]:
        return self.account.memory.setdefault(name, {})


Mend = Callable[[Asking], dict[str, Any]]


@dataclass
class Account:
    """A WSGI application. Its state is moto's, and `memory` for what moto forgets."""

    moto: Any = field(default_factory=lambda: DomainDispatcherApplication(create_backend_app))
    memory: dict[str, dict[str, Any]] = field(default_factory=dict)
    without: set[str] = field(default_factory=set)

    def __call__(self, environ: dict, start_response):
        service = service_of(environ)
        if service is None or service in BY_PATH:
            return self.moto(environ, start_response)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        status, headers, answer = self.answer(service, environ, body)
        start_response(status, headers)
        return [answer]

    def answer(self, service: str, environ: dict, body: bytes) -> tuple:
        request = Request(environ)
        operation = request.values.get("Action") or request.headers.get("X-Amz-Target", "").split(".")[-1]
        chain = [one for one in mends_of(service, operation) if one[0] not in self.without]
        environ["wsgi.input"] = io.BytesIO(body)
        if not chain:
            return self.straight(environ)
        model = get_service_model(service).operation_model(operation)
        protocol = determine_request_protocol(model.service_model, request.content_type)
        params = parsed_input(model, protocol, request)

        def forward() -> dict[str, Any]:
            environ["wsgi.input"] = io.BytesIO(body)
            response = self.straight(environ)
            return parsed_output(model, protocol, response)

        try:
            output = self.through(chain, model, params, forward)
        except Refused as refused:
            return refused.response
        serializer = get_serializer_class(service, protocol)(operation_model=model, pretty_print=False)
        done = serializer.serialize(output)
        content = done["body"].encode() if isinstance(done["body"], str) else done["body"]
        headers = {**done["headers"], "Content-Length": str(len(content))}
        return "200 OK", [(name, str(value)) for name, value in headers.items()], content

    def through(self, chain: list[tuple[str, Mend]], model: Any, params: dict, forward: Callable) -> dict:
        for _, mend in reversed(chain):
            forward = partial(mend, Asking(self, model, params, forward))
        return forward()

    def straight(self, environ: dict) -> tuple:
        """What moto says by itself. Where it breaks it says so in one line, and the caller gets what an SDK calls a failure."""
        try:
            content, status, headers = run_wsgi_app(self.moto, environ, buffered=True)
            return status, list(headers), b"".join(content)
        except Exception as error:
            print(f"moto: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            return "501 Not Implemented", [("Content-Type", "text/plain")], str(error).encode()

    def ask(self, service: str, operation: str, params: dict[str, Any], mended: bool = False) -> dict[str, Any]:
        """Asks as an SDK would, past the mends or through them."""
        model = get_service_model(service).operation_model(operation)
        chain = [one for one in mends_of(service, operation) if one[0] not in self.without] if mended else []
        return self.through(chain, model, params, lambda: self.asked(service, model, params))

    def asked(self, service: str, model: Any, params: dict[str, Any]) -> dict[str, Any]:
        protocol = protocol_of(service)
        made = create_serializer(protocol).serialize_to_request(params, model)
        scope = f"AKIATEST/20260101/{REGION}/{model.service_model.signing_name}/aws4_request"
        signature = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
        body = made["body"]
        data = body if isinstance(body, (bytes, str)) else {key: str(value) for key, value in body.items()}
        headers = {**made["headers"], "Authorization": signature}
        builder = EnvironBuilder(method=made["method"], path=made["url_path"], headers=headers, data=data)
        return parsed_output(model, protocol, self.straight(builder.get_environ()))


def service_of(environ: dict) -> str | None:
    try:
        name = environ["HTTP_AUTHORIZATION"].split("Credential=")[1].split(",")[0].split("/")[3]
    except (KeyError, IndexError):
        return None
    return SERVICES.get(name, name)


@lru_cache(None)
def mends_of(service: str, operation: str) -> tuple[tuple[str, Mend], ...]:
    import mends

    asked = f"{service}:{operation}"
    found = [(row["id"], mends.table[row["id"]]) for row in TABLE["mends"] if asked in row["operations"]]
    if asked in TABLE["none"]["operations"]:
        found.append(("none", none))
    return tuple(found)


def none(asking: Asking) -> dict[str, Any]:
    """Looked, and there is none: every list of the output is there, and empty."""
    return {name: [] for name, member in asking.model.output_shape.members.items() if member.type_name == "list"}


def protocol_of(service: str) -> str:
    """One that moto and botocore both speak."""
    model = get_service_model(service)
    return next(one for one in model.metadata.get("protocols", [model.protocol]) if one in PROTOCOL_PARSERS)


def parsed_input(model: Any, protocol: str, request: Request) -> dict[str, Any]:
    parser = PROTOCOL_PARSERS[protocol](model, map_type=dict)
    return parser.parse(
        {
            "method": request.method,
            "values": request.values,
            "headers": request.headers,
            "body": request.data,
            "url_path": request.path,
            "url_params": {},
        }
    )


def parsed_output(model: Any, protocol: str, response: tuple) -> dict[str, Any]:
    status, headers, content = response
    code = int(status.split(" ")[0])
    if code >= 300:
        raise Refused(response)
    parsed = create_parser(protocol).parse({"status_code": code, "headers": dict(headers), "body": content}, model.output_shape)
    parsed.pop("ResponseMetadata", None)
    return parsed
