#!/bin/bash
set -euo pipefail

data=/var/lib/kafka
serial=$(echo "vol-0abc" | tr -d -)
device=
for _ in $(seq 1 60); do
  device=$(lsblk --nodeps --noheadings --paths --output NAME,SERIAL | awk -v serial="$serial" '$2 == serial { print $1 }')
  [ -n "$device" ] && break
  sleep 5
done
[ -n "$device" ] || { echo "no volume $serial after five minutes" >&2; exit 1; }
# Nothing is ever formatted twice: blkid finds a file system where there is one, and mkfs.xfs without -f refuses to write over one.
blkid "$device" >/dev/null || mkfs.xfs "$device"
mkdir -p "$data"
grep -q " $data " /etc/fstab || echo "UUID=$(blkid -s UUID -o value "$device") $data xfs defaults,nofail 0 2" >> /etc/fstab
mountpoint -q "$data" || mount "$data"

cat > /opt/kafka/config/server.properties <<'END'
process.roles=broker,controller
node.id=2
controller.quorum.voters=1@10.0.11.241:9093,2@10.0.11.242:9093,3@10.0.11.243:9093
listeners=CLIENT://:9092,BROKER://:9094,CONTROLLER://:9093
advertised.listeners=CLIENT://10.0.11.242:9092,BROKER://10.0.11.242:9094
listener.security.protocol.map=CLIENT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=BROKER
controller.listener.names=CONTROLLER
log.dirs=/var/lib/kafka/kafka
default.replication.factor=3
offsets.topic.replication.factor=3
transaction.state.log.replication.factor=3
transaction.state.log.min.isr=2
min.insync.replicas=2
END

# Only a log directory without meta.properties has never been formatted.
if [ ! -e "$data/kafka/meta.properties" ]; then
  mkdir -p "$data/kafka"
  /opt/kafka/bin/kafka-storage.sh format --cluster-id fFj38rNSyRF5KUvVo4teWQ --config /opt/kafka/config/server.properties
fi
chown -R kafka:kafka "$data/kafka"

systemctl enable --now kafka
