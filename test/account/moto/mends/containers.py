"""ECS, and the scaling of its services."""

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


def policies_with_their_target(asking: Asking) -> dict[str, Any]:
    """On AWS the policies of a scalable target, and the alarms of those, go with it (DeregisterScalableTarget, API reference)."""
    asked = {name: asking.params[name] for name in ("ServiceNamespace", "ResourceId", "ScalableDimension")}
    for policy in asking.ask("application-autoscaling", "DescribeScalingPolicies", **asked)["ScalingPolicies"]:
        asking.ask("application-autoscaling", "DeleteScalingPolicy", PolicyName=policy["PolicyName"], **asked)
    return asking.forward()


table: dict[str, Mend] = {
    "ecs-service-deployment": service_deployment,
    "autoscaling-policies-with-target": policies_with_their_target,
}
