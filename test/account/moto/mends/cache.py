"""ElastiCache. moto's own group is laid under what the inputs said; the overlay is kept by the group's identifier."""

from typing import Any

from moto.elasticache.models import CacheSubnetGroup, elasticache_backends

from answering import ACCOUNT, REGION, Asking, Mend

# What a request says of a group and moto answers nowhere, or not as it was said.
OF_MEMBERS = ("EngineVersion", "CacheSubnetGroupName", "SecurityGroupIds", "PreferredCacheClusterAZs", "CacheParameterGroupName")
OF_GROUP = ("TransitEncryptionEnabled", "TransitEncryptionMode")


def said(asking: Asking) -> dict[str, Any]:
    return asking.memory("replication-groups").setdefault(asking.params["ReplicationGroupId"], {})


def members(asking: Asking) -> dict[str, Any]:
    """The members of a replication group are cache clusters, and only they tell version, subnet group and security groups."""
    if asking.model.name != "DescribeCacheClusters":
        output = asking.forward()
        said(asking).update({name: asking.params[name] for name in OF_MEMBERS if name in asking.params})
        return output
    memory = asking.memory("replication-groups")
    wanted = asking.params.get("CacheClusterId")
    found = []
    for group in asking.ask("elasticache", "DescribeReplicationGroups")["ReplicationGroups"]:
        if group["Status"] != "deleting":
            found += clusters_of(laid_over(group, memory.get(group["ReplicationGroupId"], {})), memory)
    if wanted is not None and any(one["CacheClusterId"] == wanted for one in found):
        # moto, which does not know it, would refuse.
        return {"CacheClusters": [one for one in found if one["CacheClusterId"] == wanted]}
    output = asking.forward()
    return output if wanted is not None else {**output, "CacheClusters": output["CacheClusters"] + found}


def clusters_of(group: dict[str, Any], memory: dict[str, Any]) -> list[dict[str, Any]]:
    given = memory.get(group["ReplicationGroupId"], {})
    zones = given.get("PreferredCacheClusterAZs") or ["ap-northeast-2a"]
    version = given.get("EngineVersion", "8.0")
    common = {name: group[name] for name in ("ReplicationGroupId", "CacheNodeType", "Engine", "SnapshotRetentionLimit", "AtRestEncryptionEnabled", "TransitEncryptionEnabled", "AuthTokenEnabled")}
    return [
        {
            **common,
            "CacheClusterId": name,
            "ARN": group["ARN"].replace("replicationgroup:" + group["ReplicationGroupId"], "cluster:" + name),
            # A request may say 8.0; the answer bears the patch level.
            "EngineVersion": version + ".1" if version.count(".") == 1 else version,
            "CacheClusterStatus": "available",
            "NumCacheNodes": 1,
            "PreferredAvailabilityZone": zones[index % len(zones)],
            "CacheSubnetGroupName": given.get("CacheSubnetGroupName", "default"),
            "CacheParameterGroup": {
                "CacheParameterGroupName": given.get("CacheParameterGroupName", "default.valkey8"),
                "ParameterApplyStatus": "in-sync",
                "CacheNodeIdsToReboot": [],
            },
            "SecurityGroups": [{"SecurityGroupId": one, "Status": "active"} for one in given.get("SecurityGroupIds", [])],
            "CacheSecurityGroups": [],
            "AutoMinorVersionUpgrade": True,
        }
        for index, name in enumerate(group["MemberClusters"])
    ]


def replicas(asking: Asking) -> dict[str, Any]:
    """NumCacheClusters counts the nodes of a group without shards; Increase- and DecreaseReplicaCount are not there at all."""
    name = asking.model.name
    if name in ("IncreaseReplicaCount", "DecreaseReplicaCount"):
        said(asking)["NumCacheClusters"] = asking.params["NewReplicaCount"] + 1
        output = asking.ask("elasticache", "DescribeReplicationGroups", ReplicationGroupId=asking.params["ReplicationGroupId"])
        output = {"ReplicationGroup": output["ReplicationGroups"][0]}
    else:
        output = asking.forward()
    if name == "CreateReplicationGroup" and "NumCacheClusters" in asking.params:
        said(asking)["NumCacheClusters"] = asking.params["NumCacheClusters"]
    return over_all(asking, output)


def encryption_in_transit(asking: Asking) -> dict[str, Any]:
    """ModifyReplicationGroup drops it."""
    output = asking.forward()
    if asking.model.name == "ModifyReplicationGroup":
        said(asking).update({name: asking.params[name] for name in OF_GROUP if name in asking.params})
    return over_all(asking, output)


def over_all(asking: Asking, output: dict[str, Any]) -> dict[str, Any]:
    memory = asking.memory("replication-groups")
    for group in [output["ReplicationGroup"]] if "ReplicationGroup" in output else output["ReplicationGroups"]:
        group.update(laid_over(group, memory.get(group["ReplicationGroupId"], {})))
    return output


def laid_over(group: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    changed = {**group, **{name: given[name] for name in OF_GROUP if name in given}}
    if "NumCacheClusters" in given and len(group["NodeGroups"]) == 1:
        names = [f"{group['ReplicationGroupId']}-{index + 1:03}" for index in range(given["NumCacheClusters"])]
        zones = given.get("PreferredCacheClusterAZs") or ["ap-northeast-2a"]
        changed["MemberClusters"] = names
        nodes = [
            {"CacheClusterId": name, "CacheNodeId": "0001", "CurrentRole": "replica" if index else "primary", "PreferredAvailabilityZone": zones[index % len(zones)]}
            for index, name in enumerate(names)
        ]
        changed["NodeGroups"] = [{**group["NodeGroups"][0], "NodeGroupMembers": nodes}]
    return changed


def deleted(asking: Asking) -> dict[str, Any]:
    """moto lets a deleted group stand as `deleting` for ever; on AWS it is gone, and its name is free, after some minutes."""
    output = asking.forward()
    name = asking.params["ReplicationGroupId"]
    elasticache_backends[ACCOUNT][REGION].replication_groups.pop(name)
    asking.memory("replication-groups").pop(name, None)
    return output


def subnet_group(asking: Asking) -> dict[str, Any]:
    """ModifyCacheSubnetGroup is not implemented."""
    name = asking.params["CacheSubnetGroupName"]
    groups = elasticache_backends[ACCOUNT][REGION].cache_subnet_groups
    old = groups[name]
    subnets = asking.params.get("SubnetIds", old.subnet_ids)
    groups[name] = CacheSubnetGroup(ACCOUNT, REGION, name, old.cache_subnet_group_description, subnets, old.tags)
    found = asking.ask("elasticache", "DescribeCacheSubnetGroups", CacheSubnetGroupName=name)
    return {"CacheSubnetGroup": found["CacheSubnetGroups"][0]}


table: dict[str, Mend] = {
    "elasticache-delete": deleted,
    "elasticache-modify-subnet-group": subnet_group,
    "elasticache-members": members,
    "elasticache-replicas": replicas,
    "elasticache-encryption-in-transit": encryption_in_transit,
}
