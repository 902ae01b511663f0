"""Cloud Map."""

from typing import Any

from answering import Asking, Mend


def services_of_namespace(asking: Asking) -> dict[str, Any]:
    """The filter says of which namespace (API reference, ServiceFilter: NAMESPACE_ID); a summary does not."""
    output = asking.forward()
    wanted = [one["Values"] for one in asking.params.get("Filters") or [] if one["Name"] == "NAMESPACE_ID"]

    def is_wanted(service: dict[str, Any]) -> bool:
        found = asking.ask("servicediscovery", "GetService", Id=service["Id"])["Service"]
        return all(found["NamespaceId"] in values for values in wanted)

    return {**output, "Services": [one for one in output["Services"] if is_wanted(one)]}


table: dict[str, Mend] = {"discovery-services-of-namespace": services_of_namespace}
