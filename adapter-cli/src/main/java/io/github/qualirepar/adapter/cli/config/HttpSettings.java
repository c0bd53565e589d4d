package io.github.qualirepar.adapter.cli.config;

import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How organisations are called.
 *
 * @param connect longest wait for a connection
 * @param read longest wait for an answer
 * @param upload longest time for sending one document
 * @param proxy HTTP proxy, its name not looked up yet; {@code null} = none
 * @param trustStore certificates to trust; {@code null} = the JDK's
 */
public record HttpSettings(
        Duration connect,
        Duration read,
        Duration upload,
        @Nullable InetSocketAddress proxy,
        @Nullable KeyStore trustStore) {}
