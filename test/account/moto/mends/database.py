"""RDS."""

from typing import Any

from answering import Asking, Mend


def performance_insights(asking: Asking) -> dict[str, Any]:
    """What the input says is remembered; without a word it is off. Kept 7 days when on and nothing is said (RDS API reference)."""
    output = asking.forward()
    states = asking.memory("performance-insights")
    name = asking.params.get("DBInstanceIdentifier")
    if "EnablePerformanceInsights" in asking.params:
        states[name] = {"on": asking.params["EnablePerformanceInsights"], "days": asking.params.get("PerformanceInsightsRetentionPeriod", 7)}
    for one in [output["DBInstance"]] if "DBInstance" in output else output["DBInstances"]:
        state = states.get(one["DBInstanceIdentifier"], {"on": False})
        one["PerformanceInsightsEnabled"] = state["on"]
        if state["on"]:
            one["PerformanceInsightsRetentionPeriod"] = state["days"]
    return output


table: dict[str, Mend] = {"rds-performance-insights": performance_insights}
