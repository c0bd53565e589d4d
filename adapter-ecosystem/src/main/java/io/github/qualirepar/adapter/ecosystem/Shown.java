package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;

/** Answers of ecosystem in a form that shows nobody's data. */
final class Shown {

    private Shown() {}

    /** An answer in short: its HTTP status, and the organisation's token if it refused. */
    static Observation of(Reply reply) {
        int status = reply.httpStatus();
        ServiceError error = reply.error();
        if (error == null) {
            return CommonObservation.HTTP.with(status);
        }
        if (error.status() != null) {
            return SafeWords.isToken(error.status())
                    ? CommonObservation.HTTP_TOKEN.with(status, error.status())
                    : CommonObservation.HTTP_OTHER_TOKEN.with(status);
        }
        return (reply.tree() == null ? CommonObservation.HTTP_NO_JSON : CommonObservation.HTTP_MESSAGE).with(status);
    }

    /** Was it refused with 400 and exactly this token? */
    static boolean isRefusal(Reply reply, String token) {
        return isRefusal(reply, 400, token);
    }

    static boolean isRefusal(Reply reply, int status, String token) {
        ServiceError error = reply.error();
        return error != null && reply.httpStatus() == status && token.equals(error.status());
    }

    static Seen refusal(Reply reply, String token) {
        return Seen.compared(isRefusal(reply, token), of(reply));
    }
}
