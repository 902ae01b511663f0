"""Network interfaces that AWS makes for its own services. moto makes few of them; the rest follow from what those services run.

Identifiers follow from owner and place, so that they stay the same from one answer to the next.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from answering import ACCOUNT, Asking, Mend


def of_services(asking: Asking) -> dict[str, Any]:
    output = asking.forward()
    if asking.params.get("Filters") or asking.params.get("NetworkInterfaceIds"):
        return output
    subnets = {one["SubnetId"]: one for one in asking.ask("ec2", "DescribeSubnets")["Subnets"]}
    for makers in (of_balancers, of_databases, of_caches, of_tasks):
        for owner, subnet, rest in makers(asking, subnets):
            output["NetworkInterfaces"].append(interface(owner, subnets[subnet], **rest))
    return output


def interface(owner: str, subnet: dict[str, Any], *, requester: str, description: str, groups: list[str], public: bool) -> dict[str, Any]:
    number = hashlib.sha256(f"{owner} {subnet['SubnetId']}".encode()).hexdigest()
    made: dict[str, Any] = {
        "NetworkInterfaceId": f"eni-{number[:17]}",
        "InterfaceType": "interface",
        "Description": description,
        "RequesterId": requester,
        "RequesterManaged": True,
        "Status": "in-use",
        "OwnerId": ACCOUNT,
        "SubnetId": subnet["SubnetId"],
        "VpcId": subnet["VpcId"],
        "AvailabilityZone": subnet["AvailabilityZone"],
        "Groups": [{"GroupId": one, "GroupName": ""} for one in groups],
        "PrivateIpAddress": subnet["CidrBlock"].rsplit(".", 1)[0] + f".{int(number[:2], 16) % 200 + 20}",
        "SourceDestCheck": True,
        "TagSet": [],
    }
    if public:
        made["Association"] = {"IpOwnerId": requester, "PublicIp": f"203.0.113.{int(number[2:4], 16)}"}
    return made


Made = Iterator[tuple[str, str, dict[str, Any]]]


def of_balancers(asking: Asking, _subnets: dict[str, Any]) -> Made:
    for one in asking.ask("elbv2", "DescribeLoadBalancers")["LoadBalancers"]:
        name = one["LoadBalancerArn"].split(":loadbalancer/")[1]
        public = one["Scheme"] == "internet-facing"
        rest = {"requester": "amazon-elb", "description": f"ELB {name}", "groups": one.get("SecurityGroups", []), "public": public}
        for zone in one["AvailabilityZones"]:
            yield name, zone["SubnetId"], rest


def of_databases(asking: Asking, subnets: dict[str, Any]) -> Made:
    for one in asking.ask("rds", "DescribeDBInstances")["DBInstances"]:
        groups = [group["VpcSecurityGroupId"] for group in one["VpcSecurityGroups"]]
        inside = [subnet["SubnetIdentifier"] for subnet in one.get("DBSubnetGroup", {}).get("Subnets", [])]
        rest = {"requester": "amazon-rds", "description": "RDSNetworkInterface", "groups": groups, "public": one["PubliclyAccessible"]}
        for subnet in in_zone(subnets, inside, one.get("AvailabilityZone"))[:1]:
            yield one["DBInstanceArn"], subnet, rest


def of_caches(asking: Asking, subnets: dict[str, Any]) -> Made:
    for one in asking.ask_mended("elasticache", "DescribeCacheClusters")["CacheClusters"]:
        groups = [group["SecurityGroupId"] for group in one["SecurityGroups"]]
        found = asking.ask("elasticache", "DescribeCacheSubnetGroups", CacheSubnetGroupName=one["CacheSubnetGroupName"])
        inside = [subnet["SubnetIdentifier"] for subnet in found["CacheSubnetGroups"][0]["Subnets"]]
        rest = {"requester": "amazon-elasticache", "description": f"ElastiCache {one['CacheClusterId']}", "groups": groups, "public": False}
        for subnet in in_zone(subnets, inside, one["PreferredAvailabilityZone"])[:1]:
            yield one["ARN"], subnet, rest


def of_tasks(asking: Asking, _subnets: dict[str, Any]) -> Made:
    for cluster in asking.ask("ecs", "ListClusters")["clusterArns"]:
        names = asking.ask("ecs", "ListServices", cluster=cluster, maxResults=100)["serviceArns"]
        for one in asking.ask("ecs", "DescribeServices", cluster=cluster, services=names)["services"] if names else []:
            place = one.get("networkConfiguration", {}).get("awsvpcConfiguration")
            if place is None or one["status"] != "ACTIVE":
                continue
            for index in range(one["desiredCount"]):
                number = hashlib.sha256(f"{one['serviceArn']} {index}".encode()).hexdigest()
                attachment = "-".join((number[:8], number[8:12], number[12:16], number[16:20], number[20:32]))
                yield attachment, place["subnets"][index % len(place["subnets"])], {
                    "requester": "578734482556",
                    "description": f"arn:aws:ecs:ap-northeast-2:{ACCOUNT}:attachment/{attachment}",
                    "groups": place.get("securityGroups", []),
                    "public": place.get("assignPublicIp") == "ENABLED",
                }


def in_zone(subnets: dict[str, Any], inside: list[str], zone: str | None) -> list[str]:
    there = [one for one in inside if one in subnets]
    return [one for one in there if subnets[one]["AvailabilityZone"] == zone] or there


def of_nat_gateways(asking: Asking) -> dict[str, Any]:
    """AWS: managed by EC2, described by the gateway, and without a security group. moto gives it the VPC's default one."""
    output = asking.forward()
    gateways = {
        address["NetworkInterfaceId"]: gateway["NatGatewayId"]
        for gateway in asking.ask("ec2", "DescribeNatGateways")["NatGateways"]
        for address in gateway["NatGatewayAddresses"]
    }
    for one in output["NetworkInterfaces"]:
        gateway = gateways.get(one["NetworkInterfaceId"])
        if gateway is not None:
            description = f"Interface for NAT Gateway {gateway}"
            one.update(Groups=[], InterfaceType="nat_gateway", RequesterManaged=True, RequesterId=ACCOUNT, Description=description)
    return output


def of_endpoints(asking: Asking) -> dict[str, Any]:
    """AWS: managed by EC2, described by the endpoint, in the endpoint's groups."""
    output = asking.forward()
    endpoints = {
        interface: endpoint
        for endpoint in asking.ask("ec2", "DescribeVpcEndpoints")["VpcEndpoints"]
        for interface in endpoint.get("NetworkInterfaceIds", [])
    }
    for one in output["NetworkInterfaces"]:
        endpoint = endpoints.get(one["NetworkInterfaceId"])
        if endpoint is not None:
            groups = [{"GroupId": group["GroupId"], "GroupName": ""} for group in endpoint.get("Groups", [])]
            description = f"VPC Endpoint Interface {endpoint['VpcEndpointId']}"
            one.update(InterfaceType="vpc_endpoint", RequesterManaged=True, RequesterId=ACCOUNT, Description=description, Groups=groups)
    return output


table: dict[str, Mend] = {
    "ec2-interfaces-of-services": of_services,
    "ec2-interfaces-of-nat-gateways": of_nat_gateways,
    "ec2-interfaces-of-endpoints": of_endpoints,
}
