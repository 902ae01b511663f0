"""EC2's network."""

from typing import Any

from answering import ACCOUNT, REGION, Asking, Mend


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


def block_public_access(asking: Asking) -> dict[str, Any]:
    """What is set by ModifyVpcBlockPublicAccessOptions is remembered; else it is off."""
    mode = asking.memory("block-public-access")
    mode.update({name: asking.params[name] for name in ("InternetGatewayBlockMode",) if name in asking.params})
    options = {
        "AwsAccountId": ACCOUNT,
        "AwsRegion": REGION,
        "State": "update-complete" if mode else "default-state",
        "InternetGatewayBlockMode": mode.get("InternetGatewayBlockMode", "off"),
        "ManagedBy": "account",
        "ExclusionsAllowed": "allowed",
    }
    return {"VpcBlockPublicAccessOptions": options}


table: dict[str, Mend] = {
    "ec2-default-group-ingress": default_group_ingress,
    "ec2-block-public-access": block_public_access,
}
