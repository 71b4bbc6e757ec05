/** Requests to the practice service and what its replies say, as plain data; somebody else carries them. */
import type { Os } from '../surface.ts';
import type { ApprovalAnswer, DecisionBody } from './approvals.ts';
import type { ChallengeAnswer } from './challenges.ts';
import type { ClaimAnswer, ClaimBody } from './claims.ts';
import type { CompletionAnswer, CompletionBody } from './completion.ts';
import type { EnrollmentRequestAnswer, EnrollmentRequestBody } from './enrollment-requests.ts';
import type { EnrollmentAnswer } from './enrollment-sessions.ts';
import type { CardAnswer } from './online-cards.ts';
import type { PortalAnswer } from './portal-answer.ts';
import { isServiceFailure, type Problem, type ServiceFailure } from './problems.ts';
import type { ProtocolError } from './protocol-errors.ts';
import type { ScenarioName } from './scenarios.ts';
import type { Phone, PracticeRequest, Reply, UserId } from './world.ts';
import type { PhoneSettings, WorldAnswer } from './world-control.ts';

/** Every POST takes a key of 8 to 64 characters, the same one when the same intent is sent again. */
export function logIn(user: UserId, key: string): Request<PortalAnswer> {
  return post('/portal-sessions', { user }, key);
}

export function lookAtPortal(portal: string): Request<PortalAnswer> {
  return request('GET', `/portal-sessions/${portal}`);
}

export function logOut(portal: string): Request<null> {
  return request('DELETE', `/portal-sessions/${portal}`);
}

/** The temporary code stands in for the phone that a log-in waits for. */
export function confirmWithCode(portal: string, code: string, key: string): Request<PortalAnswer> {
  return post(`/portal-sessions/${portal}/temporary-code`, { code }, key);
}

export function requestCard(portal: string, key: string): Request<CardAnswer> {
  return from(portal, post('/online-cards', {}, key));
}

export function confirmCard(portal: string, card: string, values: string, key: string): Request<CardAnswer> {
  return from(portal, post(`/online-cards/${card}/confirmation`, { values }, key));
}

export function openEnrollment(portal: string, key: string): Request<EnrollmentAnswer> {
  return from(portal, post('/enrollment-sessions', {}, key));
}

/** Poll again after `interval` seconds, a quarter of a second more where a real clock is used. */
export function pollEnrollment(portal: string, enrollment: string): Request<EnrollmentAnswer> {
  return from(portal, request('GET', `/enrollment-sessions/${enrollment}`));
}

export function closeEnrollment(portal: string, enrollment: string): Request<null> {
  return from(portal, request('DELETE', `/enrollment-sessions/${enrollment}`));
}

export function requestEnrollment(
  body: EnrollmentRequestBody,
  key: string,
): Request<EnrollmentRequestAnswer> {
  return post('/enrollment-requests', body, key);
}

export function claimCode(body: ClaimBody, key: string): Request<ClaimAnswer> {
  return post('/enrollment-claims', body, key);
}

export function completeClaim(claim: string, body: CompletionBody, key: string): Request<CompletionAnswer> {
  return post(`/enrollment-claims/${claim}/completion`, body, key);
}

export function pollApproval(portal: string, approval: string): Request<ApprovalAnswer> {
  return from(portal, request('GET', `/login-approvals/${approval}`));
}

export function decideApproval(approval: string, body: DecisionBody, key: string): Request<ApprovalAnswer> {
  return post(`/login-approvals/${approval}/decision`, body, key);
}

export function resendNotification(portal: string, approval: string, key: string): Request<ApprovalAnswer> {
  return from(portal, post(`/login-approvals/${approval}/notifications`, {}, key));
}

export function openChallenge(portal: string, key: string): Request<ChallengeAnswer> {
  return from(portal, post('/login-challenges', {}, key));
}

export function answerChallenge(
  portal: string,
  challenge: string,
  response: string,
  key: string,
): Request<ChallengeAnswer> {
  return from(portal, post(`/login-challenges/${challenge}/response`, { response }, key));
}

export function lookAtWorld(): Request<WorldAnswer> {
  return request('GET', '/world');
}

export function replaceWorld(body: { scenario: ScenarioName; os?: Os; seed?: number }): Request<WorldAnswer> {
  return request('PUT', '/world', body);
}

export function advanceClock(seconds: number): Request<{ now: string }> {
  return request('PATCH', '/world/clock', { advance: seconds });
}

export function changePhone(os: Os, settings: PhoneSettings): Request<Phone> {
  return request('PATCH', `/world/phones/${os}`, settings);
}

/** What a reply to that request says. */
export function readReply<Answer>(_request: Request<Answer>, reply: Reply): Result<Answer> {
  if (reply.status < 400) return { kind: 'answer', answer: reply.body as Answer }; // the API file says so, and a test holds every reply against it
  const problem = reply.body as Problem; // likewise
  if (isServiceFailure(problem.code)) return { kind: 'failure', failure: problem.code, problem };
  return { kind: 'protocol-error', error: problem.code, problem };
}

function post<Answer>(path: string, body: object, key: string): Request<Answer> {
  return { method: 'POST', path, headers: { 'idempotency-key': `"${key}"` }, body };
}

function request<Answer>(
  method: PracticeRequest['method'],
  path: string,
  body: object | null = null,
): Request<Answer> {
  return { method, path, headers: {}, body };
}

function from<Answer>(portal: string, sent: Request<Answer>): Request<Answer> {
  return { ...sent, headers: { ...sent.headers, 'sandbox-portal-session': portal } };
}

/** A request that knows what its answer looks like. */
export interface Request<Answer> extends PracticeRequest {
  /** Never there: it carries the type only. */
  answer?: Answer;
}
export type Result<Answer> =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'failure'; failure: ServiceFailure; problem: Problem }
  | { kind: 'protocol-error'; error: ProtocolError; problem: Problem };
