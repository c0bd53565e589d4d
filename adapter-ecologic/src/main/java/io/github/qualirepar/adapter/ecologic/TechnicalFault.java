package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.RemoteProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers that speak of the service, or of how a program called it, and not of the file: a shop cannot mend them
 * (contract section 4: under 500 "functional or technical failure"). Only what is plainly technical counts; anything
 * else may be about the file.
 */
final class TechnicalFault {
    private static final Pattern WORDS = Pattern.compile(
            "\\bobject reference\\b|\\bnull ?reference|\\w+exception\\b|\\bunhandled exception\\b|\\bstack trace\\b"
                    + "|\\b(internal )?server error\\b|\\ban error (has )?occurred\\b|\\bservice (is )?unavailable\\b"
                    + "|\\berreur (interne|technique|systeme|serveur)\\b|\\bservice (est )?(\\w+ )?indisponible\\b"
                    + "|^une erreur (inattendue )?(est survenue|s est produite)$|\\breessayer plus tard\\b"
                    + "|\\b(timeout|time out|timed out|deadlock(ed)?|sql)\\b|\\b(code|erreur|error) 5\\d\\d\\b");

    private TechnicalFault() {}

    /** Does the organisation speak of itself there? */
    static boolean isToldBy(@Nullable String words) {
        return WORDS.matcher(Wording.plain(words)).find();
    }

    /** Without an envelope these say that a request was not understood, and our program alone makes requests. */
    static boolean isToldBy(int httpStatus) {
        return httpStatus == 400 || httpStatus == 415;
    }

    /** The problem to tell, about nothing of the file. */
    static RemoteProblem problem(@Nullable String words) {
        return new RemoteProblem(RemoteProblem.TECHNICAL_FAULT, words, null, null, true, false);
    }
}
