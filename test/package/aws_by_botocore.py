"""A stand-in for the AWS CLI where it is not installed: `aws SERVICE OPERATION --flags`, by botocore's model of the service.

Only what a printed restore command needs: texts, numbers, switches, lists of texts, JSON. Anything else ends it with 2.
"""

import json
import os
import sys

import botocore.session
from botocore import xform_name


def main(service: str, operation: str, *flags: str) -> None:
    client, words = client_of(service, list(flags))
    names = {xform_name(name, "-"): name for name in client.meta.service_model.operation_names}
    if operation not in names:
        wrong(f"{service} has no operation {operation}")
    model = client.meta.service_model.operation_model(names[operation])
    members = {xform_name(name, "-"): (name, shape) for name, shape in model.input_shape.members.items()}
    given = dict(values_of(words, members))
    answer = getattr(client, xform_name(names[operation]))(**given)
    answer.pop("ResponseMetadata", None)
    print(json.dumps(answer, indent=4, default=str))


def client_of(service: str, flags: list[str]):
    region = None
    if "--region" in flags:
        at = flags.index("--region")
        region = flags[at + 1]
        del flags[at : at + 2]
    session = botocore.session.get_session()
    return session.create_client(service, region_name=region, endpoint_url=os.environ.get("AWS_ENDPOINT_URL")), flags


def values_of(flags: list[str], members: dict):
    while flags:
        flag = flags.pop(0).removeprefix("--")
        taken = []
        while flags and not flags[0].startswith("--"):
            taken.append(flags.pop(0))
        name, shape = members.get(flag) or members.get(flag.removeprefix("no-")) or wrong(f"no flag --{flag}")
        yield name, value_of(flag, shape, taken)


def value_of(flag: str, shape, taken: list[str]):
    if shape.type_name == "boolean":
        return not flag.startswith("no-")
    if shape.type_name == "list" and shape.member.type_name == "string" and not taken[0].startswith("["):
        return taken
    if len(taken) != 1:
        wrong(f"--{flag} takes one value")
    if shape.type_name in ("list", "structure", "map"):
        return json.loads(taken[0])
    return int(taken[0]) if shape.type_name in ("integer", "long") else taken[0]


def wrong(what: str):
    print(what, file=sys.stderr)
    sys.exit(2)


main(*sys.argv[1:])
