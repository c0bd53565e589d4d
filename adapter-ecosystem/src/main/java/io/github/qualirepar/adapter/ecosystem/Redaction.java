package io.github.qualirepar.adapter.ecosystem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks what must not be kept of an answer: the one list of this adapter. It works on the text, so that a body that is
 * cut off or no JSON at all is masked as well.
 */
final class Redaction {

    private static final int KEPT_IN_WORDS = 1000;
    private static final int KEPT = 4000;
    /** Enough to fill what is kept, however much the masks shorten it. */
    private static final int LOOKED_AT = 20_000;

    private static final String MASK = "***";

    /** Members whose values are personal or secret, wherever they stand. */
    private static final String MEMBERS = String.join(
            "|",
            "IdToken",
            "AccessToken",
            "RefreshToken",
            "token",
            "authorization",
            "username",
            "password",
            "url",
            "Customer",
            "Title",
            "LastName",
            "FirstName",
            "CorporateName",
            "AlternativeName",
            "Email",
            "PhoneNumber",
            "HouseNumber",
            "StreetLine1",
            "StreetLine2",
            "StreetSuffix",
            "StreetSuffixName",
            "PostalCode",
            "City",
            "Siret",
            "ProductIdentificationNumber",
            "IdentificationNumber",
            "PurchaseOrderByCustomer",
            "FileName");

    /** The value may be cut off by the end of the text. */
    private static final Pattern MEMBER_VALUE = Pattern.compile(
            "(\"(?:" + MEMBERS + ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*(?:\"|\\\\?$)|[-+0-9.eE]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL = Pattern.compile("[^\\s\"'<>@:;,]+@[^\\s\"'<>@:;,]+");
    /** With a digit in it: the organisation's own error tokens have none and are what support asks for. */
    private static final Pattern LONG_TOKEN = Pattern.compile("(?=[A-Za-z_.\\-]*\\d)[A-Za-z0-9_.\\-]{16,}");
    /** Telephone numbers, IMEIs, serial numbers: digits in a row, blanks, dots or hyphens between them. */
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ .\\-]?\\d){6,}");

    private static final Pattern TOKEN_MEMBER = Pattern.compile(
            "(\"(?:IdToken|AccessToken|RefreshToken|token|authorization|password)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"",
            Pattern.CASE_INSENSITIVE);
    /** A signed token, or whatever follows the word of its header. */
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|(?<=Bearer )[^\\s\"]+", Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    /** A body whole, but for tokens and passwords. */
    static String withoutTokens(String body) {
        String masked = TOKEN_MEMBER.matcher(body).replaceAll("$1\"" + MASK + "\"");
        return TOKEN.matcher(masked).replaceAll(MASK);
    }

    /** The start of a body, short enough to stand behind an organisation's words. */
    static @Nullable String inWords(String body) {
        String start = startOf(body);
        return start == null ? null : start.substring(0, Math.min(start.length(), KEPT_IN_WORDS));
    }

    /** The start of a body with everything personal or secret masked; {@code null} if there was none. */
    static @Nullable String startOf(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return null;
        }
        String masked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        masked = MEMBER_VALUE.matcher(masked).replaceAll("$1\"" + MASK + "\"");
        masked = EMAIL.matcher(masked).replaceAll(MASK);
        masked = DIGITS.matcher(masked).replaceAll(MASK);
        masked = LONG_TOKEN.matcher(masked).replaceAll(MASK);
        return masked.length() <= KEPT ? masked : masked.substring(0, KEPT);
    }
}
