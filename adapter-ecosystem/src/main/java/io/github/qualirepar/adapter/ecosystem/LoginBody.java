package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Body of {@code POST /login}. */
record LoginBody(
        @JsonProperty("username") String username,
        @JsonProperty("password") String password) {

    /** Shows neither of the two. */
    @Override
    public String toString() {
        return "LoginBody";
    }
}
