"""RDS."""

from typing import Any

from moto.rds.models import rds_backends

from answering import ACCOUNT, REGION, Asking, Mend


def performance_insights(asking: Asking) -> dict[str, Any]:
    """What the input says is remembered; without a word it is off. Kept 7 days when on and nothing is said (RDS API reference)."""
    output = asking.forward()
    states = asking.memory("performance-insights")
    name = asking.params.get("DBInstanceIdentifier")
    if "EnablePerformanceInsights" in asking.params:
        states[name] = {"on": asking.params["EnablePerformanceInsights"], "days": asking.params.get("PerformanceInsightsRetentionPeriod", 7)}
    if "NewDBInstanceIdentifier" in asking.params and name in states:
        states[asking.params["NewDBInstanceIdentifier"]] = states.pop(name)
    for one in [output["DBInstance"]] if "DBInstance" in output else output["DBInstances"]:
        state = states.get(one["DBInstanceIdentifier"], {"on": False})
        one["PerformanceInsightsEnabled"] = state["on"]
        if state["on"]:
            one["PerformanceInsightsRetentionPeriod"] = state["days"]
    return output


def subnet_group(asking: Asking) -> dict[str, Any]:
    """moto takes the group out of its list to change it, and does not put it back."""
    backend = rds_backends[ACCOUNT][REGION]
    name = asking.params["DBSubnetGroupName"]
    group = backend.subnet_groups[name]
    output = asking.forward()
    backend.subnet_groups[name] = group
    return output


table: dict[str, Mend] = {"rds-performance-insights": performance_insights, "rds-modify-subnet-group": subnet_group}
