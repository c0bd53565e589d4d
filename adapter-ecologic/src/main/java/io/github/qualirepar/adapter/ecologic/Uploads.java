package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends documents ({@code attachfile}, contract section 7.3 and Q6, Q7). The answer is a text with "Code 200" rather
 * than the envelope; an envelope and other codes are understood too. Any other text of a 2xx answer means "sent,
 * unconfirmed": then the claim's own list of missing documents decides.
 */
final class Uploads {
    private static final String OPERATION = "attachfile";
    private static final Pattern CODE = Pattern.compile("\\bcode\\s*:?\\s*(\\d{3})\\b", Pattern.CASE_INSENSITIVE);
    private static final String DONE = "200";

    private final EcologicApi uploads;
    private final Transport transport;
    private final Changes answers;
    private final StatusCall status;
    private final Failures failures;
    private final long largest;

    /**
     * @param largest size in bytes above which nothing is sent
     */
    Uploads(
            EcologicApi uploads,
            Transport transport,
            Changes answers,
            StatusCall status,
            Failures failures,
            long largest) {
        this.uploads = uploads;
        this.transport = transport;
        this.answers = answers;
        this.status = status;
        this.failures = failures;
        this.largest = largest;
    }

    /**
     * Sends one document.
     *
     * @param type the organisation's code of its kind
     * @throws OutcomeUnknown if it cannot be told whether it arrived
     */
    Answer<RemoteClaim> attach(String claimId, String type, DocumentUpload document) {
        if (document.facts().size() > largest) {
            return Answer.refused(
                    List.of(Problems.own(Problems.FILE_TOO_LARGE, FieldLabels.DOCUMENTS, document.kind())));
        }
        Base64File body = new Base64File(EcologicApi.JSON, document);
        HttpAnswer answer = transport.change(
                OPERATION,
                watch -> uploads.attachFile(
                        claimId,
                        DocumentTypes.baseName(document.fileName()),
                        DocumentTypes.extension(
                                document.fileName(), document.facts().format()),
                        type,
                        body,
                        watch));
        return judged(claimId, document.kind(), answer).to(failures.call(OPERATION, answer));
    }

    private Answer<RemoteClaim> judged(String claimId, DocumentKind kind, HttpAnswer answer) {
        if (Envelope.of(answer).isPresent()) {
            return answers.read(OPERATION, answer)
                    .fold(envelope -> inEnvelope(claimId, kind, envelope), Answer::refused);
        }
        String text = text(answer);
        Optional<String> code = code(text);
        if (code.isPresent() && !code.get().equals(DONE)) {
            return Answer.refused(List.of(refusal(code.get(), text, kind)));
        }
        if (!answer.isSuccess()) {
            return Answer.refused(ofDocument(answers.refusal(OPERATION, answer), kind));
        }
        return code.isPresent() ? Answer.accepted(open(claimId)) : confirmed(claimId, kind, answer);
    }

    private Answer<RemoteClaim> inEnvelope(String claimId, DocumentKind kind, Envelope envelope) {
        if (envelope.saysUnknownClaim()) {
            return Answer.refused(List.of(Problems.ofUnknownClaim(envelope)));
        }
        if (ClaimData.of(envelope).isOfAnotherClaim(claimId)) {
            throw failures.unknown(OPERATION, envelope.answer(), Failures.ANOTHER_CLAIM, null);
        }
        if (envelope.isFailure() || !envelope.isSuccessStatus()) {
            return Answer.refused(ofDocument(List.of(Problems.ofWords(envelope.words(), Problems.NOT_SAVED)), kind));
        }
        return Boolean.TRUE.equals(envelope.valid())
                ? Answer.accepted(ClaimData.of(envelope).saved(claimId, envelope))
                : confirmed(claimId, kind, envelope.answer());
    }

    /** Sent, but not confirmed by the answer: does the claim still miss it? */
    private Answer<RemoteClaim> confirmed(String claimId, DocumentKind kind, HttpAnswer answer) {
        RemoteClaim read;
        try {
            read = status.read(claimId);
        } catch (FundingBodyException e) {
            throw failures.unknown(OPERATION, answer, "sent, unconfirmed, and no status came", e);
        }
        if (read.phase() == RemotePhase.GONE || read.phase() == RemotePhase.CANCELLED) {
            return Answer.refused(List.of(Problems.own(Problems.INVALID_CLAIM, null, null)));
        }
        List<RemoteProblem> missing =
                read.problems().stream().filter(RemoteProblem::missingDocument).toList();
        if (missing.stream().anyMatch(problem -> problem.document() == null)) {
            throw failures.unknown(
                    OPERATION, answer, "sent, unconfirmed, and the claim does not say what it misses", null);
        }
        return missing.stream().anyMatch(problem -> problem.document() == kind)
                ? Answer.refused(List.of(Problems.own(Problems.NOT_ARRIVED, FieldLabels.DOCUMENTS, kind)))
                : Answer.accepted(read);
    }

    private static RemoteProblem refusal(String code, String text, DocumentKind kind) {
        return TechnicalFault.isToldBy(text)
                ? TechnicalFault.problem(text)
                : new RemoteProblem(code, text, FieldLabels.DOCUMENTS, kind, true, false);
    }

    private static List<RemoteProblem> ofDocument(List<RemoteProblem> problems, DocumentKind kind) {
        return problems.stream()
                .map(problem -> problem.isTechnicalFault()
                        ? problem
                        : new RemoteProblem(
                                problem.code(),
                                problem.text(),
                                FieldLabels.DOCUMENTS,
                                kind,
                                problem.blocking(),
                                problem.missingDocument()))
                .toList();
    }

    private static RemoteClaim open(String claimId) {
        return new RemoteClaim(claimId, null, null, RemotePhase.OPEN, null, null, List.of());
    }

    /** Does an answer say that the document was taken? */
    static boolean says200(HttpAnswer answer) {
        return answer.isSuccess() && code(text(answer)).filter(DONE::equals).isPresent();
    }

    /**
     * The text of the answer: a JSON string, or, under 2xx, the body as it is. A gateway's own page or line under
     * another status ("error code: 502") is not what the service says.
     */
    private static String text(HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        if (tree != null) {
            return tree.isTextual() ? tree.asText() : "";
        }
        return answer.isSuccess() && !answer.body().stripLeading().startsWith("<") ? answer.body() : "";
    }

    /** The code in the text; among several, the one that means success. */
    private static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text);
        Optional<String> first = Optional.empty();
        while (code.find()) {
            if (code.group(1).equals(DONE)) {
                return Optional.of(DONE);
            }
            first = first.isPresent() ? first : Optional.of(code.group(1));
        }
        return first;
    }
}
