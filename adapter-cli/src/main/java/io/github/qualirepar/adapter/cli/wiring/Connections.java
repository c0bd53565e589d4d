package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.adapter.cli.config.AccountSettings;
import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.HttpSettings;
import io.github.qualirepar.adapter.cli.config.Secret;
import io.github.qualirepar.adapter.ecologic.EcologicFundingBody;
import io.github.qualirepar.adapter.ecosystem.EcosystemFundingBody;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.net.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the connection of each account; none is built before it is used. */
final class Connections {
    private final Configuration configuration;
    private final Clock clock;
    private final DriftListener drift;

    Connections(Configuration configuration, Clock clock, DriftListener drift) {
        this.configuration = configuration;
        this.clock = clock;
        this.drift = drift;
    }

    List<LazyFundingBody> all() {
        return configuration.accounts().stream().map(this::lazily).toList();
    }

    private LazyFundingBody lazily(AccountSettings settings) {
        return settings.account().organisation().equals(OrganisationId.ECOLOGIC)
                ? new LazyFundingBody(
                        settings.account(),
                        configuration.ecologicProcess(),
                        EcologicFundingBody.statements(),
                        () -> ecologic(settings))
                : new LazyFundingBody(
                        settings.account(),
                        ClaimProcess.DRAFT_THEN_CONFIRM,
                        EcosystemFundingBody.statements(),
                        () -> ecosystem(settings));
    }

    private EcosystemFundingBody ecosystem(AccountSettings settings) {
        HttpSettings http = configuration.http();
        EcosystemFundingBody.Builder builder = EcosystemFundingBody.builder()
                .account(settings.account())
                .url(settings.url().toString())
                .credentials(
                        Objects.requireNonNull(settings.username(), "checked with the configuration"),
                        revealed(settings.password()))
                .clock(clock)
                .payments(configuration.ecosystemPayments())
                .driftListener(drift)
                .timeouts(http.connect(), http.read(), http.upload());
        if (http.proxy() != null) {
            builder.proxy(new Proxy(Proxy.Type.HTTP, http.proxy()));
        }
        if (http.trustStore() != null) {
            builder.trustStore(http.trustStore());
        }
        return builder.build();
    }

    private EcologicFundingBody ecologic(AccountSettings settings) {
        HttpSettings http = configuration.http();
        EcologicFundingBody.Builder builder = EcologicFundingBody.builder()
                .account(settings.account())
                .url(settings.url().toString())
                .apiKey(revealed(settings.apiKey()))
                .clock(clock)
                .timeouts(http.connect(), http.read(), http.upload())
                .statusSpacing(configuration.spacing())
                .process(configuration.ecologicProcess())
                .approval(configuration.ecologicApproval())
                .driftListener(drift)
                // The rules judge the size before (DOC-03), and a person may overrule them.
                .maxFileBytes(Long.MAX_VALUE);
        if (http.proxy() != null) {
            builder.proxy(new Proxy(Proxy.Type.HTTP, http.proxy()));
        }
        if (http.trustStore() != null) {
            builder.trustStore(http.trustStore());
        }
        return builder.build();
    }

    private static String revealed(@Nullable Secret secret) {
        return Objects.requireNonNull(secret, "checked with the configuration").reveal();
    }
}
