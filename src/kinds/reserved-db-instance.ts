import type { ReservedDBInstance as ApiReservation } from '@aws-sdk/client-rds'
import { type Claim, joinClaims } from '../model/claim.ts'
import { known, unknown } from '../model/fact.ts'
import { defineKind } from './define.ts'
import { reading } from './read.ts'

/** No CloudFormation type: what is bought is no part of a template. */
export interface ReservedDbInstance {
  readonly DBInstanceCount: number
}

/** What is reserved of one product, over all purchases that are in force: each has its own id, and none is stated by it. */
export interface ReservationItem {
  readonly product: string
  readonly purchases: readonly ApiReservation[]
}

export default defineKind<ReservedDbInstance, ReservationItem, 'AWS::RDS::ReservedDBInstance'>({
  type: 'AWS::RDS::ReservedDBInstance',
  title: { en: 'reserved DB instances', ko: '예약 DB 인스턴스' },
  nameProperty: 'ReservedDBInstanceId',
  parent: null,
  naturalKey: [],
  declaredIn: model => model.databaseReservations.at,
  properties: {
    DBInstanceCount: { label: { en: 'instances', ko: '인스턴스 수' }, compare: 'same', effect: 'size' },
  },

  *expected(model) {
    for (const { engine, instanceClass, multiAz, count, at } of model.databaseReservations.values())
      yield { name: nameOf(engine, instanceClass, multiAz), parent: null, at, properties: { DBInstanceCount: count }, liveOnly: true }
  },

  fromApi({ product, purchases }, from) {
    const read = reading(from)
    const counts = purchases.map(purchase => read.count('DBInstanceCount', purchase.DBInstanceCount))
    const doubt = counts.find(count => !count.known)
    return {
      id: product,
      arn: null,
      name: known(product, from),
      parent: null,
      vpc: known(null, from),
      // A reservation is of the account: its tags put it in nobody's scope, and are not asked for.
      tags: unknown({ reason: 'unsupported', call: from.call, action: null, message: 'tags of reservations are not read' }, from),
      properties: {
        DBInstanceCount:
          doubt ??
          known(
            counts.reduce((sum, count) => sum + (count.known ? count.value : 0), 0),
            from,
          ),
      },
    }
  },
})

/** `postgresql db.t4g.medium Multi-AZ`: what AWS applies a reservation to. */
export function productOf(description: string, instanceClass: string, multiAz: boolean): string {
  return `${description} ${instanceClass} ${multiAz ? 'Multi-AZ' : 'Single-AZ'}`
}

/** RDS names its engine `postgres`, and the product that is reserved `postgresql` (AWS CLI, describe-reserved-db-instances-offerings). */
function nameOf(engine: Claim<string>, instanceClass: Claim<string>, multiAz: Claim<boolean>): Claim<string> {
  return joinClaims({ engine, instanceClass, multiAz }, stated =>
    productOf(stated.engine === 'postgres' ? 'postgresql' : stated.engine, stated.instanceClass, stated.multiAz),
  )
}
