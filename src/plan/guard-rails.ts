import { count, MIN_ROWS_FOR_RATIO, type Problem, plural, type Route, says, shownId } from '../model/index.ts';

/** Why nothing of a file is to be sent although it could be read, or undefined. */
export function stopFile(
  judged: { readonly rows: number; readonly rejects: number },
  rules: { readonly maxRejectRatio: number; readonly onReject: Route['onReject'] },
): Problem | undefined {
  const { rows, rejects } = judged;
  // A limit of 0 means no reject at all, so it holds for small files too; the built-in value is not 0.
  const isLargeEnough = rows >= MIN_ROWS_FOR_RATIO || rules.maxRejectRatio === 0;
  if (isLargeEnough && rejects / rows > rules.maxRejectRatio) {
    return {
      code: 'LEADS-TOO-MANY-REJECTS',
      message: says`${count(rejects)} of ${plural(rows, 'row')} were rejected, more than max-reject-ratio ${rules.maxRejectRatio} allows, so nothing of this file is sent.`,
      hint: says`Look at the rules below: one wrong column often explains them all. Fix it and upload the file again.`,
    };
  }
  if (rules.onReject === 'deliver-none' && rejects > 0) {
    return {
      code: 'LEADS-ON-REJECT',
      message: says`${plural(rejects, 'row')} of ${count(rows)} rejected, and on-reject is deliver-none, so nothing of this file is sent.`,
      hint: says`Fix the rejected rows and upload the file again, or set on-reject: deliver-rest.`,
    };
  }
  return undefined;
}

/** Why nothing is to be sent to a list, or undefined. */
export function stopList(list: string, leads: number, maxLeads: number): Problem | undefined {
  if (leads <= maxLeads) return undefined;
  return {
    code: 'LEADS-MAX-LEADS',
    message: says`${count(leads)} leads would go to list ${shownId(list)}, more than max-leads ${count(maxLeads)} allows, so nothing is sent to it.`,
    hint: says`If that many are meant, set max-leads to at least ${leads}. If not, look for a file that does not belong here.`,
  };
}
