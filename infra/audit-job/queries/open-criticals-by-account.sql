-- Open critical deviations of each account, as its targets were last audited. Those that could not be looked at again are still open.
-- An account whose last audit failed shows what was last known, and how many of its targets that is true of.
WITH tries AS (
  SELECT target, account, run, verdict, row_number() OVER (PARTITION BY target ORDER BY audited_at DESC) AS back
  FROM records
  WHERE record = 'target'
),
audits AS (
  SELECT target, run, row_number() OVER (PARTITION BY target ORDER BY audited_at DESC) AS back
  FROM records
  WHERE record = 'target' AND verdict <> 'failed'
),
criticals AS (
  SELECT records.target, count(*) AS open_criticals, min(records.since) AS oldest
  FROM records
  JOIN audits ON audits.target = records.target AND audits.run = records.run AND audits.back = 1
  WHERE records.record IN ('finding', 'unchecked') AND records.verdict = 'deviates' AND records.severity = 'critical'
  GROUP BY records.target
)
SELECT
  tries.account,
  sum(coalesce(criticals.open_criticals, 0)) AS open_criticals,
  min(criticals.oldest) AS oldest,
  count(*) AS targets,
  sum(CASE WHEN tries.verdict = 'failed' THEN 1 ELSE 0 END) AS targets_not_read
FROM tries
LEFT JOIN criticals ON criticals.target = tries.target
WHERE tries.back = 1
GROUP BY tries.account
ORDER BY open_criticals DESC, targets_not_read DESC, tries.account
