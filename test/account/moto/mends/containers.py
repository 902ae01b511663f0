"""ECS."""

from typing import Any

from answering import Asking, Mend


def service_deployment(asking: Asking) -> dict[str, Any]:
    """CreateService drops these; UpdateService keeps them. Without a word AWS takes its own defaults (ECS API reference)."""
    output = asking.forward()
    given = asking.params.get("deploymentConfiguration") or {}
    output["service"] = asking.ask(
        "ecs",
        "UpdateService",
        cluster=asking.params.get("cluster", "default"),
        service=asking.params["serviceName"],
        enableExecuteCommand=asking.params.get("enableExecuteCommand", False),
        deploymentConfiguration={
            "maximumPercent": 200,
            "minimumHealthyPercent": 100,
            "deploymentCircuitBreaker": {"enable": False, "rollback": False},
            **given,
        },
    )["service"]
    return output


table: dict[str, Mend] = {"ecs-service-deployment": service_deployment}
