/** What to do about a deviation, in the words that most rules share. */
import type { Words } from '../model/words.ts'

/**
 * CloudFormation compares templates, not the account: an unchanged deploy gives back nothing. A drift-aware change set does
 * (CloudFormation User Guide, Using drift-aware change sets; `--revert-drift` of the CDK CLI).
 */
const restore: Words = {
  en: 'Restore what is stated (by `cdk deploy --revert-drift`: an unchanged deploy gives nothing back), or put the new value in the spec.',
  ko: '스펙의 값으로 되돌리거나(변경 없는 배포로는 되돌아가지 않으므로 `cdk deploy --revert-drift` 사용) 새 값을 스펙에 반영하십시오.',
}

/** To restore what is stated or to state what is there; `more` is what else is to be known of it. */
export function restored(more?: Words): Words {
  return more === undefined ? restore : { en: `${restore.en} ${more.en}`, ko: `${restore.ko} ${more.ko}` }
}

/** To make what is missing. */
export const made: Words = {
  en: 'Deploy it if it is new. What was deleted by hand comes back by `cdk deploy --revert-drift`, not by an unchanged deploy. Or take it out of the spec if it is no longer wanted.',
  ko: '새 리소스이면 배포하십시오. 직접 삭제한 리소스는 변경 없는 배포로는 복구되지 않으므로 `cdk deploy --revert-drift`로 복구하십시오. 더 이상 필요 없으면 스펙에서 삭제하십시오.',
}
