package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.RemoteRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts what an adapter answered into one line, so that a table can say what is expected. */
final class Told {

    private Told() {}

    /** The result of a call, or the class of its exception with the HTTP status. */
    static String of(Supplier<?> call) {
        try {
            return line(call.get());
        } catch (FundingBodyException e) {
            return e.getClass().getSimpleName() + " " + e.call().httpStatus();
        }
    }

    private static String line(Object result) {
        if (result instanceof Answer<?> answer) {
            return answer.fold(value -> "accepted " + line(value), problems -> "refused" + lines(problems));
        }
        if (result instanceof RemoteClaim claim) {
            return claim.claimId() + " " + claim.phase() + " " + claim.review() + " '" + claim.status() + "'"
                    + lines(claim.problems());
        }
        if (result instanceof RemoteRequest request) {
            return request.requestId() + " " + request.phase() + " " + request.approval() + " '" + request.status()
                    + "'" + lines(request.problems());
        }
        if (result instanceof ReferenceData data) {
            return data.products().size() + " products, " + data.brands().size() + " brands, "
                    + data.sites().size() + " sites";
        }
        return result instanceof EuroAmount amount ? amount.toString() : String.valueOf(result);
    }

    private static String lines(List<RemoteProblem> problems) {
        return problems.stream().map(Told::line).collect(Collectors.joining());
    }

    private static String line(RemoteProblem problem) {
        return " | " + (problem.blocking() ? "E" : "W")
                + (problem.missingDocument() ? " missing" : "")
                + (problem.code() == null ? "" : " " + problem.code())
                + " " + problem.field()
                + (problem.document() == null ? "" : " " + problem.document());
    }
}
