package io.github.qualirepar.adapter.ecologic;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks the address of the service. */
final class BaseUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    private BaseUrl() {}

    /**
     * The address with a slash at its end.
     *
     * @throws IllegalArgumentException if it is no address, carries a password, query or fragment, or is unencrypted
     *     and not on this machine
     */
    static HttpUrl of(String text) {
        HttpUrl url = HttpUrl.parse(text.trim());
        if (url == null) {
            throw new IllegalArgumentException("the address of Ecologic must begin with https:// and name a host");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new IllegalArgumentException("the address of Ecologic must hold neither user nor password");
        }
        if (url.encodedQuery() != null || url.encodedFragment() != null) {
            throw new IllegalArgumentException("the address of Ecologic must have neither query nor fragment");
        }
        // By the name alone: asking the network what a name means would let the network decide.
        if (!url.isHttps() && !isLoopback(url)) {
            throw new IllegalArgumentException(
                    "the address of Ecologic must begin with https://; http:// is for this machine's loopback address"
                            + " only, and " + url.host() + " is none");
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    /** Is it this machine? */
    static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.matcher(url.host()).matches();
    }
}
