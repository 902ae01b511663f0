"""Cloud Map."""

from typing import Any

from moto.route53.models import route53_backends
from moto.servicediscovery.models import servicediscovery_backends

from answering import ACCOUNT, REGION, Asking, Mend


def services_of_namespace(asking: Asking) -> dict[str, Any]:
    """The filter says of which namespace (API reference, ServiceFilter: NAMESPACE_ID); a summary does not."""
    output = asking.forward()
    wanted = [one["Values"] for one in asking.params.get("Filters") or [] if one["Name"] == "NAMESPACE_ID"]

    def is_wanted(service: dict[str, Any]) -> bool:
        found = asking.ask("servicediscovery", "GetService", Id=service["Id"])["Service"]
        return all(found["NamespaceId"] in values for values in wanted)

    return {**output, "Services": [one for one in output["Services"] if is_wanted(one)]}


def zone_of_namespace(asking: Asking) -> dict[str, Any]:
    """The private zone that Cloud Map makes bears the namespace's name and resolves in its VPC; only GetHostedZone tells."""
    output = asking.forward()
    targets = asking.ask("servicediscovery", "GetOperation", OperationId=output["OperationId"])["Operation"]["Targets"]
    properties = servicediscovery_backends[ACCOUNT][REGION].namespaces[targets["NAMESPACE"]].dns_properties
    properties["HostedZoneId"] = properties["HostedZoneId"].removeprefix("/hostedzone/")
    zone = route53_backends[ACCOUNT]["aws"].zones[properties["HostedZoneId"]]
    zone.name = f"{asking.params['Name']}."
    zone.add_vpc(asking.params["Vpc"], REGION)
    return output


table: dict[str, Mend] = {"discovery-services-of-namespace": services_of_namespace, "discovery-zone-of-namespace": zone_of_namespace}
