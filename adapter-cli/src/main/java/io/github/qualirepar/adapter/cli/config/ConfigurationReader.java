package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.application.SyncOptions;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.repair.QuoteApproval;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration: environment variables win over the file in the home folder, that over the defaults. Reports
 * everything that is wrong at once.
 */
public final class ConfigurationReader {
    /** Name of the configuration file in the home folder. */
    public static final String FILE_NAME = "qualirepar.properties";

    private static final String DATABASE_NAME = "qualirepar.db";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int CONNECT_MS = 10_000;
    private static final int READ_MS = 30_000;
    private static final int UPLOAD_MS = 60_000;
    private static final int SPACING_MS = 300;

    private final Path home;
    private final Path file;
    private final Map<String, String> environment;
    private final @Nullable Map<String, String> given;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param home home folder; need not exist
     * @param environment the process' environment variables
     */
    public ConfigurationReader(Path home, Map<String, String> environment) {
        this(home, environment, null);
    }

    private ConfigurationReader(Path home, Map<String, String> environment, @Nullable Map<String, String> given) {
        this.home = home.toAbsolutePath().normalize();
        this.file = this.home.resolve(FILE_NAME);
        this.environment = environment;
        this.given = given;
    }

    /** Checks properties that stand in no file; neither file nor environment counts. */
    public static Reading<Configuration> check(Path home, Map<String, String> properties) {
        return new ConfigurationReader(home, Map.of(), properties).read();
    }

    /** Reads and checks everything. Without a file, environment and defaults count. */
    public Reading<Configuration> read() {
        Map<String, String> written = given == null ? fileValues() : given;
        RawSettings raw = new RawSettings(written, environment);
        problems.addAll(raw.problems());
        warnings.addAll(raw.warnings());
        checkRights(written);
        Values values = new Values(raw.values(), home);
        Configuration configuration = configuration(values);
        problems.addAll(values.problems());
        return problems.isEmpty() ? Reading.of(configuration) : Reading.failed(problems);
    }

    /** The language as configured, without judging the rest; {@code null} if none is. */
    public @Nullable String language() {
        String variable = environment.get(PropertyNames.variable("lang"));
        return variable == null || variable.isBlank() ? fileValues().get("lang") : variable.strip();
    }

    private Map<String, String> fileValues() {
        Map<String, String> values = new TreeMap<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        } catch (NoSuchFileException e) {
            // Environment and defaults count.
        } catch (CharacterCodingException | IllegalArgumentException e) {
            problems.add(Problem.at("", ProblemCode.PROPERTIES_SYNTAX).with("file", file));
        } catch (IOException e) {
            problems.add(Problem.at("", ProblemCode.FILE_UNREADABLE).with("file", file));
        }
        return values;
    }

    /** A password or a key may stand in the file only if nobody but its owner can read it. */
    private void checkRights(Map<String, String> written) {
        List<String> secrets = written.entrySet().stream()
                .filter(entry -> PropertyNames.isSecret(entry.getKey(), entry.getValue())
                        && !entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (secrets.isEmpty() || given != null) {
            return;
        }
        try {
            Problem exposed = Problem.at(String.join(", ", secrets), ProblemCode.SECRET_EXPOSED)
                    .with("file", file);
            switch (FileRights.of(file)) {
                case OWNER_ONLY -> {}
                case OTHERS_READ -> problems.add(exposed);
                case NOT_KNOWN ->
                    warnings.add(Problem.at(String.join(", ", secrets), ProblemCode.RIGHTS_NOT_KNOWN)
                            .with("file", file));
            }
        } catch (IOException e) {
            problems.add(Problem.at("", ProblemCode.FILE_UNREADABLE).with("file", file));
        }
    }

    private Configuration configuration(Values values) {
        List<AccountSettings> accounts = AccountsReader.read(values);
        values.word("lang", List.of("fr", "en"));
        String first = values.word(
                "unknown-brand.organisation",
                List.of(OrganisationId.ECOSYSTEM.value(), OrganisationId.ECOLOGIC.value()));
        return new Configuration(
                home,
                file,
                database(values),
                accounts,
                SitesReader.read(
                        values, accounts.stream().map(AccountSettings::account).toList()),
                values.path("documents.dir"),
                RulesFolder.read(values),
                http(values),
                Duration.ofMillis(values.number("ecologic.spacing-ms", 0, SPACING_MS)),
                process(values),
                approval(values),
                values.bool("ecosystem.payments", true),
                paymentDays(values),
                values.number("sync.parallel", 1, SyncOptions.DEFAULT_WIDTH),
                NotifyReader.read(values),
                Map.of(
                        OrganisationId.ECOSYSTEM, values.megabytes("ecosystem.max-file-mb", 5),
                        OrganisationId.ECOLOGIC, values.megabytes("ecologic.max-file-mb", 3)),
                first == null ? OrganisationId.ECOSYSTEM : OrganisationId.of(first),
                values.bool("ecologic.unknown-brand", false),
                warnings);
    }

    /** Only what the host says itself: else the legal limit counts (D-18). */
    private static Map<OrganisationId, Integer> paymentDays(Values values) {
        Map<OrganisationId, Integer> days = new TreeMap<>();
        for (OrganisationId organisation : List.of(OrganisationId.ECOSYSTEM, OrganisationId.ECOLOGIC)) {
            String property = organisation.prefix() + ".payment-days";
            if (values.has(property)) {
                days.put(organisation, values.number(property, 1, 1));
            }
        }
        return days;
    }

    private static ClaimProcess process(Values values) {
        String word = values.word(
                "ecologic.process",
                List.of(ClaimProcess.DIRECT_CLAIM.name(), ClaimProcess.SUPPORT_REQUEST_FIRST.name()));
        return word == null ? ClaimProcess.DIRECT_CLAIM : ClaimProcess.valueOf(word);
    }

    /** Ecologic closed the approval by SMS on 2023-12-11: who switches it on is told so. */
    private QuoteApproval approval(Values values) {
        String word = values.word("ecologic.approval", List.of(QuoteApproval.SIGNED.name(), QuoteApproval.SMS.name()));
        QuoteApproval approval = word == null ? QuoteApproval.SIGNED : QuoteApproval.valueOf(word);
        if (approval == QuoteApproval.SMS) {
            warnings.add(Problem.at("ecologic.approval", ProblemCode.APPROVAL_BY_SMS_CLOSED));
        }
        return approval;
    }

    private Path database(Values values) {
        Path standard = home.resolve(DATABASE_NAME);
        String url = values.text("store.url");
        if (url == null) {
            return standard;
        }
        String path = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
        // The driver's own extras (memory, URI parameters) would undo what keeps the data safe.
        if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            values.add(Problem.at("store.url", ProblemCode.STORE_UNKNOWN));
            return standard;
        }
        return home.resolve(path).normalize();
    }

    private static HttpSettings http(Values values) {
        return new HttpSettings(
                Duration.ofMillis(values.number("http.connect-timeout-ms", 1, CONNECT_MS)),
                Duration.ofMillis(values.number("http.read-timeout-ms", 1, READ_MS)),
                Duration.ofMillis(values.number("http.upload-timeout-ms", 1, UPLOAD_MS)),
                values.proxy("http.proxy"),
                trustStore(values));
    }

    private static @Nullable KeyStore trustStore(Values values) {
        Path path = values.path("http.trust-store");
        if (path == null) {
            return null;
        }
        KeyStore store = TrustStores.read(path);
        if (store == null) {
            values.add(Problem.at("http.trust-store", ProblemCode.TRUST_STORE_WRONG)
                    .with("file", path));
        }
        return store;
    }
}
