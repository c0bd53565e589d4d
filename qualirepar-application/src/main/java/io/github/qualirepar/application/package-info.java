/**
 * Use cases of the library, behind the facade {@link io.github.qualirepar.application.QualiRepar}.
 *
 * <p>One package, so that all but what a host calls and gets stays invisible to it. By subject, each from the door
 * inwards:
 *
 * <ul>
 *   <li>Put together: {@code QualiRepar}, {@code Assembly}, {@code Accounts}.
 *   <li>At the counter: {@code EligibilityDesk}, {@code CheckRequest}, {@code OnlineAnswers}, {@code KeptAnswers};
 *       the lists it judges by: {@code Catalogue}, {@code References}.
 *   <li>Claims: {@code ClaimDesk}, {@code Opening}, {@code Advancing}, {@code ActionCycle}; what a step needs is decided
 *       by its {@code …Planner}, each with a {@code Plan}; the rules are run by {@code Assessment}, {@code DocumentJudge};
 *       shown by {@code Views} as {@code ClaimView}.
 *   <li>Answers of an organisation: {@code StatusReading}, {@code RemoteReading}, {@code RequestReading},
 *       {@code RemoteProblems}.
 *   <li>In doubt: {@code Recovery}, {@code Linking}, {@code Settling}.
 *   <li>Money: {@code PaymentDesk}, {@code Books}; files in by {@code StatementFiles}, {@code BankMatching} and the package
 *       {@code bank}; out of the books by {@code PaymentSettling}, {@code PaymentWithdrawing}, {@code Receivables},
 *       {@code PaymentExport}.
 *   <li>The nightly job: {@code Synchronisation}, {@code SyncRun}, its pieces {@code …Task}; told by {@code SyncReport}.
 *   <li>Notices: {@code NoticeDesk}, {@code NoticeFinder}, {@code NoticeWriter}.
 *   <li>Privacy: {@code Masking}, {@code AnswerMasking}, {@code ConsumerMask}, {@code Purging}.
 *   <li>Sentences: {@code FindingTexts}, {@code NoticeTexts}.
 * </ul>
 */
@NullMarked
package io.github.qualirepar.application;

import org.jspecify.annotations.NullMarked;
