"""EC2's network."""

from typing import Any

from answering import Asking, Mend


def default_group_ingress(asking: Asking) -> dict[str, Any]:
    """AWS gives a VPC's default group a rule that lets in all from itself."""
    output = asking.forward()
    allow_itself(asking, output["Vpc"]["VpcId"])
    return output


def allow_itself(asking: Asking, vpc: str) -> None:
    filters = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]
    for group in asking.ask("ec2", "DescribeSecurityGroups", Filters=filters)["SecurityGroups"]:
        itself = {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": group["GroupId"]}]}
        asking.ask("ec2", "AuthorizeSecurityGroupIngress", GroupId=group["GroupId"], IpPermissions=[itself])


table: dict[str, Mend] = {"ec2-default-group-ingress": default_group_ingress}
